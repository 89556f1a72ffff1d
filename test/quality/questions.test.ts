import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowSchema } from '../../src/knowledge/judge.ts'

const documents = new URL('../../knowledge/documents/', import.meta.url)

const rows = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)))

function share(rightly: (row: (typeof rows)[number]) => boolean): number {
  return rows.filter(rightly).length / rows.length
}

/** The named documents as one text, without the line breaks that an editor may move. */
function textOf(sources: string[]): string {
  return sources.map((path) => readFileSync(new URL(path, documents), 'utf8').replace(/\s+/g, ' ')).join(' ')
}

describe('the questions that our own documents are measured with', () => {
  it('are sixty, each with a name of its own and in words of its own', () => {
    expect(rows).toHaveLength(60)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(60)
    expect(new Set(rows.map(({ question }) => question.toLowerCase())).size).toBe(60)
  })

  it('are a third in nynorsk, a fifth in English, and a fifth not to be answered', () => {
    expect(share(({ lang }) => lang === 'nn')).toBeCloseTo(1 / 3)
    expect(share(({ lang }) => lang === 'en')).toBeCloseTo(1 / 5)
    expect(share(({ expect }) => expect === 'refuse' || expect === 'decline')).toBeCloseTo(1 / 5)
  })

  it.each(rows.filter(({ source }) => source.length > 0))(
    '$id: the documents still say what it asks for',
    (row) => {
      const text = textOf(row.source)
      for (const sentence of row.evidence) expect(text).toContain(sentence)
      for (const pattern of row.must_contain) expect(text).toMatch(new RegExp(pattern, 'i'))
    },
  )
})
