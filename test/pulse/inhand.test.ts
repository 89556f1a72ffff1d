import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attacks, type Camp, camps, type Guess, type InHand, mostFound } from '../support/anonymity.ts'
import { council } from '../support/council.ts'
import { slackLeader } from '../support/leaders.ts'
import { type Leak, leakyHand } from '../support/leaky.ts'

/** 24 people, half in each camp: to guess right of 22 and more happens once in 19,000 times. */
const leaders = 24
const found = 22
const round = 'pulse-07-year-status.2027-06-21'
const leaks = Object.keys(attacks).filter((name): name is Leak => name in attacks)

/** In an order that tells nothing. */
const campOf = (at: number): Camp => camps[(at * 7 + Math.floor(at / 2)) % 2] ?? 'lettår'
const wordsOf = (camp: Camp) =>
  `${camp} ${camp === 'tungtår' ? 'og mye mer enn det, i mange ord, '.repeat(9) : ''}slik var det`

/** A round in which the store is copied before and after each answer is handled. */
async function everythingOf(): Promise<{ hand: InHand; truth: Guess }> {
  const all = await council('2027-06-18T12:00:00+02:00')
  const { store, workspace, data } = all
  const people = Array.from({ length: leaders }, (_, at) => slackLeader(at + 1, all))
  for (const person of people) await person.says(await all.code('leader'))
  all.until('2027-06-21T09:00:00+02:00')
  await all.tick()
  const stores: string[] = []
  const copy = () => {
    const to = join(data, `copy-${stores.length}.db`)
    for (const part of ['', '-wal'])
      if (existsSync(join(data, `taktstokk.db${part}`)))
        copyFileSync(join(data, `taktstokk.db${part}`), `${to}${part}`)
    stores.push(to)
  }
  const known = await Promise.all(people.map((_, at) => memberOf(at + 1, all)))
  const truth: Guess = new Map()
  copy()
  for (const [at, person] of people.entries()) {
    const camp = campOf(at)
    truth.set(known[at] ?? '', camp)
    const filled = { manageable: [camp === 'tungtår' ? '1' : '5'], learnt: [wordsOf(camp)] }
    await person.submits('pulse-answer', filled, { wait: true })
    copy()
    await all.settle()
    copy()
    all.pass(60_000)
  }
  all.until('2027-08-16T09:00:00+02:00')
  await all.tick()
  await store.inbox.forget(0)
  await store.tidy()
  const closed = await store.pulses.closed(round)
  expect(closed?.texts.map(({ text }) => text.split(' ')[0]).sort(), 'all have been counted').toEqual(
    [...truth.values()].sort(),
  )
  const sent = [...workspace.posted, ...workspace.updated].map(({ channel, text, blocks }) => ({
    to: channel,
    shows: `${text} ${JSON.stringify(blocks)}`,
  }))
  const names = known.map((member, at) => ({
    member,
    names: [member, `U${at + 1}`, `D${at + 1}`],
  }))
  return {
    hand: { stores: [...stores, join(data, 'taktstokk.db')], log: all.lines, sent, people: names },
    truth,
  }
}

async function memberOf(at: number, { store }: Awaited<ReturnType<typeof council>>): Promise<string> {
  const member = await store.people.memberAt({
    channel: 'slack',
    workspace: 'T1',
    person: `U${at}`,
  })
  return member?.id ?? ''
}

describe('an attack', () => {
  const drawn = Array.from({ length: leaders }, (_, at): [string, Camp] => {
    return [`member-${String((at * 11) % leaders).padStart(2, '0')}`, campOf(at)]
  })

  it.each(leaks)(
    '%s tells nearly all of what a careless store gives away, and nothing where it does not',
    (name) => {
      const leaky = leakyHand(name, drawn)
      expect(mostFound(attacks[name](leaky.hand), leaky.truth)).toBeGreaterThanOrEqual(found)
      const tight = leakyHand('none', drawn)
      expect(mostFound(attacks[name](tight.hand), tight.truth)).toBeLessThan(found)
    },
  )
})

it('after closing, with the store, its log, every copy, all log lines and all messages in hand, none does better than guessing', async () => {
  const { hand, truth } = await everythingOf()
  const better = leaks
    .map((name) => ({ name, right: mostFound(attacks[name](hand), truth) }))
    .filter(({ right }) => right >= found)
  expect(better).toEqual([])
}, 120_000)
