import { html } from 'hono/html'
import { accessibilityWords } from './accessibilitywords.ts'
import type { Here, House } from './here.ts'
import type { Html } from './html.ts'
import { drawShell } from './shell.ts'

/** How accessible the page is, what is not, and where to say so. */
export function accessibilityPage(here: Here, house: House): Html {
  const { heading, lead, parts } = accessibilityWords[here.language]
  const main = html`<div class="view" id="view">
    <h1>${heading}</h1>
    <p class="lead">${lead}</p>
    ${parts.map(
      ({ title, points }) => html`<section><h2>${title}</h2>
        <ul class="items">${points.map((point) => html`<li>${point}</li>`)}</ul></section>`,
    )}
  </div>`
  return drawShell({ here, house, title: heading, path: '/accessibility', main, skipTo: 'view' })
}
