import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storeOf } from './databases.ts'
import { deliver, recorded, signingSecret } from './slack-events.ts'
import { botToken, type SlackWorkspace } from './slack-workspace.ts'

/** `npm run test:faults` runs the long form of each fault; `npm test` and `.ci/run` a short one. */
const long = process.env.FAULTS === 'long'

/** So many times in the short form, and so many in the long one. */
export function times({ short, whole }: { short: number; whole: number }): number {
  return long ? whole : short
}

/** One line of what a fault did, so that a run shows its figures. */
export function figure(bar: string, text: string): void {
  process.stdout.write(`${bar}: ${text}\n`)
}

/** One document, so that a house is up again at once. */
export function smallKnowledge(data: string): string {
  const documents = join(data, 'knowledge', 'documents')
  mkdirSync(documents, { recursive: true })
  const text = '# Budsjettet\n\nStille kutt er reduksjoner i kulturskolen uten eget vedtak.\n'
  writeFileSync(join(documents, 'budsjett.md'), text)
  return join(data, 'knowledge')
}

/** The settings of a house that serves one workspace on loopback. */
export function servingSlack(workspace: SlackWorkspace, knowledge: string): NodeJS.ProcessEnv {
  return {
    TAKTSTOKK_KNOWLEDGE: knowledge,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
  }
}

/** Leaders who ask at the same time, each in a conversation of their own. */
const leaders = 10
const asked = JSON.parse(recorded('message-im'))

/** The n-th question, as Slack delivers it. */
export function questionOf(n: number): string {
  const ts = `1790000000.${String(n).padStart(6, '0')}`
  const event = { text: 'hva er stille kutt?', channel: `D${n % leaders}`, ts, event_ts: ts }
  return JSON.stringify({ ...asked, event_id: `Ev${n}`, event: { ...asked.event, ...event } })
}

/**
 * What was promised and what came of it: a question counts as acknowledged once the house has answered 200.
 * One that was refused, or lost with its connection, is delivered again as Slack does, under the same number.
 */
export function ledger(workspace: SlackWorkspace) {
  const acknowledged = new Set<number>()
  const answered = () => workspace.posted.map(({ thread_ts }) => Number(thread_ts?.split('.')[1]))
  return {
    acknowledged,
    ask: async (address: string, n: number) => {
      const reply = await deliver(address, { body: questionOf(n) }).catch(() => undefined)
      if (reply?.ok) acknowledged.add(n)
      return reply?.status
    },
    missing: () => {
      const there = new Set(answered())
      return [...acknowledged].filter((n) => !there.has(n))
    },
    twice: () => {
      const all = answered()
      return all.filter((n, at) => all.indexOf(n) !== at)
    },
  }
}

/** What SQLite itself says of the store: `ok`, or what is broken in it. Of a database the server sees to that. */
export function soundness(data: string): string {
  if (storeOf(data).DATABASE_URL) return 'ok'
  const store = new DatabaseSync(join(data, 'taktstokk.db'))
  const { integrity_check } = store.prepare('PRAGMA integrity_check').get() ?? {}
  store.close()
  return String(integrity_check)
}
