import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../src/competence/area.ts'
import { readPulses } from '../../src/pulse/pulse.ts'
import { temporaryFolder } from '../support/store.ts'

const shipped = new URL('../../knowledge', import.meta.url).pathname
const areas = readAreas(shipped).map(({ id }) => id)

const inThree = (text: string) => ({ nb: text, nn: text, en: text })
const options = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ id: `o${at}`, text: inThree(`Valg ${at}`) }))

const single = { id: 'visible', kind: 'single', text: inThree('Synlig?'), options: options(3) }

/** A folder with one pulse that holds these questions. */
function folderWith(questions: object[], pulse: object = {}): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'pulses'))
  const written = {
    id: 'pulse-01',
    title: inThree('Politisk arbeid'),
    month: 1,
    opens: '01-10',
    closes: '01-24',
    groups: 'region',
    why: 'For testen',
    questions,
    ...pulse,
  }
  writeFileSync(join(folder, 'pulses', 'pulse-01.json'), JSON.stringify(written))
  return folder
}

const read = (questions: object[], pulse?: object) => () => readPulses(folderWith(questions, pulse), areas)

describe('the pulses that are shipped', () => {
  const pulses = readPulses(shipped, areas)

  it('are twelve, one a month, with 49 questions', () => {
    expect(pulses.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(pulses.flatMap(({ questions }) => questions)).toHaveLength(49)
  })

  it('keep the wording and the order of the survey of 2025, so that it can be followed', () => {
    const themes = pulses[3]?.questions[0]
    expect(themes?.options.map(({ text }) => text.nb)).toEqual([
      'Å lede læreres læring',
      'Å lede profesjonsfellesskap',
      'Å lede kunnskapsmedarbeidere i omstilling',
      'Å bygge kompetanseteam',
      'Samhandlingskompetanse',
      'Individuell og kollektiv mestringstro',
      'Annet',
    ])
  })

  it('fit the buttons of both messengers', () => {
    const texts = pulses.flatMap(({ questions }) => questions).flatMap(({ options }) => options)
    expect(
      Math.max(...texts.flatMap(({ text }) => [text.nb.length, text.nn.length, text.en.length])),
    ).toBeLessThanOrEqual(75)
  })

  it('name no line of a working paper, which readers do not have', () => {
    for (const file of readdirSync(join(shipped, 'pulses')))
      expect(readFileSync(join(shipped, 'pulses', file), 'utf8')).not.toMatch(/00\d[: ]L\d/)
  })
})

describe('a pulse file', () => {
  it('gives a scale its five steps', () => {
    const [pulse] = read([{ id: 'sure', kind: 'confidence5', text: inThree('Hvor trygg er du?') }])()
    expect(pulse?.questions[0]?.options.map(({ text }) => text.nn)).toEqual([
      '1 – svært utrygg',
      '2',
      '3',
      '4',
      '5 – svært trygg',
    ])
  })

  it.each([
    ['an id that stands twice', [single, single], /questions, entry 2 \(visible\): "visible" stands twice/],
    [
      'an option that stands twice',
      [{ ...single, options: [...options(2), ...options(1)] }],
      /options, entry 3 \(o0\): "o0" stands twice/,
    ],
    [
      'a missing language',
      [{ ...single, text: { nb: 'Synlig?', en: 'Visible?' } }],
      /questions, entry 1 \(visible\), text, nn: must be text/,
    ],
    [
      'eleven options to choose one from',
      [{ ...single, options: options(11) }],
      /options: must be at most 10, not 11/,
    ],
    [
      '21 options to choose several from',
      [{ ...single, kind: 'multi', most: 2, options: options(21) }],
      /must be at most 20, not 21/,
    ],
    ['several choices without a limit', [{ ...single, kind: 'multi' }], /most: must say how many/],
    [
      'a limit above the options',
      [{ ...single, kind: 'multi', most: 9 }],
      /most: is more than there are options/,
    ],
    ['a kind that nobody knows', [{ ...single, kind: 'slider' }], /kind: must be one of agree5, confidence5/],
    ['an area that nobody knows', [{ ...single, area: 'cooking' }], /"cooking" is no area/],
    ['a field that is no field', [{ ...single, colour: 'red' }], /[Uu]nrecognized key/],
  ])('with %s is refused, with the place', (_, questions, complaint) => {
    expect(read(questions)).toThrow(complaint)
  })

  it('may hold ten options to choose one from, and twenty to choose several from', () => {
    const many = { ...single, id: 'many', kind: 'multi', most: 20, options: options(20) }
    expect(read([{ ...single, options: options(10) }, many])).not.toThrow()
  })

  it('with a day that is no day is refused', () => {
    expect(read([single], { opens: '13-01' })).toThrow(/opens: must be month and day/)
  })

  it('that says it is another one is refused', () => {
    const folder = folderWith([single])
    writeFileSync(join(folder, 'pulses', 'x.json'), readFileSync(join(folder, 'pulses', 'pulse-01.json')))
    expect(() => readPulses(folder, areas)).toThrow('Two files in pulses/ have the id "pulse-01".')
  })
})
