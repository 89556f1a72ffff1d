import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Here, House } from './here.ts'
import { drawShell } from './shell.ts'
import { viewWords } from './views/words.ts'

/** Says that the page is for others, and how to become one of them; not what is on it. */
export function refuse(c: Context, here: Here, house: House): Response | Promise<Response> {
  const { refused } = viewWords[here.language]
  const { heading, explained } = here.member ? refused.otherRole : refused.stranger
  const wayIn = house.wayIn === 'off' || here.member ? '' : html`<p><a href="/login">${refused.logIn}</a></p>`
  c.header('cache-control', 'private, no-store')
  const main = html`<div class="view"><h1 id="top">${heading}</h1>
    <p>${explained}</p>
    ${wayIn}
    <p><a href="/">${refused.back}</a></p></div>`
  return c.html(drawShell({ here, house, title: heading, path: c.req.path, main, skipTo: 'top' }), 403)
}
