import { formOf, type Post } from './slack-events.ts'

interface Asked {
  text: string
  replyUrl: string
  channel?: string
}

/** `/taktstokk` as Slack sends it. */
export function commandOf({ text, replyUrl, channel = 'C9' }: Asked): Post {
  const body = new URLSearchParams({
    token: 'verification-token-of-the-fixture',
    team_id: 'T1',
    team_domain: 'fixture',
    channel_id: channel,
    channel_name: 'general',
    user_id: 'U1',
    user_name: 'fixture.user',
    command: '/taktstokk',
    text,
    api_app_id: 'A1',
    response_url: replyUrl,
    trigger_id: '1.2.fixture',
  }).toString()
  return { body, contentType: 'application/x-www-form-urlencoded' }
}

/** The app's entry in the menu of a message, as Slack sends it. */
export function shortcutOf({ text, replyUrl, channel = 'C9' }: Asked, callbackId = 'ask-about'): Post {
  return formOf({
    type: 'message_action',
    callback_id: callbackId,
    trigger_id: '3.4.fixture',
    action_ts: '1790000700.000700',
    team: { id: 'T1', domain: 'fixture' },
    user: { id: 'U1', name: 'fixture.user' },
    channel: { id: channel, name: 'general' },
    message: { type: 'message', user: 'U7', ts: '1790000699.000100', text },
    response_url: replyUrl,
  })
}
