import { describe, expect, it } from 'vitest'
import type { Near } from '../../src/knowledge/meaning/vectors.ts'
import { withVectors } from '../../src/knowledge/meaning/withvectors.ts'
import type { Found } from '../../src/knowledge/search/search.ts'
import { passage } from '../support/passage.ts'

const [cuts, concert, leave] = ['kutt', 'konsert', 'permisjon'].map((text) => passage({ text }))
const passages = [cuts, concert, leave].filter((one) => one !== undefined)

function finder(found: [string, number][], near: [string, number][]) {
  const called = (text: string) => passages.find((one) => one.text === text) ?? passage({ text })
  const search = {
    find: (_: string, top: number): Found[] =>
      found.map(([text, score]) => ({ passage: called(text), score })).slice(0, top),
  }
  const nearness = {
    near: async (): Promise<Near[]> =>
      near.map(([text, similarity]) => ({ id: called(text).id, similarity })),
  }
  const { find } = withVectors(search, nearness, passages)
  return async (top = 10) =>
    (await find('hva?', top)).map((one) => `${one.passage.text} ${one.score.toFixed(2)}`)
}

describe('a search by words and by meaning', () => {
  it('is the search by words alone, to the figure, when nothing is known of the meaning', async () => {
    expect(
      await finder(
        [
          ['kutt', 7.1],
          ['konsert', 3],
        ],
        [],
      )(),
    ).toEqual(['kutt 7.10', 'konsert 3.00'])
  })

  it('finds what only the meaning leads to', async () => {
    expect(await finder([], [['permisjon', 0.5]])()).toEqual(['permisjon 0.70'])
    expect(
      await finder(
        [['kutt', 8]],
        [
          ['permisjon', 0.5],
          ['kutt', 0.2],
        ],
      )(),
    ).toEqual(['kutt 8.00', 'permisjon 5.60'])
  })

  it('takes what words do not find for as good as the last of fifty that they do', async () => {
    const many = Array.from({ length: 49 }, (_, at): [string, number] => [`kurs ${at}`, 6 - at / 100])
    const found = await finder(
      [['kutt', 8], ...many],
      [
        ['permisjon', 0.5],
        ['kutt', 0.2],
      ],
    )(60)
    expect(found).toContain('permisjon 7.26')
  })

  it('lets meaning turn a weak order by words, and no strong one', async () => {
    const near: [string, number][] = [
      ['konsert', 0.6],
      ['kutt', 0.4],
    ]
    expect(
      (
        await finder(
          [
            ['kutt', 8],
            ['konsert', 7],
          ],
          near,
        )()
      )[0],
    ).toBe('konsert 12.60')
    expect(
      (
        await finder(
          [
            ['kutt', 8],
            ['konsert', 2],
          ],
          near,
        )()
      )[0],
    ).toBe('kutt 8.00')
  })

  it('counts how much nearer one is than another, since models differ in how alike they hold any two texts', async () => {
    const words: [string, number][] = [
      ['kutt', 8],
      ['konsert', 7],
    ]
    const aloof = await finder(words, [
      ['konsert', 0.3],
      ['kutt', 0.1],
    ])()
    const fond = await finder(words, [
      ['konsert', 0.93],
      ['kutt', 0.91],
    ])()
    expect(aloof).toEqual(fond)
  })

  it('gives no more than was asked for, and nothing that is gone', async () => {
    const both = finder(
      [
        ['kutt', 8],
        ['konsert', 7],
      ],
      [
        ['permisjon', 0.5],
        ['sluttet', 0.4],
      ],
    )
    expect(await both(2)).toHaveLength(2)
    expect((await both()).join()).not.toContain('sluttet')
  })
})
