import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../src/assembly/store.ts'
import { readConfig } from '../../src/config.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { keepAnswer } from '../../src/pulse/answer.ts'
import { run } from '../support/command.ts'
import { keptIn } from '../support/databases.ts'
import { temporaryFolder } from '../support/store.ts'

const round = 'pulse-03-economy.2027-03-10'
const closes = '2027-03-24T15:00:00.000Z'

const results = z.object({
  round: z.literal(round),
  answers: z.number(),
  released: z.array(
    z.object({
      question: z.string(),
      unit: z.enum(['answers', 'ticks', 'mean5']),
      group: z.string(),
      cells: z.array(z.object({ label: z.string(), value: z.number() })),
      n: z.number(),
    }),
  ),
  withheld: z.array(z.object({ question: z.string(), group: z.string(), reason: z.string() })),
})

/** A data folder with so many leaders, and the command line over it, at nine on the day of the pulse. */
async function council(leaders: number) {
  const data = temporaryFolder()
  const store = await openStore(readConfig(keptIn(data)))
  onTestFinished(() => store.close())
  const join = async (at: number) => {
    const id = `member-${at}`
    await store.people.add({ id, role: 'leader', since: '2026-01-01', settings: settingsAtFirst })
    await store.people.met(id, { channel: 'web', workspace: 'local', person: id, handle: 'page' }, 1)
  }
  for (let at = 0; at < leaders; at += 1) await join(at)
  const settings = { TAKTSTOKK_NOW: '2027-03-10T09:00:00+01:00' }
  const pulse = async (...words: string[]) => {
    const called = await run(['pulse', ...words, '--json'], { data, settings })
    return { ...called, json: called.out === '' ? undefined : JSON.parse(called.out) }
  }
  return { store, join, pulse }
}

it('a pulse is opened, reminded of, closed and told by the command line, in the form that scripts rely on', async () => {
  const { store, join, pulse } = await council(4)
  const few = await pulse('open', 'pulse-03-economy')
  expect(few).toMatchObject({ code: 1, out: '' })
  expect(few.err).toContain('would ask 4')
  for (let at = 4; at < 12; at += 1) await join(at)

  expect((await pulse('open', 'pulse-03-economy')).json).toEqual({ round, recipients: 12, closes })
  expect(await pulse('open', 'pulse-03-economy')).toMatchObject({ code: 1, out: '' })
  expect((await pulse('list')).json.pulses).toContainEqual(
    expect.objectContaining({ id: 'pulse-03-economy', questions: 5, month: 3, state: 'open' }),
  )
  const open = await store.pulses.round(round)
  if (!open) throw new Error('no round')
  for (let at = 0; at < 11; at += 1) {
    const values = { frame: [at < 5 ? 'reduced' : 'same'], overview: ['3'] }
    await keepAnswer(open, { who: { member: `member-${at}` }, values, at: 1_000 }, store)
  }
  expect((await pulse('results', round)).json, 'no figure before it is closed').toEqual({
    round,
    state: 'open',
  })
  expect((await pulse('remind', round)).json).toEqual({ round, reminded: 1 })
  expect((await pulse('remind', round)).json).toEqual({ round, reminded: 0 })

  expect((await pulse('close', 'pulse-03-economy')).json).toMatchObject({ round, answers: 11, told: 12 })
  const told = results.parse((await pulse('results', round)).json)
  const frame = told.released.find(({ question, group }) => question === 'frame' && group === 'all')
  expect(frame?.cells.map(({ value }) => value)).toEqual([6, 5])
  expect(told.withheld).toContainEqual({ question: 'overview', group: 'all', reason: 'could-reveal' })
  expect(await pulse('close', round)).toMatchObject({ code: 1, out: '' })
  expect(await pulse('results', 'pulse-99')).toMatchObject({ code: 1, out: '' })
}, 120_000)
