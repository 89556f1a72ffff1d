import { describe, expect, it } from 'vitest'
import { createCandidates } from '../../src/knowledge/search/candidates.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { mapped, names, worthOf } from '../../src/knowledge/search/signals.ts'
import { weights } from '../../src/knowledge/search/weights.ts'
import { passage } from '../support/passage.ts'

const passages = [
  passage({
    path: 'a.md',
    headings: ['Budsjett'],
    text: 'Kommunen vedtar budsjettet. Det skjer i desember.',
  }),
  passage({ path: 'b.md', headings: ['Annet'], text: 'Rektor leser budsjettet. Kommunen har mange skoler.' }),
  passage({
    path: 'c.md',
    headings: ['Konsert'],
    text: 'Elevene spiller. Noe helt annet sies om budsjettet her.',
  }),
]
const findCandidates = createCandidates({
  passages,
  glossary: [],
  index: buildLexical(passages),
})
const signalsFor = (question: string) =>
  new Map(findCandidates(question, 50).map(({ passage, signals }) => [passage.about.path, signals]))

describe('what speaks for a passage', () => {
  const signals = signalsFor('når vedtar kommunen budsjettet?')

  it('is told of every passage that was found, each sign from 0 to 1', () => {
    expect([...signals.keys()].sort()).toEqual(['a.md', 'b.md', 'c.md'])
    for (const one of signals.values())
      for (const name of names) {
        expect(one[name]).toBeGreaterThanOrEqual(0)
        expect(one[name]).toBeLessThanOrEqual(1)
      }
  })

  it('is 1 for the passage that has most of it', () => {
    expect(signals.get('a.md')?.firstSum).toBe(1)
    expect(signals.get('a.md')?.labels).toBe(1)
    expect(signals.get('c.md')?.labels).toBe(0)
  })

  it('counts words that stand in one sentence or two beside each other', () => {
    const likeWords = (path: string) => signals.get(path)?.likeWords ?? 0
    expect(likeWords('a.md')).toBeGreaterThan(likeWords('b.md'))
    expect(likeWords('b.md')).toBeGreaterThan(likeWords('c.md'))
  })

  it('asks for a date only where the question does', () => {
    const holdsKind = (question: string) => signalsFor(question).get('a.md')?.holdsKind
    expect(holdsKind('når i desember?')).toBe(1)
    expect(holdsKind('hva skjer i desember?')).toBe(0)
  })

  it('adds up to 1 for a passage that is best in all but what an editor adds, and to more where one has led there', () => {
    const best = { ...mapped(() => 1), question: 0, searchWords: 0 }
    expect(worthOf(best, weights)).toBeCloseTo(1)
    expect(worthOf({ ...best, searchWords: 1 }, weights)).toBeGreaterThan(1)
    expect(worthOf({ ...best, told: 0 }, weights)).toBeLessThan(1)
  })
})

describe('a question that an editor has foreseen', () => {
  const foreseen = passage({
    path: 'd.md',
    headings: ['Vikar'],
    searchWords: ['vikarer', 'who covers for a sick teacher?', 'hvem tar timen når læreren er syk?'],
    text: 'Ring kommunen om morgenen.',
  })
  const nearness = (question: string) => {
    const documents = [...passages, foreseen]
    const find = createCandidates({ passages: documents, glossary: [], index: buildLexical(documents) })
    const found = find(question, 50).find(({ passage }) => passage === foreseen)
    return found?.signals.question ?? 0
  }

  it('leads to the passage, in whichever language it was foreseen', () => {
    expect(nearness('hvem tar timen når læreren er syk')).toBe(1)
    expect(nearness('Who covers for a sick teacher?')).toBe(1)
    expect(nearness('hva gjør kommunen med budsjettet?')).toBe(0)
  })
})

describe('the learned weights', () => {
  it('let no good sign speak against a passage', () => {
    for (const name of names) expect(weights[name]).toBeGreaterThanOrEqual(0)
  })
})
