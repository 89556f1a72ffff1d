import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import type { Block, Button, Card, FactsBlock, ListBlock, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { plainText, sourceLine } from '../../domain/plain.ts'
import type { Answering } from './answering.ts'
import { drawFiles } from './attachments.ts'
import { drawBars } from './bars.ts'
import { drawForm, hiddenFields, openForm } from './form.ts'
import type { Html } from './html.ts'
import { type Words, words } from './words.ts'

interface Drawing {
  words: Words
  language: Language
  sources: Source[]
  /** Where the passage of a source stands on the page: unique among all answers. */
  anchor(n: number): string
}

/** A card as a stretch of the page. Its labels are in the language of the card, not of the page around it. */
export function drawCard(card: Card, { thread, proof, to = '/ask' }: Answering): Html {
  const answering = { thread, proof, to }
  const id = randomUUID().slice(0, 8)
  const sources = card.body.flatMap((block) => (block.kind === 'sources' ? block.sources : []))
  const { language, form } = card
  const said = words[language]
  const drawing = { words: said, language, sources, anchor: (n: number) => `p-${id}-${n}` }
  return html`<div class="answer" lang="${language}"${card.inPlace ? html` data-in-place` : ''}>
    ${card.headline === '' ? '' : html`<p class="headline">${card.headline}</p>`}
    ${card.body.map((block) => drawBlock(block, drawing))}
    ${drawFiles(card.files ?? [], said)}
    ${form === undefined ? '' : drawForm(form, { words: said, answering, id: `f-${id}` })}
    ${sources.length === 0 ? '' : drawCopy(card, drawing)}
    ${card.feedback === undefined ? '' : drawFeedback(card.feedback, { words: said, answering })}
    ${drawButtons(card.buttons ?? [], answering)}
  </div>`
}

function drawBlock(block: Block, drawing: Drawing): Html {
  switch (block.kind) {
    case 'text':
      return html`<p>${cited(block.text, drawing)}</p>`
    case 'note':
      return html`<p class="note">${cited(block.text, drawing)}</p>`
    case 'list':
      return drawList(block, drawing)
    case 'facts':
      return drawFacts(block)
    case 'bars':
      return drawBars(block, drawing.language)
    case 'sources':
      return drawSources(block.sources, drawing)
    default:
      return unreachable(block)
  }
}

function drawList({ items, ordered }: ListBlock, drawing: Drawing): Html {
  const rows = items.map((item) => html`<li>${cited(item, drawing)}</li>`)
  return ordered ? html`<ol class="items">${rows}</ol>` : html`<ul class="items">${rows}</ul>`
}

function drawFacts({ facts }: FactsBlock): Html {
  return html`<dl class="facts-list">${facts.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}

/** Makes each `[n]` that is a source of the card lead to its passage. */
function cited(text: string, { words, sources, anchor }: Drawing): (Html | string)[] {
  return text.split(/(\[\d+\])/).map((part) => {
    const source = sources.find(({ n }) => part === `[${n}]`)
    if (source === undefined) return part
    return html`<a class="cite" href="#${anchor(source.n)}" aria-label="${words.source(source.n)}">[${source.n}]</a>`
  })
}

function drawSources(sources: Source[], drawing: Drawing): Html {
  return html`<section class="sources">
    <h3>${drawing.words.sources}</h3>
    <ol role="list">${sources.map((source) => html`<li>${drawSource(source, drawing)}</li>`)}</ol>
  </section>`
}

/** The id stands inside: a link to it makes the browser itself unfold the passage. */
function drawSource(source: Source, { words, anchor }: Drawing): Html {
  return html`<details>
    <summary>
      <span class="number">${source.n}</span>
      <span class="about"><span class="title">${titleOf(source)}</span>
        <span class="facts"><span class="status">${source.status}</span> ${drawPlace(source)}</span></span>
    </summary>
    <div class="passage" id="${anchor(source.n)}" tabindex="-1">
      <blockquote lang="${source.quoteLanguage}">${source.quote}</blockquote>
      ${drawLink(source.link, words)}
    </div>
  </details>`
}

/** A document without headings or pages has no place to name. */
function drawPlace({ place }: Source): Html | string {
  return place === '' ? '' : html`<span class="place">${place}</span>`
}

/** Title and year as everywhere else; status and place stand on a line of their own here. */
function titleOf(source: Source): string {
  return sourceLine({ ...source, status: '', place: '' })
}

/** Only to a page on the web: an address of any other kind is text that somebody wrote. */
function drawLink(link: string | undefined, words: Words): Html | string {
  if (link === undefined || !URL.canParse(link)) return ''
  const { protocol, href } = new URL(link)
  if (protocol !== 'https:' && protocol !== 'http:') return ''
  return html`<p><a href="${href}" target="_blank" rel="noopener noreferrer">${words.readWhole}</a>
    <span class="aside">${words.newTab}</span></p>`
}

/** The style sheet hides it where there is no script to copy with. */
function drawCopy(card: Card, { words }: Drawing): Html {
  return html`<p class="tools"><button type="button" class="plain" data-copy="${plainText(card)}"
    data-done="${words.copied}" data-failed="${words.notCopied}">${words.copy}</button></p>`
}

function drawButtons(buttons: Button[], answering: Required<Answering>): Html | string {
  if (buttons.length === 0) return ''
  const drawn = buttons.map(
    ({ action, ref, label, primary }) => html`<li>${openForm(answering)}
      ${hiddenFields({ action, ref, label })}
      <button${primary ? html` class="primary"` : ''}>${label}</button>
    </form></li>`,
  )
  return html`<ul class="buttons" role="list">${drawn}</ul>`
}

/** Two small buttons side by side; what comes of pressing one takes their place. */
function drawFeedback(
  ref: string,
  { words: { feedback }, answering }: { words: Words; answering: Required<Answering> },
): Html {
  const button = (action: string, { label, aloud }: { label: string; aloud: string }) =>
    html`${openForm(answering)}
      ${hiddenFields({ action, ref, label: aloud })}
      <button aria-label="${aloud}">${label}</button>
    </form>`
  return html`<div class="feedback" role="group" aria-label="${feedback.about}">
    ${button('useful', feedback.useful)}${button('not-useful', feedback.notUseful)}
  </div>`
}
