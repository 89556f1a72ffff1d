import { html } from 'hono/html'
import { type Language, languages } from '../../domain/language.ts'
import type { PageFiles } from './files.ts'
import type { Html } from './html.ts'
import { type Fault, languageNames, type Words, words } from './words.ts'

interface Page {
  language: Language
  /** The conversation that is begun, or goes on. */
  thread: string
  files: PageFiles
  /** What the conversation holds so far. */
  log: Html | string
  /** What stands in the field: what was asked, when it could not be answered. */
  text?: string
  fault?: Fault
}

/** The baton and the path of its tip, in one line. */
const baton = html`<svg class="baton" viewBox="0 0 32 32" aria-hidden="true"><path pathLength="100"
  d="M9.1 22.9a3 3 0 1 1-4.2 4.2 3 3 0 0 1 4.2-4.2L27 5C18 1 7 5 4 13"/></svg>`

const sheets = [
  'base.css',
  'frame.css',
  'conversation.css',
  'sources.css',
  'form.css',
  'figures.css',
  'field.css',
]

/** The whole page. It works without its script; with it, answers come without a new page. */
export function drawPage({ language, thread, files, log, text = '', fault }: Page): Html {
  const said = words[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${said.description}">
  <title>Taktstokk</title>
  <link rel="icon" type="image/svg+xml" href="${files.address('baton.svg')}">
  ${sheets.map((name) => html`<link rel="stylesheet" href="${files.address(name)}">`)}
  <link rel="stylesheet" href="${files.address('print.css')}" media="print">
  <script type="module" src="${files.address('page.js')}"></script>
</head>
<body>
  <a class="skip" href="#text">${said.skip}</a>
  <header>
    <a class="name" href="/">${baton}<span>Taktstokk</span></a>
    ${drawLanguages(language)}
  </header>
  <main>
    <h1>${said.heading}</h1>
    <div id="log" role="log" aria-live="polite" aria-label="${said.conversation}">${log}</div>
    ${drawForm(said, { thread, text, fault })}
  </main>
  <template id="exchange">${drawExchange(said, { asked: '', answer: drawWaiting(said) })}</template>
</body>
</html>`
}

/** One question and what came of it. */
export function drawExchange(said: Words, { asked, answer }: { asked: string; answer: Html | string }): Html {
  return html`<article class="exchange">
    <h2><span class="unseen">${said.youAsked}</span> <span class="asked">${asked}</span></h2>
    ${answer}
  </article>`
}

function drawWaiting(said: Words): Html {
  return html`<p class="waiting">${baton} ${said.waiting}</p>`
}

function drawLanguages(current: Language): Html {
  const links = languages.map(
    (language) => html`<li><a href="/?language=${language}" lang="${language}" hreflang="${language}"
      ${language === current ? html`aria-current="true"` : ''}>${languageNames[language]}</a></li>`,
  )
  return html`<nav aria-label="${words[current].chooseLanguage}"><ul role="list">${links}</ul></nav>`
}

interface Form {
  thread: string
  text: string
  fault: Fault | undefined
}

function drawForm(said: Words, { thread, text, fault }: Form): Html {
  const invalid = fault === undefined ? '' : html`aria-invalid="true"`
  return html`<form id="ask" method="post" action="/ask" autocomplete="off" data-ask
    data-empty="${said.faults.empty}" data-too-long="${said.faults['too-long']}"
    data-unreachable="${said.faults.unreachable}" data-broken="${said.faults.broken}">
    <label for="text">${said.question}</label>
    <p id="fault" role="alert">${fault === undefined ? '' : said.faults[fault]}</p>
    <input type="hidden" name="thread" value="${thread}">
    <div class="field">
      <textarea id="text" name="text" rows="1" enterkeyhint="send" autocomplete="off"
        aria-describedby="fault keys" ${invalid}>${text}</textarea>
      <button>${said.send}</button>
    </div>
    <p id="keys">${said.keys}</p>
  </form>`
}
