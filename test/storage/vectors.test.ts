import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Space } from '../../src/knowledge/meaning/vectors.ts'
import { VectorsUnfit } from '../../src/storage/vectors/card.ts'
import { createExact } from '../../src/storage/vectors/exact.ts'
import { createHnsw, loadHnswlib } from '../../src/storage/vectors/hnsw.ts'
import { createVectors, indexOf, openVectors } from '../../src/storage/vectors/open.ts'
import { vectorContract } from '../contracts/vectors.ts'
import { temporaryFolder } from '../support/store.ts'

const hnswlib = await loadHnswlib()

vectorContract('comparing with every one', { create: createExact, open: openVectors })
if (hnswlib)
  vectorContract('a graph of neighbours', {
    create: (space) => createHnsw(hnswlib, space),
    open: openVectors,
  })
else it.skip('vectors kept by a graph of neighbours: hnswlib-node is not built here')

const space: Space = { model: 'of this test', dimension: 2 }

async function saved(): Promise<string> {
  const file = `${temporaryFolder()}/vectors`
  const index = createExact(space)
  index.add(1, Float32Array.of(1, 0))
  index.add(2, Float32Array.of(0, 1))
  await index.save(file)
  return file
}

describe('a file of vectors is not opened', () => {
  it.each([
    ['it ends early', (file: string) => truncateSync(file, 10)],
    ['it has grown', (file: string) => appendFileSync(file, 'x')],
    ['a byte in it has changed', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 9, 10))],
    ['it is gone', (file: string) => rmSync(file)],
    ['its card is nonsense', (file: string) => writeFileSync(`${file}.json`, '{"engine":')],
  ])('when %s', async (_, spoil) => {
    const file = await saved()
    spoil(file)
    await expect(openVectors(file, space)).rejects.toThrow(VectorsUnfit)
  })

  it('when the power went between the vectors and their card', async () => {
    const file = await saved()
    copyFileSync(`${file}.json`, `${file}.before`)
    const index = await openVectors(file, space)
    index?.add(3, Float32Array.of(1, 1))
    await index?.save(file)
    copyFileSync(`${file}.before`, `${file}.json`)
    await expect(openVectors(file, space)).rejects.toThrow('its checksum is not the one on its card')
  })

  it('for another model, or another dimension, and says which', async () => {
    const file = await saved()
    await expect(openVectors(file, { ...space, model: 'another' })).rejects.toThrow(
      'made by of this test, not another',
    )
    await expect(openVectors(file, { ...space, dimension: 3 })).rejects.toThrow('it has dimension 2, not 3')
  })
})

describe('which index is made', () => {
  it('is the exact one for as few passages as a council has', async () => {
    const index = await createVectors(space, 2_000)
    const file = `${temporaryFolder()}/vectors`
    await index.save(file)
    expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toMatchObject({ engine: 'exact' })
  })

  it.skipIf(!hnswlib)('is the graph for very many', async () => {
    const index = await createVectors(space, 20_000)
    index.add(1, Float32Array.of(1, 0))
    const file = `${temporaryFolder()}/vectors`
    await index.save(file)
    expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toMatchObject({ engine: 'hnsw', count: 1 })
    expect((await openVectors(file, space))?.search(Float32Array.of(1, 0), 1)).toMatchObject([{ id: 1 }])
  })
})

describe('an index of the vectors that are there', () => {
  const directions = (...angles: number[]) =>
    new Map(angles.map((angle) => [angle, Float32Array.of(Math.cos(angle), Math.sin(angle))]))
  const east = Float32Array.of(1, 0)

  it('holds just those, and no file for so few', async () => {
    const file = `${temporaryFolder()}/vectors`
    const index = await indexOf(directions(0, 1, 2), { model: 'm', file })
    expect(index.ids().sort()).toEqual([0, 1, 2])
    expect(index.search(east, 1)).toMatchObject([{ id: 0 }])
    expect(existsSync(file)).toBe(false)
  })

  it.skipIf(!hnswlib)('is a graph that is kept, and brought up to date with what came and went', async () => {
    const kept = { model: 'm', file: `${temporaryFolder()}/vectors`, from: 2 }
    await indexOf(directions(0, 1, 2), kept)
    const written = statSync(kept.file).mtimeMs
    await indexOf(directions(0, 1, 2), kept)
    expect(statSync(kept.file).mtimeMs).toBe(written)
    const index = await indexOf(directions(1, 2, 3), kept)
    expect(index.ids().sort()).toEqual([1, 2, 3])
    expect(index.search(east, 1)).toMatchObject([{ id: 1 }])
    expect((await openVectors(kept.file, { model: 'm', dimension: 2 }))?.size()).toBe(3)
  })

  it.skipIf(!hnswlib)('is made anew where the file is damaged, or of another model', async () => {
    const kept = { model: 'm', file: `${temporaryFolder()}/vectors`, from: 2 }
    await indexOf(directions(0, 1), kept)
    writeFileSync(kept.file, 'damaged')
    expect((await indexOf(directions(0, 1), kept)).size()).toBe(2)
    expect((await indexOf(directions(0, 1), { ...kept, model: 'other' })).size()).toBe(2)
  })
})
