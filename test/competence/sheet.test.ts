import readSheets from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { mapOf } from '../../src/competence/map.ts'
import { csvOf, xlsxOf } from '../../src/competence/sheet.ts'
import { released, stepsOf } from '../support/released.ts'

const names = { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' }
const formula = '=HYPERLINK("http://x.example","trykk")'
const asked = { nb: formula, nn: formula, en: formula }
const map = mapOf({
  areas: [{ id: 'economy', names, topics: ['budsjett'] }],
  baselines: [],
  released: [released({ ...stepsOf(1, 2, 8, 9, 3), asked })],
  resources: [],
})

it('never lets a question be run as a formula by a spreadsheet', async () => {
  expect(await csvOf(map, 'nb')).toContain(`"'=HYPERLINK(""http://x.example"",""trykk"")"`)
  const [figures] = await readSheets(Buffer.from(await xlsxOf(map, 'nb')))
  // A formula that was run would stand here with its result, not with its own text.
  expect(figures?.data[1]?.[4]).toBe(formula)
})

it('writes decimals as the reader of the language does', async () => {
  expect(await csvOf(map, 'nb')).toContain(';3,5;snitt 1–5 (Trygghet);23;ja;')
  expect(await csvOf(map, 'en')).toContain(';3.5;mean 1–5 (Confidence);23;yes;')
})
