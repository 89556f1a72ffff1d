import type { Context } from 'hono'
import { html } from 'hono/html'
import type { CompetenceMap } from '../../../competence/map.ts'
import { altOf, overviewPicture, type Picture, trendPicture } from '../../../competence/picture.ts'
import { figureRows, gapRows, sourceRows } from '../../../competence/sheet.ts'
import type { Language } from '../../../domain/language.ts'
import type { Here } from '../here.ts'
import type { Html } from '../html.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'
import type { Cell, Table } from './table.ts'

/** All areas at a glance, what has been followed over time, and every figure behind. */
export async function tellMap({ language }: Here, { map }: Office): Promise<Told> {
  const drawn = await map()
  const known = told.get(drawn) ?? new Map<Language, Told>()
  const once = known.get(language) ?? tell(drawn, language)
  told.set(drawn, known.set(language, once))
  return once
}

/** The same map says the same to everybody; it is a new one when something in it may have changed. */
const told = new WeakMap<CompetenceMap, Map<Language, Told>>()

function tell(drawn: CompetenceMap, language: Language): Told {
  const said = councilWords[language].map
  const trends = picturesOf(drawn, language).filter(({ name }) => name !== overview)
  return {
    pictures: html`${drawPicture(overview, overviewPicture(drawn, language))}
      ${trends.length === 0 ? '' : html`<section><h2>${said.trends}</h2>${trends.map(({ name, picture }) => drawPicture(name, picture))}</section>`}`,
    tables: tablesOf(drawn, language),
  }
}

const overview = 'overview'

function drawPicture(name: string, picture: Picture): Html {
  return html`<figure class="picture"><img src="/map/${name}.png" alt="${altOf(picture)}"></figure>`
}

/** Each picture with its name in the address. */
function picturesOf(map: CompetenceMap, language: Language): { name: string; picture: Picture }[] {
  const trends = map.areas.flatMap(({ id, trends }) =>
    trends.map((trend, at) => ({ name: `${id}-${at + 1}`, picture: trendPicture(trend, language) })),
  )
  return [{ name: overview, picture: overviewPicture(map, language) }, ...trends]
}

/** Which columns of the file the page has room for. */
const shown = [1, 2, 4, 5, 6, 7, 8]

function tablesOf(map: CompetenceMap, language: Language): Table[] {
  const said = councilWords[language].map
  const [head = [], ...rows] = figureRows(map, language)
  const [gapHead = [], ...gaps] = gapRows(map, language)
  const [sourceHead = [], ...sources] = sourceRows(map, language)
  return [
    {
      name: 'figures',
      ...said.figures,
      rows: rows.map(([id, area, ...cells]) =>
        shown.map((column): Cell => [id, area || said.noArea, ...cells][column] ?? null),
      ),
      whole: { head: head.map(String), rows },
    },
    {
      name: 'gaps',
      ...said.gaps,
      rows: gaps.filter(([, year]) => year !== null),
      whole: { head: gapHead.map(String), rows: gaps },
    },
    { name: 'surveys', title: said.surveys, head: sourceHead.map(String), rows: sources },
  ]
}

/** `/map/overview.png` and the trends. Undefined for what is no picture of the map as it is. */
export async function givePicture(
  c: Context,
  { language }: Here,
  { map, draw }: Office,
): Promise<Response | undefined> {
  const file = c.req.param('file') ?? ''
  if (!file.endsWith('.png')) return undefined
  const one = picturesOf(await map(), language).find(({ name }) => `${name}.png` === file)
  if (one === undefined) return undefined
  const { png } = await draw(one.picture)
  return c.body(Uint8Array.from(png), 200, { 'content-type': 'image/png' })
}
