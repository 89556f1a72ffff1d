import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** What a model is told before anything else. It holds no secret, and still it never leaves as an answer. */
export interface Prompt {
  text: string
  /** The first twelve hexadecimal digits of its SHA-256: which wording an answer was written under. */
  hash: string
}

export async function readPrompt(file: URL): Promise<Prompt> {
  const text = await readFile(file, 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('hex').slice(0, 12) }
}
