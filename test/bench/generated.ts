import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Passage } from '../../src/knowledge/document.ts'
import { sentencesOf } from '../../src/knowledge/words/sentences.ts'

/** As many sections as make ten passages of a document. */
const sections = 10
/** Enough for a section to be a passage by itself. */
const wordsInSection = 180

/**
 * Writes so many documents of ten passages each into `documents` of a knowledge folder, out of the shuffled sentences of
 * some passages. Every section has words of its own ("kvartal 17 i 2031"), so that the vocabulary grows as it does in life.
 */
export function writeDocuments(folder: string, count: number, from: Passage[]): void {
  const sentences = from.flatMap(({ text }) => sentencesOf(text)).filter((text) => text.split(' ').length > 6)
  const random = randomly(1)
  const pick = () => sentences[Math.floor(random() * sentences.length)] ?? ''
  mkdirSync(join(folder, 'documents'), { recursive: true })
  for (let n = 0; n < count; n++) {
    const parts = Array.from({ length: sections }, (_, part) => section(n, part, pick))
    writeFileSync(join(folder, 'documents', `sak-${n}.md`), [`# Sak ${n}`, ...parts].join('\n\n'))
  }
}

function section(document: number, part: number, pick: () => string): string {
  const lines = [
    `Del ${part + 1} av sak ${document} gjelder ${coined(document, part)} og ${coined(part, document)}.`,
  ]
  for (let words = 0; words < wordsInSection; ) {
    const sentence = pick()
    lines.push(/[.?!]$/u.test(sentence) ? sentence : `${sentence}.`)
    words += sentence.split(' ').length
  }
  return `## Del ${part + 1} av sak ${document}\n\n${lines.join(' ')}`
}

const syllables = [
  'ba',
  'del',
  'fos',
  'gran',
  'hei',
  'kar',
  'lund',
  'mo',
  'nes',
  'ros',
  'sol',
  'tun',
  'vik',
  'øy',
  'ås',
]

/** A name that stands in few other places. */
function coined(one: number, other: number): string {
  const at = (n: number) => syllables[n % syllables.length] ?? ''
  return [one, one / 15, other, other / 15 + one].map((n) => at(Math.floor(n))).join('')
}

/** Numbers from 0 to 1, the same every time (a linear congruence). */
function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
