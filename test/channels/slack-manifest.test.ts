import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { botScopes, slackManifest } from '../../src/channels/slack/manifest.ts'

/** What each scope is needed for; a scope that is not in this list is not asked for. */
const scopes = {
  'app_mentions:read': 'to hear a mention in a channel',
  'assistant:write': 'to be an agent with a conversation of its own; Slack adds it',
  'channels:history': 'to hear what is asked on in a thread, and to look up an answer whose reply was lost',
  'chat:write': 'to answer',
  commands: 'for /taktstokk and the entry in the menu of a message',
  'files:write': 'to send a document or a picture',
  'groups:history': 'the same as channels:history, in private channels',
  'im:history': 'to hear what a person writes to it, and to look up an answer whose reply was lost',
}

const prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) })
const ourAddress = z.literal('https://EXAMPLE/slack/events')

/** The parts that are in use, with Slack's limits: https://docs.slack.dev/reference/app-manifest. */
const manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9A-F]{6}$/),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(prompt).max(4),
    }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().regex(/^\/[a-z]{1,31}$/),
        url: ourAddress,
        description: z.string().min(1).max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(true),
      }),
    ),
    shortcuts: z.array(
      z.strictObject({
        name: z.string().min(1).max(24),
        type: z.literal('message'),
        callback_id: z.string().max(255),
        description: z.string().max(150),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.tuple([z.literal('https://EXAMPLE/slack/oauth_redirect')]),
    scopes: z.strictObject({ bot: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: ourAddress, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: ourAddress }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
})

const shipped = manifest.parse(
  JSON.parse(readFileSync(new URL('../../manifest/slack-manifest.json', import.meta.url), 'utf8')),
)

it('is shipped as it is made', () => {
  expect(shipped).toEqual(slackManifest('https://EXAMPLE'))
})

it('names the address that it is made for, and needs none over the socket', () => {
  const made = JSON.stringify(slackManifest('https://takt.example.no/', { socketMode: true }))
  expect(made).toContain('"request_url":"https://takt.example.no/slack/events"')
  expect(made).toContain('"socket_mode_enabled":true')
})

it('asks for the least that works, and says in the README what each is for', () => {
  const readme = readFileSync(new URL('../../manifest/README.md', import.meta.url), 'utf8')
  expect(shipped.oauth_config.scopes.bot).toEqual(Object.keys(scopes))
  for (const scope of botScopes) expect(readme).toContain(`| \`${scope}\` |`)
})

it('hears the events that are handled, and no others', () => {
  expect(shipped.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'message.channels',
    'message.groups',
    'message.im',
    'tokens_revoked',
  ])
})

it('suggests the questions that the welcome suggests', async () => {
  const { nb } = await import('../../src/assistant/texts/nb.ts')
  expect(shipped.features.agent_view.suggested_prompts.map(({ message }) => message)).toEqual(
    Object.values(nb.examples),
  )
})
