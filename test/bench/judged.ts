import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Passage } from '../../src/knowledge/document.ts'
import { rowSchema } from '../../src/knowledge/judge/judge.ts'

export const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))
const own = fileURLToPath(new URL('../quality/questions.jsonl', import.meta.url))

/** Questions, and the folder of documents that hold the answers. */
export interface Examination {
  documents: string
  questions: Judged[]
}

/** A question with what a passage must hold to answer it. */
export interface Judged {
  set: string
  question: string
  /** One that holds the answer. */
  document: string
  holdsAnswer: (passage: Passage) => boolean
}

const asked = z.object({ id: z.string(), set: z.string(), question: z.string() })
const right = z.object({ id: z.string(), doc: z.string(), answer: z.string(), sentence: z.string() })

/** The questions of a benchmark folder: those of `queries.jsonl` that `gold.jsonl` knows an answer to. */
export function readJudged(folder: string): Examination {
  const answers = linesOf(join(folder, 'gold.jsonl')).flatMap((line) => right.safeParse(line).data ?? [])
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const questions = linesOf(join(folder, 'queries.jsonl')).flatMap((line) => {
    const { id, set, question } = asked.parse(line)
    const answer = byId.get(id)
    return answer ? [{ set, question, document: answer.doc, holdsAnswer: judgeOf(answer) }] : []
  })
  return { documents: documentsIn(folder), questions }
}

/** The folder with the documents of a benchmark folder: the one that is called "docs" and something. */
function documentsIn(folder: string): string {
  const name = readdirSync(folder).find((entry) => entry.startsWith('docs'))
  if (name === undefined) throw new Error(`${folder} has no folder "docs…" with documents`)
  return join(folder, name)
}

/** Our own questions over the shipped knowledge that can be answered by themselves, a set for each language. */
export function readOwn(): Examination {
  const questions = linesOf(own)
    .map((line) => rowSchema.parse(line))
    .filter(({ evidence, history }) => evidence.length > 0 && !history)
    .map(({ lang, question, source, evidence }) => ({
      set: `own ${lang}`,
      question,
      document: source[0] ?? '',
      holdsAnswer: ({ text }: Passage) => evidence.some((sentence) => plain(text).includes(plain(sentence))),
    }))
  return { documents: shipped, questions }
}

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** So much of a passage is read, in words. */
const readWords = 250
/** The share of the sentence's words that makes it the same sentence, differently cut. */
const mostOf = 0.6

/** A passage answers when it is of the right document and its beginning holds the answer and most of its sentence. */
function judgeOf({ doc, answer, sentence }: z.infer<typeof right>): (passage: Passage) => boolean {
  const wanted = plain(sentence).split(' ')
  return ({ about, text }) => {
    if (!about.path.replace(/\.\w+$/u, '').endsWith(doc)) return false
    const read = plain(text.split(/\s+/).slice(0, readWords).join(' '))
    if (!read.includes(plain(answer))) return false
    const words = new Set(read.split(' '))
    return wanted.length < 4 || wanted.filter((word) => words.has(word)).length >= mostOf * wanted.length
  }
}

function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
