import { expect } from 'vitest'
import { z } from 'zod'
import type { Listener } from '../../../src/domain/channel.ts'
import type { Place } from '../../contracts/channel.ts'
import { complaintsAbout } from '../../support/block-kit.ts'
import type { Post } from '../../support/slack-events.ts'
import { recorded, slackHouse } from '../../support/slack-house.ts'
import { pressOf } from '../../support/slack-presses.ts'
import { objectsIn, textsIn } from './texts.ts'

const button = z.object({
  type: z.literal('button'),
  action_id: z.string(),
  value: z.string(),
  text: z.object({ text: z.string() }),
})
const thumb = z.object({ value: z.string() })
const thumbs = z.object({
  type: z.literal('feedback_buttons'),
  action_id: z.string(),
  positive_button: thumb,
  negative_button: thumb,
})
const input = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  element: z.object({ type: z.string(), action_id: z.string() }),
})

export async function inSlack(listen: Listener): Promise<Place> {
  const house = await slackHouse(listen)
  return placeIn(house, async (post) => {
    expect(await house.post(post)).toBe(200)
  })
}

const appToken = 'xapp-of-the-test-app'

/** The same workspace, heard over a socket that we open, with nothing coming in over HTTP. */
export async function inSlackBySocket(listen: Listener): Promise<Place> {
  const house = await slackHouse(listen, { appToken })
  const { tokens, socket } = house.workspace
  tokens.set('app', appToken)
  await house.slack.connect()
  await expect.poll(() => socket.connections()).toBe(1)
  return placeIn(house, async (post) => {
    const id = `envelope-${socket.acknowledged.length + 1}`
    socket.send({ envelope_id: id, ...envelopeOf(post) })
    await expect.poll(() => socket.acknowledged).toContain(id)
  })
}

/** What goes over the socket in place of a request. */
function envelopeOf({ body }: Post): object {
  const form = new URLSearchParams(String(body)).get('payload')
  return form === null
    ? { type: 'events_api', payload: JSON.parse(String(body)) }
    : { type: 'interactive', payload: JSON.parse(form) }
}

function placeIn(house: Awaited<ReturnType<typeof slackHouse>>, post: (post: Post) => Promise<void>): Place {
  const { workspace, settle, files } = house
  let events = 0

  async function says(fixture: string, text: string) {
    events += 1
    const body = JSON.parse(recorded(fixture))
    const ts = `179000${1000 + events}.000100`
    const event = { ...body.event, text, ts, event_ts: ts, client_msg_id: `m${events}` }
    await post({ body: JSON.stringify({ ...body, event_id: `Ev${events}`, event }) })
    await settle()
  }

  async function presses(what: Parameters<typeof pressOf>[0]) {
    await post(pressOf(what))
    await settle()
  }

  /** Messages in sight: a change shows where the last message stood, since that is the one that was pressed. */
  function inSight() {
    const last = workspace.updated.at(-1)
    return last === undefined ? workspace.posted : [...workspace.posted.slice(0, -1), last]
  }

  const objects = () => inSight().flatMap(({ blocks }) => objectsIn(blocks))
  return {
    files,
    say: (text) => says('message-im', text),
    mention: (text) => says('app-mention', `<@U0TAKTSTOKK> ${text}`),
    press: async (label) => {
      const found = objects()
        .flatMap((object) => button.safeParse(object).data ?? [])
        .findLast(({ text }) => text.text === label)
      if (!found) throw new Error(`no button says ${label}`)
      await presses({ value: found.value, actionId: found.action_id })
    },
    judge: async (how) => {
      const found = objects()
        .flatMap((object) => thumbs.safeParse(object).data ?? [])
        .at(-1)
      if (!found) throw new Error('nothing can be judged')
      const { value } = how === 'useful' ? found.positive_button : found.negative_button
      await presses({ value, actionId: found.action_id })
    },
    handIn: async (form, values) => {
      const inputs = objects().flatMap((object) => input.safeParse(object).data ?? [])
      const filled = Object.fromEntries(
        inputs.map(({ block_id, element }) => [
          block_id,
          { [element.action_id]: stateOf(element.type, values[block_id.replace('input:', '')] ?? []) },
        ]),
      )
      await presses({ value: `${form.action}:${form.ref}`, actionId: 'submit', state: { values: filled } })
    },
    sees: async () =>
      [
        ...inSight().flatMap(({ blocks }) => textsIn(blocks)),
        ...workspace.files.flatMap(({ name, alt }) => [name, alt]),
      ].join('\n'),
    complaints: () => [
      ...workspace.complaints,
      ...inSight().flatMap(({ blocks }) => complaintsAbout(blocks)),
    ],
  }
}

function stateOf(type: string, values: string[]): object {
  const options = values.map((value) => ({ value }))
  switch (type) {
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: options }
    case 'plain_text_input':
      return { type, value: values[0] ?? null }
    default:
      return { type, selected_option: options[0] ?? null }
  }
}
