import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Handler, Here, House } from '../here.ts'
import type { Html } from '../html.ts'
import type { PagePath } from '../who.ts'
import { words } from '../words.ts'
import { drawView } from './frame.ts'
import { csvOf, xlsxOf } from './sheets.ts'
import { drawTable, type Table } from './table.ts'

/** What a page of the council tells: pictures first, then the tables behind them. */
export interface Told {
  pictures: Html | string
  tables: Table[]
}

export type Tell = (here: Here) => Promise<Told>

/** A page of pictures and tables, and each table as a file. */
export function councilPage(path: PagePath, tell: Tell, house: House): { show: Handler; give: Handler } {
  return {
    show: async (c, here) => {
      const { pictures, tables } = await tell(here)
      const drawn = tables.map((table) => drawTable(table, { path, language: here.language }))
      return c.html(drawView({ here, house, path, main: html`${pictures}${drawn}`, isWide: true }))
    },
    give: async (c, here) => giveTable(c, here, await tell(here)),
  }
}

/** `/questions/themes.csv` is one table, `/questions/themes.xlsx` a workbook that begins with it. */
async function giveTable(c: Context, { language }: Here, { tables }: Told): Promise<Response> {
  const [name = '', ending = ''] = (c.req.param('file') ?? '').split('.')
  const table = tables.find((one) => one.name === name)
  if (table === undefined || !(ending === 'csv' || ending === 'xlsx'))
    return c.text(words[language].nothingHere, 404)
  c.header('content-disposition', `attachment; filename="taktstokk-${name}.${ending}"`)
  if (ending === 'csv')
    return c.body(await csvOf(table, language), 200, { 'content-type': 'text/csv; charset=utf-8' })
  const others = tables.filter((one) => one !== table)
  const workbook = Uint8Array.from(await xlsxOf([table, ...others]))
  return c.body(workbook, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
