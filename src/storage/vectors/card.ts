import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Expected } from '../../domain/errors.ts'
import type { Space } from '../../knowledge/meaning/vectors.ts'
import { replaceFile } from '../wholefile.ts'

/** What must be known of a file of vectors before it is opened: read with another dimension it gives nonsense. */
const cardSchema = z.object({
  engine: z.enum(['exact', 'hnsw']),
  model: z.string(),
  dimension: z.int().positive(),
  count: z.int().nonnegative(),
  /** Ids that stand in the file and are gone: the graph keeps them as way-marks. */
  removed: z.array(z.int()),
  sha256: z.string(),
})

export type Card = z.infer<typeof cardSchema>

export class VectorsUnfit extends Expected {
  readonly code = 'VECTORS_UNFIT'

  constructor(file: string, why: string) {
    super(`The vectors in ${file} cannot be used: ${why}.`, 'They are made again by `taktstokk ingest`.')
  }
}

const cardPath = (file: string) => `${file}.json`

/** Writes a file of vectors, then its card: a file that does not match its card is never opened. */
export async function saveWithCard(
  file: string,
  card: Omit<Card, 'sha256'>,
  write: (aside: string) => Promise<void> | void,
): Promise<void> {
  await replaceFile(file, write)
  const whole: Card = { ...card, sha256: await checksumOf(file) }
  await replaceFile(cardPath(file), (aside) => writeFile(aside, JSON.stringify(whole)))
}

/** The card of a file of vectors; undefined when there is none. Throws `VectorsUnfit` when the two do not belong together. */
export async function readCard(file: string, space: Space): Promise<Card | undefined> {
  const text = await readFile(cardPath(file), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const read = cardSchema.safeParse(parsed(text))
  if (!read.success) throw new VectorsUnfit(file, 'its card is damaged')
  const card = read.data
  if (card.model !== space.model) throw new VectorsUnfit(file, `made by ${card.model}, not ${space.model}`)
  if (card.dimension !== space.dimension)
    throw new VectorsUnfit(file, `it has dimension ${card.dimension}, not ${space.dimension}`)
  if (card.sha256 !== (await checksumOf(file).catch(() => 'missing')))
    throw new VectorsUnfit(file, 'its checksum is not the one on its card')
  return card
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
