import { expect, it } from 'vitest'
import { createAssistant } from '../../src/assistant/handle.ts'
import type { Listener } from '../../src/domain/channel.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { silent } from '../../src/domain/log.ts'
import type { Ask } from '../../src/knowledge/answer.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { memberCalled } from '../support/leader-house.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'
import { temporaryDatabase } from '../support/store.ts'
import { amongStrangers } from '../support/strangers.ts'
import { teamsHouse } from '../support/teams-house.ts'

const each = 500
const houses = 150

interface Someone {
  n: number
  /** The workspace or tenant. */
  workspace: string
  person: string
  language: Language
  /** Says who asks, and in which language they are answered. */
  question: string
}

function leaders(prefix: string): Someone[] {
  return Array.from({ length: each }, (_, n) => ({
    n,
    workspace: `${prefix}${n % houses}`,
    person: `${prefix}U${n}`,
    language: languages[n % languages.length] ?? 'nb',
    question: `Hva koster plass nummer ${prefix}${n}?`,
  }))
}

/** Says the question again, in front of it the language in which it was to be answered. */
const echo: Ask = async ({ text, language = 'nb' }) => ({
  outcome: 'answered',
  language,
  mode: 'extractive',
  points: [{ kind: 'sentence', text: `${language}: ${text}`, cites: [] }],
  citations: [],
  caveats: [],
})

/** The assistant with a register in which all of them stand, each met in their own place. */
async function assistantOf(channel: 'slack' | 'teams', all: Someone[]): Promise<Listener> {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  await db.transaction(async () => {
    for (const { workspace, person, language } of all) {
      await people.add(memberCalled(person, { language }))
      await people.met(person, { channel, workspace, person, handle: person }, 1)
    }
  })
  const clock = { now: () => Date.parse('2026-11-21T09:30:00+01:00') }
  return createAssistant({ ...amongStrangers, ask: echo, people, clock, log: silent })
}

it('answers 500 leaders of 150 Slack workspaces within a minute, each once, at home and in their language', async () => {
  const all = leaders('T')
  const listen = await assistantOf('slack', all)
  const { workspace, workspaces, post, settle } = await slackHouse(listen, { botToken: undefined })
  for (let n = 0; n < houses; n += 1) {
    workspace.tokens.set(`T${n}`, `xoxb-of-T${n}`)
    await workspaces.installed({ channel: 'slack', id: `T${n}` }, `xoxb-of-T${n}`, 1)
  }
  const asked = JSON.parse(recorded('message-im'))
  const said = ({ workspace: team_id, person, n, question }: Someone) => ({
    body: JSON.stringify({
      ...asked,
      team_id,
      event_id: `Ev${n}`,
      event: { ...asked.event, team: team_id, channel: `D${person}`, user: person, text: question },
    }),
  })
  const taken = await Promise.all(all.map((one) => post(said(one))))
  expect(new Set(taken)).toEqual(new Set([200]))
  await settle()

  expect(workspace.posted).toHaveLength(each)
  for (const { person, language, question } of all) {
    const [answer, ...more] = workspace.posted.filter(({ channel }) => channel === `D${person}`)
    expect(more).toEqual([])
    expect(JSON.stringify(answer)).toContain(`${language}: ${question}`)
  }
  expect(workspace.complaints).toEqual([])
}, 60_000)

it('answers 500 leaders of 150 tenants of Teams within a minute, each once, at home and in their language', async () => {
  const all = leaders('tenant-')
  const { connector, post, activity, settle } = await teamsHouse(await assistantOf('teams', all))
  const said = ({ workspace: id, person, n, question }: Someone) =>
    activity('message', {
      id: `${n}`,
      text: question,
      from: { id: person, name: 'Navn Som Ikke Skal Lagres' },
      conversation: { conversationType: 'personal', tenantId: id, id: `a:${person}` },
      channelData: { tenant: { id } },
    })
  const taken = await Promise.all(all.map((one) => post(said(one))))
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set([200]))
  await settle()

  expect(connector.messages).toHaveLength(each)
  for (const { person, language, question } of all) {
    const [answer, ...more] = connector.messages.filter(
      ({ conversation }) => conversation.id === `a:${person}`,
    )
    expect(more).toEqual([])
    expect(JSON.stringify(answer)).toContain(`${language}: ${question}`)
  }
  expect(connector.complaints).toEqual([])
}, 60_000)
