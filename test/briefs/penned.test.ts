import { describe, expect, it, onTestFinished } from 'vitest'
import { penOf } from '../../src/assembly/pen.ts'
import { readAnswers } from '../../src/briefs/answers.ts'
import type { Brief } from '../../src/briefs/brief.ts'
import { composeBrief } from '../../src/briefs/compose.ts'
import type { Cited, Wanted } from '../../src/briefs/evidence.ts'
import { claimsIn } from '../../src/briefs/lines.ts'
import { penned } from '../../src/briefs/pen.ts'
import { argumentFor } from '../../src/briefs/wanted.ts'
import { silent } from '../../src/domain/log.ts'
import { createWriter } from '../../src/models/langchain.ts'
import { type Mode, modelServer } from '../support/model-server.ts'

const today = '2026-11-30'
const needs = [
  'Hver kommune må ha kulturskole for barn og unge.',
  'Kulturskolen har gode redskaper for integrering og helse.',
]
const told = {
  kind: 'budget',
  municipality: 'Hemmelig kommune',
  ask: 'Hold rammen på 4 321 000 kroner.',
  story: 'En elev som heter Hemmelig spilte på torget.',
  figures: [{ label: 'Hemmelige elever', value: '312' }],
}

function cited(text: string, document: string): Cited {
  return {
    text,
    language: 'nb',
    document,
    title: `Om ${document}`,
    year: 2024,
    standing: 'current',
    place: 'Hvorfor',
    passage: text,
  }
}

/** The need has two sources, the frame one; nothing is known of the rest. */
function composed(): Brief {
  const read = readAnswers(told, today)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { need, frame } = argumentFor.budget.parts
  const wanted: (Wanted | undefined)[] = [need[0], need[1], frame[0]]
  const texts = [...needs, 'Kommunen bestemmer selv innholdet i kulturskolen.']
  const said = new Map(
    wanted.flatMap((one, at) => (one ? [[one, cited(texts[at] ?? '', `kilde-${at}.md`)] as const] : [])),
  )
  return composeBrief(read.answers, said, { today })
}

interface Circumstances {
  deadlineMs?: number
  hasBudget?: boolean
}

async function writtenBy(mode: Mode, { deadlineMs = 3_000, hasBudget = true }: Circumstances = {}) {
  const server = await modelServer(mode)
  onTestFinished(() => server.close())
  const writer = await createWriter({
    apiKey: 'key',
    baseUrl: server.url,
    azureApiVersion: undefined,
    model: 'house-model',
  })
  const pen = penOf({
    writer,
    budget: { take: async () => hasBudget },
    glossary: [],
    clock: { now: () => Date.parse('2026-11-30T10:00:00+01:00') },
    log: silent,
    deadlineMs,
  })
  const begun = performance.now()
  const made = await penned(composed(), pen, 'member:1')
  return { ...made, server, ms: performance.now() - begun }
}

const saying = (text: string): Mode => ({ does: 'answer', with: () => text })
const linesOf = ({ parts }: Brief, slot: string) => parts.find((part) => part.slot === slot)?.lines ?? []
const claimsOf = (brief: Brief, slot: string) =>
  linesOf(brief, slot).flatMap((line) => (line.kind === 'claim' ? [[line.text, line.cites]] : []))

describe('a brief with a model', () => {
  it('is written over the same passages, each sentence with the number of its own source', async () => {
    const { brief, written } = await writtenBy(
      saying(
        'Helse og integrering har gode redskaper i kulturskolen [2]. Kulturskole må hver kommune ha [1].',
      ),
    )
    expect(claimsOf(brief, 'need')).toEqual([
      ['Helse og integrering har gode redskaper i kulturskolen.', 2],
      ['Kulturskole må hver kommune ha.', 1],
    ])
    expect(written).toBe('some')
    for (const { cites } of claimsIn(brief)) expect(brief.sources[cites - 1]).toBeDefined()
  })

  it('keeps the blanks and the leader’s own words, and sends none of them', async () => {
    const { brief, server } = await writtenBy({ does: 'answer' })
    const blanks = (one: Brief) =>
      one.parts.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'claim'))
    expect(blanks(brief)).toEqual(blanks(composed()))
    expect(brief.story).toEqual({ kind: 'own', text: told.story })
    expect(server.requests.length).toBeGreaterThan(0)
    for (const { body } of server.requests) expect(body).not.toMatch(/hemmelig|4 321 000|312/i)
  })

  it('drops a sentence that does not stand in its source, and says what it left unsaid as composed', async () => {
    const { brief } = await writtenBy(
      saying('Kulturskole må hver kommune ha [1]. Helse og integrering får 40 millioner kroner [2].'),
    )
    expect(claimsOf(brief, 'need')).toEqual([
      ['Kulturskole må hver kommune ha.', 1],
      [needs[1], 2],
    ])
  })

  it('drops a sentence that blends two sources', async () => {
    const { brief } = await writtenBy(
      saying('Hver kommune må ha kulturskole med gode redskaper for helse [1, 2].'),
    )
    expect(claimsOf(brief, 'need')).toEqual(claimsOf(composed(), 'need'))
  })

  const bad: [string, Mode][] = [
    ['invents a figure', saying('Kulturskolen i kommunen koster 40 millioner kroner [1].')],
    ['cites what is not there', saying('Hver kommune må ha kulturskole [9].')],
    ['links elsewhere', saying('Hver kommune må ha kulturskole, se https://evil.example [1].')],
    ['says that it does not know', saying('NOT_IN_PASSAGES')],
    ['writes without end', saying(`Hver kommune må ha kulturskole ${'for barn og unge '.repeat(2_000)}[1].`)],
    ['gives garbage', { does: 'garbage', body: '<html>' }],
    ['refuses', { does: 'refuse', status: 401 }],
    ['breaks off', { does: 'break off' }],
  ]
  it.each(bad)('that %s: the brief stands as it was composed', async (_how, mode) => {
    const { brief, written } = await writtenBy(mode)
    expect(brief).toEqual(composed())
    expect(written).toBe('none')
  })

  it('that hangs is not waited for longer than its limit', async () => {
    const { brief, ms } = await writtenBy({ does: 'hang' }, { deadlineMs: 300 })
    expect(brief).toEqual(composed())
    expect(ms).toBeLessThan(2_000)
  })

  it('is not asked when the budget of the day is spent', async () => {
    const { brief, server } = await writtenBy({ does: 'answer' }, { hasBudget: false })
    expect(brief).toEqual(composed())
    expect(server.requests).toEqual([])
  })
})
