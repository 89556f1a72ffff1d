import { frontTexts, type Suggestion } from '../../assistant/texts/front.ts'
import { shortcutId } from './payload.ts'

/** The least that works. What each is for stands in `manifest/README.md`. */
export const botScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
] as const

/** What the app hears of. Of what is said in channels, only threads that it was called into are looked at. */
const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
]

/** Before the app knows who is there; then it suggests by role and season. */
const suggested: Suggestion[] = ['budget', 'new-leader', 'survey']

/**
 * The app as Slack sees it, for an installation at `publicUrl`; over the socket no address is needed for events.
 * Slack's description: https://docs.slack.dev/reference/app-manifest.
 */
export function slackManifest(publicUrl: string, { socketMode = false }: { socketMode?: boolean } = {}) {
  const address = publicUrl.replace(/\/$/, '')
  const url = `${address}/slack/events`
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Taktstokk',
      description: 'Svar på spørsmål om å lede en kulturskole, med kilder.',
      long_description:
        'Taktstokk er en automatisk assistent for dere som leder kommunale kulturskoler. Spør i en direktemelding, skriv /taktstokk eller nevn @Taktstokk i en kanal. Svaret bygger på Kulturskolerådets egne kilder og viser hvor det står: tittel, år, sted og om kilden gjelder i dag. Det som ikke står i kildene, sier Taktstokk fra om. Bokmål, nynorsk og engelsk.',
      background_color: '#1F3A4D',
    },
    features: {
      bot_user: { display_name: 'Taktstokk', always_online: true },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description:
          'Spør om å lede en kulturskole: økonomi og politikk, lederrollen, rammeplanen, hva lederne har svart i undersøkelser. Svaret kommer med kildene det bygger på.',
        suggested_prompts: suggested.map((each) => frontTexts.nb.suggestions[each]),
      },
      slash_commands: [
        {
          command: '/taktstokk',
          url,
          description: 'Spør Taktstokk. Bare du ser svaret.',
          usage_hint:
            '[spørsmål | hjelp | puls | frister | kart | startpakke | innstillinger | rådgiver | mine data]',
          should_escape: true,
        },
      ],
      shortcuts: [
        {
          name: 'Spør Taktstokk om dette',
          type: 'message',
          callback_id: shortcutId,
          description: 'Stiller meldingen som spørsmål. Bare du ser svaret.',
        },
      ],
    },
    oauth_config: { redirect_urls: [`${address}/slack/oauth_redirect`], scopes: { bot: [...botScopes] } },
    settings: {
      event_subscriptions: { request_url: url, bot_events: events },
      interactivity: { is_enabled: true, request_url: url },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  }
}
