import { App } from '@slack/bolt'
import { signingSecret } from '../../support/slack-events.ts'
import { botToken } from '../../support/slack-workspace.ts'

// A Slack app as Bolt's own first page shows it: it takes every message, and does nothing.

const app = new App({
  token: botToken,
  signingSecret,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
})
app.message(async () => {})
await app.start(Number(process.env.PORT))
console.log(`answers on http://127.0.0.1:${process.env.PORT}`)
