import { html, raw } from 'hono/html'
import type { Language } from '../../../domain/language.ts'
import { escaped, type Html } from '../html.ts'
import type { PagePath } from '../who.ts'
import { viewWords } from './words.ts'

export type Cell = string | number | null

/** What a page tells in rows. */
export interface Table {
  /** Names its file: letters and hyphens. */
  name: string
  title: string
  /** What must be known to read it. */
  note?: string
  head: string[]
  rows: Cell[][]
  /** What its file holds, where that is more than the page has room for. */
  whole?: { head: string[]; rows: Cell[][] }
}

interface Around {
  path: PagePath
  language: Language
}

/** The table with the ways to take it along. Numbers stand to the right, and a cell without one is empty. */
export function drawTable(table: Table, { path, language }: Around): Html {
  const { title, note, head, rows } = table
  const said = viewWords[language].table
  const shown = rows.length === 0 ? html`<p class="note">${said.empty}</p>` : drawRows(table, language)
  const file = (ending: string) => `${path}/${table.name}.${ending}`
  const text = [head, ...rows].map((cells) => cells.map((cell) => cell ?? '').join('\t')).join('\n')
  return html`<section class="table">
    <h2>${title}</h2>
    ${note === undefined ? '' : html`<p class="note">${note}</p>`}
    ${shown}
    ${
      rows.length === 0
        ? ''
        : html`<ul class="ways" role="list">
      <li><a href="${file('csv')}" download>${said.csv}</a></li>
      <li><a href="${file('xlsx')}" download>${said.xlsx}</a></li>
      <li class="tools"><button type="button" class="plain" data-copy="${text}" data-done="${said.copied}"
        data-failed="${said.notCopied}">${said.copy}</button></li>
    </ul>`
    }
  </section>`
}

/** It can be moved sideways within its own frame where the window is narrow, also from the keyboard. */
function drawRows({ title, head, rows }: Table, language: Language): Html {
  const columns = head.map((name, at): Column => {
    return {
      name,
      isFirst: at === 0,
      isNumeric: at > 0 && rows.some((cells) => typeof cells[at] === 'number'),
    }
  })
  return html`<div class="frame" role="region" aria-label="${title}" tabindex="0"><table class="figures">
    <thead><tr>${columns.map((column) => html`<th scope="col"${numberClass(column)}>${column.name}</th>`)}</tr></thead>
    <tbody>${raw(rows.map((cells) => drawRow(cells, columns, language)).join(''))}</tbody>
  </table></div>`
}

interface Column {
  name: string
  isFirst: boolean
  isNumeric: boolean
}

/** Groups of three from five digits on: a year is none. */
const numbers: Record<Language, Intl.NumberFormat> = {
  nb: new Intl.NumberFormat('nb-NO', { useGrouping: 'min2' }),
  nn: new Intl.NumberFormat('nn-NO', { useGrouping: 'min2' }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: 'min2' }),
}

/** As text, since there are hundreds of cells: each of its words goes through `escaped`. */
function drawRow(cells: Cell[], columns: Column[], language: Language): string {
  const drawn = columns.map((column, at) => drawCell(cells[at] ?? null, column, language))
  return `<tr>${drawn.join('')}</tr>`
}

/** `data-name` stands before it on a telephone, where the head of the table is far away. */
function drawCell(cell: Cell, { name, isFirst, isNumeric }: Column, language: Language): string {
  const text = escaped(typeof cell === 'number' ? numbers[language].format(cell) : (cell ?? ''))
  if (isFirst) return `<th scope="row">${text}</th>`
  return `<td data-name="${escaped(name)}"${isNumeric ? ' class="number"' : ''}>${text}</td>`
}

function numberClass({ isNumeric }: Column): Html | string {
  return isNumeric ? html` class="number"` : ''
}
