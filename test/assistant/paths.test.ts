import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pathFeatures } from '../../src/assistant/paths.ts'
import { languages } from '../../src/domain/language.ts'
import { plainText } from '../../src/domain/plain.ts'
import { openStartPack } from '../../src/onboarding/pack.ts'
import { readPathShelves } from '../../src/onboarding/paths.ts'
import { createFirstYear } from '../../src/storage/rows/firstyear.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { askShipped } from '../support/shipped-ask.ts'
import { temporaryDatabase } from '../support/store.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const shelves = readPathShelves(folder)
const shelf = openStartPack(folder)
const monday = Date.parse('2026-11-30T09:00:00+01:00')

async function house(paths = () => shelves) {
  const db = await temporaryDatabase()
  const [people, firstYear] = [createPeople(db), createFirstYear(db)]
  const features = pathFeatures({ paths, shelf, firstYear, clock: { now: () => monday } })
  const at = leaderHouse({ features, people, now: () => monday })
  await people.add(memberCalled('leader'))
  await people.met('leader', addressOf('U1'), monday)
  await people.met('leader', addressOf('29:1', 'teams'), monday)
  return { at, firstYear, features }
}

describe('the paths that ship', () => {
  const [framework, strategic] = shelves

  it('are one for each of the four strategic competences, and each has answers, a template and a task', () => {
    expect(strategic?.paths.map(({ id }) => id)).toEqual([
      'economy',
      'innovation',
      'political-processes',
      'change-leadership',
    ])
    for (const { steps } of strategic?.paths ?? [])
      expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['answer', 'template', 'task']))
  })

  it('lead from each of the six themes of the framework plan to a resource and a task, and to a political decision', () => {
    expect(framework?.paths).toHaveLength(7)
    for (const { steps } of framework?.paths ?? []) {
      const kinds = steps.map(({ kind }) => kind)
      expect(kinds).toContain('answer')
      expect(kinds).toContain('task')
    }
    const decision = framework?.paths.at(-1)?.steps ?? []
    expect(decision).toContainEqual(expect.objectContaining({ template: 'framework-plan-case' }))
    expect(decision.filter((step) => step.kind === 'task' && step.who).length).toBeGreaterThan(3)
  })

  it('name templates that there are, and no step twice', () => {
    const known = shelf.pack().templates.map(({ id }) => id)
    const paths = shelves.flatMap((each) => each.paths)
    for (const { steps } of paths)
      for (const step of steps) if (step.kind === 'template') expect(known).toContain(step.template)
    expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length)
  })

  it('ask nothing that the sources do not answer, in any language', { timeout: 60_000 }, async () => {
    const ask = await askShipped(monday)
    const unanswered: string[] = []
    for (const { steps } of shelves.flatMap((each) => each.paths))
      for (const step of steps) {
        if (step.kind !== 'answer') continue
        for (const language of languages) {
          const { outcome, citations } = await ask({ text: step.ask[language], language })
          if (outcome !== 'answered' || citations.length === 0) unanswered.push(step.ask[language])
        }
      }
    expect(unanswered).toEqual([])
  })
})

describe('a leader on a path', () => {
  it('sees how far each is, opens one, is shown the answer, ticks, and sees the next step', async () => {
    const { at } = await house()
    const leader = at(addressOf('U1'))
    const all = await leader.say('læringssti')
    expect(all.form?.inputs[0]).toMatchObject({ options: { length: 4 } })
    expect(plainText(all)).toContain('Økonomi: 0 av 8 steg er gjort eller lagt bort')
    const economy = await leader.submit('path-open', { path: ['economy'] }, 'strategic')
    expect(economy.inPlace).toBe(true)
    expect(economy.buttons?.map(({ action }) => action)).toEqual([
      'path-ask',
      'path-done',
      'path-later',
      'path-not-relevant',
      'path-shelf',
    ])
    const answer = await leader.press('path-ask', 'path-economy:who-decides')
    expect(plainText(answer)).toContain('Spørsmål: Hvem vedtar budsjettet i kommunen?')
    const after = plainText(await leader.press('path-done', 'path-economy:who-decides'))
    expect(after).toContain('Krysset av: Hvem som vedtar budsjettet.')
    expect(after).toContain('Neste steg: Når budsjettet blir bestemt')
  })

  it('goes on with "neste steg", in the other messenger too, and puts off what waits', async () => {
    const { at } = await house()
    await at(addressOf('U1')).press('path-later', 'path-innovation:future')
    const teams = at(addressOf('29:1', 'teams'))
    expect(plainText(await teams.say('neste steg'))).toContain('Neste steg: Hva kommunene lærte av piloten')
    for (const { id } of shelves[1]?.paths[1]?.steps.slice(1) ?? [])
      await teams.press('path-done', `path-innovation:${id}`)
    expect(plainText(await teams.press('path-undo', 'path-innovation:future'))).toContain(
      'Neste steg: Prosjektet Fremtidens kulturskole',
    )
    await teams.press('path-done', 'path-innovation:future')
    expect((await teams.say('neste steg')).form?.action).toBe('path-open')
  })

  it('gets the template of a step as a file of the start pack', async () => {
    const { at } = await house()
    const leader = at(addressOf('U1'))
    for (const id of ['who-decides', 'when', 'lines', 'key-figures'])
      await leader.press('path-done', `path-economy:${id}`)
    const card = await leader.say('neste steg')
    expect(card.buttons?.[0]).toMatchObject({ action: 'startpack-template', ref: 'consequence-note' })
  })

  it('has it alone: nothing in a channel, nothing kept of a stranger in a messenger, all of it erased', async () => {
    const { at, firstYear, features } = await house()
    expect((await at(addressOf('U1')).say('læringssti', 'shared')).form).toBeUndefined()
    const stranger = at(addressOf('U9'))
    const card = await stranger.submit('path-open', { path: ['economy'] }, 'strategic')
    expect(card.buttons?.map(({ action }) => action)).toEqual(['path-ask', 'path-shelf'])
    expect(plainText(await stranger.press('path-done', 'path-economy:when'))).toContain('0 av 8')
    await at(addressOf('U1')).press('path-done', 'path-economy:when')
    const data = features.at(-1)?.data
    expect(await data?.told(memberCalled('leader'), 'nb')).toEqual([
      'Læringsstier: hva du har krysset av (1 steg).',
    ])
    await data?.forget(memberCalled('leader'))
    expect((await firstYear.marks('leader')).size).toBe(0)
  })

  it('is told when an editor has taken the step out', async () => {
    const { at } = await house()
    const leader = at(addressOf('U1'))
    expect(plainText(await leader.press('path-done', 'path-economy:gone'))).toContain('tatt ut av stien')
    expect(plainText(await leader.press('path-ask', 'path-economy:gone'))).toContain('tatt ut av stien')
  })
})
