import { html } from 'hono/html'
import type { BarsBlock } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Html } from './html.ts'

const shape = { maximumFractionDigits: 2 }
const numbers: Record<Language, Intl.NumberFormat> = {
  nb: new Intl.NumberFormat('nb-NO', shape),
  nn: new Intl.NumberFormat('nn-NO', shape),
  en: new Intl.NumberFormat('en-GB', shape),
}

/**
 * A table whose rows carry a bar: it is read aloud, copied and printed as it stands. Bars begin at zero and the
 * longest fills its column. Their lengths are attributes of a drawing, since the page lets in no inline style.
 */
export function drawBars({ title, unit, bars }: BarsBlock, language: Language): Html {
  const longest = Math.max(...bars.map(({ value }) => value), 0)
  const number = numbers[language]
  const rows = bars.map(
    ({ label, value }) => html`<tr><th scope="row">${label}</th>
      <td class="value">${number.format(value)} ${unit}</td>
      <td class="bar" aria-hidden="true">${drawBar(value, longest)}</td></tr>`,
  )
  return html`<table class="bars"><caption>${title}</caption><tbody>${rows}</tbody></table>`
}

function drawBar(value: number, longest: number): Html {
  const percent = longest > 0 ? Math.max(0, (100 * value) / longest) : 0
  return html`<svg focusable="false"><rect width="${percent.toFixed(1)}%" height="100%" rx="2"/></svg>`
}
