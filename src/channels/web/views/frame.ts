import { html } from 'hono/html'
import type { Here, House } from '../here.ts'
import type { Html } from '../html.ts'
import { drawShell } from '../shell.ts'
import type { PagePath } from '../who.ts'
import { viewWords } from './words.ts'

interface View {
  here: Here
  house: House
  path: PagePath
  main: Html
  isWide?: boolean
}

/** A page beside the conversation: its name, what it is for, and what is on it. */
export function drawView({ here, house, path, main, isWide = false }: View): Html {
  const { pages, leads } = viewWords[here.language]
  const whole = html`<div class="view" id="view">
    <h1>${pages[path]}</h1>
    <p class="lead">${leads[path]}</p>
    ${main}
  </div>`
  return drawShell({ here, house, title: pages[path], path, main: whole, skipTo: 'view', isWide })
}
