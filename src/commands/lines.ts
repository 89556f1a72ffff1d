import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { Expected, reasonOf } from '../domain/errors.ts'
import { printJson } from './command.ts'

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).optional(),
})

/** One question of a stream of JSON lines. */
export type QuestionLine = z.infer<typeof line>

export class BrokenLine extends Expected {
  readonly code = 'BROKEN_LINE'

  constructor(number: number, why: string) {
    super(`Line ${number} is not a question: ${why}.`, 'Write {"id": "q1", "question": "..."} on each line.')
  }
}

/**
 * Answers each line as it comes, in order, so that a process may stay open; a broken line gets a line with
 * `error` and stops nothing.
 */
export async function answerLines(
  input: Readable,
  answer: (question: QuestionLine) => Promise<object>,
): Promise<void> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text.trim() === '') continue
    try {
      printJson(await answer(parseLine(text, number)))
    } catch (fault) {
      printJson({ line: number, error: reasonOf(fault) })
    }
  }
}

export function parseLine(text: string, number: number): QuestionLine {
  const parsed = line.safeParse(asJson(text, number))
  if (parsed.success) return parsed.data
  throw new BrokenLine(
    number,
    parsed.error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; '),
  )
}

function asJson(text: string, number: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BrokenLine(number, 'it is not JSON')
  }
}
