import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import readSheets from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bareEnvironment, cli } from '../support/house.ts'

const run = promisify(execFile)

const mapJson = z.object({
  areas: z.array(
    z.object({
      id: z.string(),
      names: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
      observations: z.array(
        z.object({
          axis: z.string(),
          year: z.number(),
          value: z.number(),
          unit: z.enum(['hits', 'ticks', 'mean5', 'share']),
          n: z.number(),
          baseKnown: z.boolean(),
          source: z.string(),
        }),
      ),
      gap: z.object({}).nullable(),
    }),
  ),
})

describe('taktstokk map', () => {
  const files = { csv: 'kart.csv', xlsx: 'kart.xlsx', png: 'kart.png', svg: 'kart.svg', report: 'kart.html' }
  let folder: string
  let printed: z.infer<typeof mapJson>
  const bytesOf = (name: string) => readFileSync(join(folder, name))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taktstokk-map-'))
    const wanted = Object.entries(files).flatMap(([kind, name]) => [`--${kind}`, join(folder, name)])
    const called = await run(process.execPath, [cli, 'map', '--json', ...wanted], {
      env: bareEnvironment(join(folder, 'data')),
    })
    printed = mapJson.parse(JSON.parse(called.stdout))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints 13 areas with exactly the published figures', () => {
    expect(printed.areas).toHaveLength(13)
    const valuesOf = (unit: string) =>
      printed.areas
        .flatMap(({ observations }) => observations)
        .filter((one) => one.unit === unit)
        .map(({ value }) => value)
        .toSorted((one, other) => other - one)
    expect(valuesOf('hits')).toEqual([103, 79, 66, 33, 18, 15])
    expect(valuesOf('ticks')).toEqual([74, 69, 68, 51, 48, 41])
  })

  it('writes a file that a Norwegian spreadsheet opens rightly', () => {
    const csv = bytesOf(files.csv).toString()
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv).toContain('economy;Økonomi;2009;;')
    expect(csv.split('\n').find((line) => line.includes('2009.a4'))).toContain(';33;treff;105;ja;')
  })

  it('writes a workbook with a sheet of sources and their caveats', async () => {
    const sheets = await readSheets(join(folder, files.xlsx))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tall', 'Avstand', 'Kilder'])
    const sources = sheets[2]?.data.map((row) => row.join(' ')).join('\n')
    expect(sources).toContain('Treff er omtaler i svarene, ikke personer.')
    expect(sources).toContain('Lederundersøkelsen 2025 2025 135')
  })

  it('writes the picture in both forms', () => {
    expect([...bytesOf(files.png).subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(bytesOf(files.svg).toString()).toMatch(/^<svg/)
  })

  it('writes a report that stands alone: pictures, tables, sources, what not to say', () => {
    const page = bytesOf(files.report).toString()
    expect(page.match(/<svg/g)).toHaveLength(4)
    expect(page).toContain('@page')
    expect(page).toContain('treff er omtaler, ikke personer')
    expect(page).not.toMatch(/(?:src|href)="http/)
  })
})
