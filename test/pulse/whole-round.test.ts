import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { competenceMap } from '../../src/assembly/map.ts'
import { council } from '../support/council.ts'
import { type Leader, pageLeader, slackLeader, teamsLeader } from '../support/leaders.ts'

const round = 'pulse-03-economy.2027-03-10'
const answer = { overview: ['4'], consequences: ['2'], frame: ['reduced'], grant: ['yes'], downsizing: ['3'] }

/** Five leaders in Slack, five in Teams and three at the page, each joined by a code; and an adviser in Slack. */
async function gathered() {
  const all = await council('2027-03-09T12:00:00+01:00')
  const people: Leader[] = Array.from({ length: 13 }, (_, at) => {
    if (at < 5) return slackLeader(at + 1, all)
    return at < 10 ? teamsLeader(at + 1, all) : pageLeader(all)
  })
  for (const person of people) await person.says(await all.code('leader', 'Agder'))
  const adviser = slackLeader(20, all)
  await adviser.says(await all.code('adviser'))
  return { ...all, people, adviser }
}

it('a pulse is asked, answered in Slack, in Teams and on the page, closed, and told', async () => {
  const { people, adviser, store, house, workspace, connector, data, tick, until, pass } = await gathered()
  const [inSlack, second, , , , inTeams] = people
  const onPage = people.at(-1)
  if (!inSlack || !second || !inTeams || !onPage) throw new Error('nobody came')

  // It opens on its day, and each gets one card.
  await tick()
  expect(await store.pulses.rounds()).toEqual([])
  until('2027-03-10T09:00:00+01:00')
  await tick()
  await tick()
  for (const person of people) expect((await person.sees()).split('Økonomi').length).toBeGreaterThan(1)
  expect(workspace.posted.filter(({ blocks }) => JSON.stringify(blocks).includes(`:${round}`))).toHaveLength(
    5,
  )
  expect(connector.messages.filter((message) => JSON.stringify(message).includes(round))).toHaveLength(5)

  // Ten answer where they are. The card becomes the thanks; one changes the answer, one withdraws and answers after all.
  for (const [at, person] of [
    ...people.slice(0, 4),
    ...people.slice(5, 9),
    ...people.slice(10, 12),
  ].entries()) {
    await person.submits('pulse-answer', { ...answer, frame: [at < 6 ? 'reduced' : 'same'] })
    expect(await person.sees()).toContain('Takk, svaret ditt er med.')
  }
  pass(60_000)
  await inTeams.presses('pulse-change')
  await inTeams.submits('pulse-answer', { ...answer, frame: ['same'] })
  await second.presses('pulse-withdraw')
  expect(await second.sees()).toContain('Svaret ditt er trukket.')
  expect(await store.pulses.participants(round)).toHaveLength(9)
  await second.presses('pulse-change')
  await second.submits('pulse-answer', answer)
  expect(await store.pulses.participants(round)).toHaveLength(10)

  // The three who have not are reminded, once, on the first working day from day four.
  until('2027-03-15T09:00:00+01:00')
  await tick()
  await tick()
  const reminded = await Promise.all(
    people.map(async (person) => (await person.sees()).includes('En påminnelse')),
  )
  expect(reminded.filter(Boolean)).toHaveLength(3)
  await onPage.submits('pulse-answer', { ...answer, frame: ['same'] })

  // It closes on its hour; the result comes on the first working day after Easter, in working hours.
  until('2027-03-24T16:00:00+01:00')
  await tick()
  expect(await store.keys.names()).toEqual([])
  expect(await onPage.sees()).not.toContain('Dere svarte')
  until('2027-03-30T09:00:00+02:00')
  await tick()
  for (const person of people) expect(await person.sees()).toContain('Dere svarte: Økonomi')
  const closed = await store.pulses.closed(round)
  const frame = closed?.release.released.find(
    ({ question, group }) => question === 'frame' && group.name === 'all',
  )
  expect(closed?.release.answers).toBe(11)
  expect(frame?.cells.map(({ value }) => value)).toEqual([6, 5])

  // The map moves, and is shown as a picture; the findings become a document that can be cited.
  const { areas } = await competenceMap(house)
  const economy = areas.find(({ id }) => id === 'economy')
  expect(economy?.observations.map(({ year }) => year)).toContain(2027)
  await inSlack.says('kart')
  expect(workspace.files.map(({ channel, name }) => [channel, name.split('.').at(-1)])).toContainEqual([
    'D1',
    'png',
  ])
  const shelf = join(data, 'knowledge', 'documents', 'puls')
  const [document = ''] = readdirSync(shelf)
  expect(readFileSync(join(shelf, document), 'utf8')).toContain('11 svar')

  // An adviser says what comes of it, and those who were asked get to hear.
  expect(await adviser.sees()).toContain('Ingenting sendes før du godkjenner.')
  await adviser.submits('post-approve', { doing: ['Vi lager en mal for budsjettet.'] })
  for (const person of people) expect(await person.sees()).toContain('Vi lager en mal for budsjettet.')
  expect([...workspace.complaints, ...connector.complaints]).toEqual([])
}, 60_000)
