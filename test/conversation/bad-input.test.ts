import { describe, expect, it } from 'vitest'
import { features } from '../../src/assembly/features.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Values } from '../../src/domain/channel.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const autumn = '2026-11-21T09:00:00+01:00'

/** What a card of another time, of another person or of nobody carries. */
const refs = ['', 'ikke-noe-som-finnes', '../../etc/passwd', '1:2:3', '__proto__', 'x'.repeat(200)]
const long = 'æ'.repeat(100_000)
/** What a client can hand in that no form of ours offered. */
const filledIn: Values[] = [
  {},
  { ukjent: ['noe'] },
  { __proto__x: ['constructor'], 'one.pressure': ['nei'] },
  Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`felt${at}`, [long]])),
]

/** Somebody unknown, a leader, an adviser and an administrator. */
async function people() {
  const house = await featureHouse(autumn)
  const { person, member } = house
  const who = {
    'somebody unknown': person('U0'),
    'a leader': await member('U1', { role: 'leader' }),
    'an adviser': await member('U2', { role: 'adviser' }),
    'an administrator': await member('U3', { role: 'administrator' }),
  }
  const all = features(house.house)
  const named = (of: 'pressed' | 'submitted') => all.flatMap((feature) => Object.keys(feature[of] ?? {}))
  return { ...house, who: Object.entries(who), presses: named('pressed'), submits: named('submitted') }
}

/** Whoever pressed reads something that is not all of what they sent. */
function expectClear(card: Card | undefined, what: string): void {
  if (card === undefined) throw new Error(`${what}: nothing is said`)
  expect(plainText(card).trim(), what).not.toBe('')
  expect(plainText(card), what).not.toContain(long)
  expect(plainText(card), what).not.toMatch(/undefined|\[object|NaN/)
}

describe('whatever a card carries when it comes back', () => {
  it('is answered in words when a button means nothing any more', async () => {
    const { who, presses } = await people()
    expect(presses.length).toBeGreaterThan(20)
    for (const [name, person] of who)
      for (const action of presses)
        for (const ref of refs)
          expectClear(await person.presses(action, ref), `${name} presses ${action} ${ref.slice(0, 20)}`)
  })

  it('is answered in words when a form holds too little, too much or what it never asked', async () => {
    const { who, submits } = await people()
    expect(submits.length).toBeGreaterThan(10)
    for (const [name, person] of who)
      for (const action of submits)
        for (const [at, values] of filledIn.entries())
          expectClear(
            await person.submits(action, refs[at] ?? '', values),
            `${name} hands in ${action} with ${at}`,
          )
  })

  it('is answered with help when nobody knows the action', async () => {
    const { person } = await people()
    for (const action of ['finnes-ikke', 'constructor', '__proto__', 'toString'])
      expectClear(await person('U9').presses(action, 'x'), action)
  })
})
