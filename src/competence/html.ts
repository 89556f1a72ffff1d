const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that cannot be taken for markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** A table with a head; numbers stand to the right. */
export function tableOf(head: string[], rows: (string | number)[][]): string {
  const row = (cells: (string | number)[]) =>
    `<tr>${cells.map((cell) => (typeof cell === 'number' ? `<td class="number">${cell}</td>` : `<td>${escaped(cell)}</td>`)).join('')}</tr>`
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
}

export function listOf(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
}

/** Of an A4 page: nothing is parted in the middle of a picture or a row, and it reads well on a screen too. */
export const style = `
  @page { size: A4; margin: 20mm 18mm; }
  body { font: 11pt/1.5 Inter, system-ui, sans-serif; color: #172122; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 24pt; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 15pt; margin: 2rem 0 .5rem; break-after: avoid; }
  h3 { font-size: 12pt; margin: 1.5rem 0 .25rem; break-after: avoid; }
  .quiet { color: #4b595a; }
  figure { margin: 1rem 0; break-inside: avoid; }
  figure svg { max-width: 100%; height: auto; }
  table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: .5rem 0; }
  th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #d3dddd; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  section.area { break-inside: avoid; }
  @media print { body { margin: 0; padding: 0; max-width: none; } figure svg { max-height: 190mm; } }
`
