import { readFile, writeFile } from 'node:fs/promises'
import { directionOf, type Near, type Space, type VectorIndex } from '../../knowledge/meaning/vectors.ts'
import { at, highest } from '../../knowledge/search/numbers.ts'
import { type Card, saveWithCard } from './card.ts'

/** Compares with every vector: never wrong, and 7 ms for 20,000 vectors of 384 numbers. */
export function createExact(space: Space): VectorIndex {
  return exactOver(space, [], new Float32Array(space.dimension * 64))
}

/** Reads what `save` wrote; `card` has been checked against the file. */
export async function openExact(file: string, card: Card): Promise<VectorIndex> {
  const { buffer, byteOffset, byteLength } = await readFile(file)
  const whole = buffer.slice(byteOffset, byteOffset + byteLength)
  const ids = Array.from(new Uint32Array(whole, 0, card.count))
  return exactOver(card, ids, new Float32Array(whole, card.count * Uint32Array.BYTES_PER_ELEMENT))
}

/** `ids[row]` has the numbers from `row * dimension` on. */
function exactOver({ model, dimension }: Space, ids: number[], numbers: Float32Array): VectorIndex {
  const rows = new Map(ids.map((id, row) => [id, row]))

  const rowFor = (id: number) => {
    const known = rows.get(id)
    if (known !== undefined) return known
    const row = ids.push(id) - 1
    rows.set(id, row)
    if (ids.length * dimension > numbers.length) {
      const larger = new Float32Array(numbers.length * 2 + dimension)
      larger.set(numbers)
      numbers = larger
    }
    return row
  }
  /** The last row moves into the gap. */
  const remove = (id: number) => {
    const row = rows.get(id)
    if (row === undefined) return
    rows.delete(id)
    const last = ids.pop()
    if (last === undefined || last === id) return
    ids[row] = last
    rows.set(last, row)
    numbers.copyWithin(row * dimension, ids.length * dimension, (ids.length + 1) * dimension)
  }
  const search = (vector: Float32Array, top: number, allowed?: (id: number) => boolean): Near[] => {
    const wanted = directionOf(vector, dimension)
    const similarities = Float32Array.from(ids, (id, row) =>
      !allowed || allowed(id) ? product(wanted, numbers, row * dimension) : left,
    )
    return highest(similarities, top, { above: left }).flatMap((row) => {
      const id = ids[row]
      return id === undefined ? [] : [{ id, similarity: at(similarities, row) }]
    })
  }
  return {
    dimension,
    size: () => ids.length,
    ids: () => [...ids],
    add: (id, vector) => {
      const direction = directionOf(vector, dimension)
      const row = rowFor(id)
      numbers.set(direction, row * dimension)
    },
    remove,
    search,
    save: (file) =>
      saveWithCard(file, { engine: 'exact', model, dimension, count: ids.length, removed: [] }, (aside) =>
        writeFile(aside, [
          Buffer.from(Uint32Array.from(ids).buffer),
          asBytes(numbers.subarray(0, ids.length * dimension)),
        ]),
      ),
  }
}

/** Below every cosine: what is not to be found. */
const left = -2

function product(wanted: Float32Array, numbers: Float32Array, from: number): number {
  let sum = 0
  for (let i = 0; i < wanted.length; i++) sum += (wanted[i] ?? 0) * (numbers[from + i] ?? 0)
  return sum
}

function asBytes({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
