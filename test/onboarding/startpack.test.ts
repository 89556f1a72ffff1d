import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartPack } from '../../src/onboarding/startpack.ts'
import { temporaryFolder } from '../support/store.ts'

const title = { nb: 'Avklar hvem du rapporterer til', nn: 'Avklar kven du rapporterer til', en: 'Settle it' }
const item = { id: 'manager', title, templates: ['talk'] }
const stage = { id: 'week-1', title, fromDay: 1, checklist: 'uke-1.md', items: [item] }
const around = { approved: null, handover: 'overlevering.md' }
const template = { id: 'talk', title, file: 'samtale.md' }

function folderWith(pack: object): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'startpack'))
  for (const file of ['uke-1.md', 'samtale.md', 'overlevering.md'])
    writeFileSync(join(folder, 'startpack', file), '# Tittel\n')
  writeFileSync(join(folder, 'startpack', 'startpack.json'), JSON.stringify({ ...around, ...pack }))
  return folder
}

describe('the start pack', () => {
  it('gives the stages with their items, and the templates that help', () => {
    const pack = { stages: [stage], templates: [template] }
    expect(readStartPack(folderWith(pack))).toEqual({ ...around, ...pack })
  })

  it.each([
    [
      'an item names a template that nobody has made',
      { stages: [{ ...stage, items: [{ ...item, templates: ['talk', 'budget'] }] }], templates: [template] },
      'stages, entry 1 (week-1), items, entry 1 (manager), templates, entry 2: "budget" is none of the templates',
    ],
    [
      'the file of a template is gone',
      { stages: [stage], templates: [{ ...template, file: 'borte.md' }] },
      'templates, entry 1 (talk), file: is no file of the start pack',
    ],
    [
      'the checklist is gone',
      { stages: [{ ...stage, checklist: 'borte.md' }], templates: [template] },
      'stages, entry 1 (week-1), checklist: is no file of the start pack',
    ],
    [
      'an item stands in two stages, so that a tick would count for both',
      { stages: [stage, { ...stage, id: 'month-1' }], templates: [template] },
      'stages, entry 2 (month-1): "manager" stands twice',
    ],
    [
      'a title is missing in one language',
      { stages: [{ ...stage, title: { nb: 'Uke 1', en: 'Week 1' } }], templates: [template] },
      'stages, entry 1 (week-1), title, nn: must be text',
    ],
    [
      'a list opens before the first day',
      { stages: [{ ...stage, fromDay: 0 }], templates: [template] },
      'stages, entry 1 (week-1), fromDay: must be 1 or later',
    ],
  ])('says where to mend it when %s', (_case, pack, fault) => {
    expect(() => readStartPack(folderWith(pack))).toThrow(fault)
  })
})
