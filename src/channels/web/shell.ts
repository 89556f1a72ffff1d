import { html } from 'hono/html'
import { type Language, languages } from '../../domain/language.ts'
import type { Here, House } from './here.ts'
import type { Html } from './html.ts'
import { drawNavigation, drawWho } from './navigation.ts'
import { viewWords } from './views/words.ts'
import { languageNames, words } from './words.ts'

interface Shell {
  here: Here
  house: House
  /** In the title of the window, before the name of the assistant; empty on the first page. */
  title: string
  /** The address of this page, for the links to it in another language. */
  path: string
  main: Html
  /** After the page itself: what a script takes its pieces from. */
  after?: Html
  /** Where the first link of the page leads: to what it is for. */
  skipTo: string
  /** A page of tables, which takes the room that there is. */
  isWide?: boolean
}

/** The baton and the path of its tip, in one line. */
export const baton = html`<svg class="baton" viewBox="0 0 32 32" aria-hidden="true"><path pathLength="100"
  d="M9.1 22.9a3 3 0 1 1-4.2 4.2 3 3 0 0 1 4.2-4.2L27 5C18 1 7 5 4 13"/></svg>`

/** What every page has around it. */
export function drawShell(shell: Shell): Html {
  const { here, house, title, path, main, after, skipTo, isWide = false } = shell
  const { language } = here
  const { files } = house
  const said = words[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${said.description}">
  <title>${title === '' ? 'Taktstokk' : `${title} · Taktstokk`}</title>
  <link rel="icon" type="image/svg+xml" href="${files.address('baton.svg')}">
  <link rel="stylesheet" href="${files.address('look.css')}">
  <link rel="stylesheet" href="${files.address('print.css')}" media="print">
  <script type="module" src="${files.address('page.js')}"></script>
</head>
<body${isWide ? html` class="wide"` : ''}>
  <a class="skip" href="#${skipTo}">${skipTo === 'text' ? said.skip : said.skipToMain}</a>
  <header>
    <a class="name" href="/">${baton}<span>Taktstokk</span></a>
    ${drawWho(here, house)}
    ${drawLanguages(language, path)}
    ${drawNavigation(here, house, path)}
  </header>
  <main>${main}</main>
  ${after ?? ''}
  <footer><a href="/accessibility">${viewWords[language].accessibility}</a></footer>
</body>
</html>`
}

function drawLanguages(current: Language, path: string): Html {
  const links = languages.map(
    (language) => html`<li><a href="${path}?language=${language}" lang="${language}" hreflang="${language}"
      ${language === current ? html`aria-current="true"` : ''}>${languageNames[language]}</a></li>`,
  )
  return html`<nav class="languages" aria-label="${words[current].chooseLanguage}"><ul role="list">${links}</ul></nav>`
}
