import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Feature, Section, Visitor } from '../../../assistant/feature.ts'
import type { Card } from '../../../domain/card.ts'
import type { Listener } from '../../../domain/channel.ts'
import type { Log } from '../../../domain/log.ts'
import { drawCard } from '../answer.ts'
import type { Answering } from '../answering.ts'
import { readAsked } from '../asked.ts'
import type { Handler, Here, House } from '../here.ts'
import type { Html } from '../html.ts'
import { heardFrom, type Reply, replyTo } from '../reply.ts'
import type { PagePath } from '../who.ts'
import { words } from '../words.ts'
import type { Tell } from './council.ts'
import { drawView } from './frame.ts'
import { drawTable } from './table.ts'
import { viewWords } from './words.ts'

interface Parts {
  house: House
  listen: Listener
  log: Log
  /** What stands below the cards, on a page of the council. */
  below?: Tell
}

/** A page made of the cards of one feature: shown, and worked by its own buttons and forms, without a script. */
export function featurePage(
  path: PagePath,
  feature: Feature | undefined,
  parts: Parts,
): { show: Handler; act: Handler } {
  const draw = async (c: Context, here: Here, reply?: Reply) => {
    const visitor: Visitor = {
      member: here.member,
      asker: `member:${here.member?.id}`,
      language: here.language,
    }
    const sections = (await feature?.page?.(visitor, here.at)) ?? []
    const answering: Answering = { thread: randomUUID(), proof: here.guest.proof, to: path }
    const { pictures, tables } = (await parts.below?.(here)) ?? { pictures: '', tables: [] }
    const main = html`${reply ? drawReply(reply, here, answering) : ''}
      ${sections.map((one) => drawSection(one, answering))}${pictures}
      ${tables.map((table) => drawTable(table, { path, language: here.language }))}`
    const isWide = parts.below !== undefined
    return c.html(drawView({ here, house: parts.house, path, main, isWide }))
  }
  return {
    show: (c, here) => draw(c, here),
    act: async (c, here) => {
      const asked = await readAsked(c)
      const { guest, language, at } = here
      const visit = { ...guest, language, at, thread: asked?.thread ?? randomUUID() }
      const reply = await replyTo(heardFrom(asked, visit), parts.listen, parts.log)
      // What was done may have changed who it is, as when all is erased.
      const member = here.member && (await parts.house.people?.memberAt(guest.place))
      if (here.member && member === undefined) return c.redirect('/', 303)
      return draw(c, { ...here, member }, reply)
    },
  }
}

/** What came of a press, at the top and gone to: the eye begins there. */
function drawReply({ card, fault }: Reply, { language }: Here, answering: Answering): Html {
  const said = card
    ? drawCard(card, answering)
    : html`<p class="fault">${words[language].faults[fault ?? 'broken']}</p>`
  return html`<section class="reply" role="status" tabindex="-1" autofocus aria-label="${viewWords[language].reply}">${said}</section>`
}

function drawSection({ heading, cards, folded = [] }: Section, answering: Answering): Html {
  return html`<section>
    ${heading === '' ? '' : html`<h2>${heading}</h2>`}
    ${cards.map((card) => drawCard(card, answering))}
    ${folded.length === 0 ? '' : html`<div class="entries">${folded.map((card) => drawFolded(card, answering))}</div>`}
  </section>`
}

function drawFolded(card: Card, answering: Answering): Html {
  return html`<details class="entry"><summary lang="${card.language}">${card.headline}</summary>
    ${drawCard({ ...card, headline: '' }, answering)}
  </details>`
}
