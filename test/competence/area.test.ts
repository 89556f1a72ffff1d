import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../src/competence/area.ts'
import { temporaryFolder } from '../support/store.ts'

const economy = {
  id: 'economy',
  names: { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' },
  topics: ['budsjettering'],
}

function folderWith(...areas: unknown[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'competence'))
  writeFileSync(join(folder, 'competence', 'taxonomy.json'), JSON.stringify({ areas }))
  return folder
}

describe('the areas of competence', () => {
  it('are read in the order that the editor gave them', () => {
    const politics = { ...economy, id: 'political-work', topics: ['lojalitet'] }
    expect(readAreas(folderWith(politics, economy)).map(({ id }) => id)).toEqual([
      'political-work',
      'economy',
    ])
  })

  it('do not share a topic: it would count twice', () => {
    expect(() => readAreas(folderWith(economy, { ...economy, id: 'money' }))).toThrow(
      'taxonomy.json: areas, entry 2 (money): "budsjettering" stands twice.',
    )
  })

  it('are named in all three languages', () => {
    const names = { nb: 'Økonomi', en: 'Economy' }
    expect(() => readAreas(folderWith({ ...economy, names }))).toThrow(
      'areas, entry 1 (economy), names, nn: must be text',
    )
  })

  it('have no key that means nothing: it is a slip of the pen', () => {
    expect(() => readAreas(folderWith({ ...economy, topic: [] }))).toThrow(/entry 1 \(economy\): .*"topic"/)
  })
})
