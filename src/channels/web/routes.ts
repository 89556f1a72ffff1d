import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Mailbox } from '../../jobs/mailbox.ts'
import type { SessionStore } from '../../people/sessions.ts'
import type { PeopleStore } from '../../people/store.ts'
import { accessibilityPage } from './accessibility.ts'
import { drawCard } from './answer.ts'
import { type Asked, isJson, readAsked } from './asked.ts'
import { drawExchange, drawPage } from './document.ts'
import { pageFiles } from './files.ts'
import { strictHeaders } from './guard.ts'
import { addressOf, type Handler, type Here, type House, type WayIn } from './here.ts'
import { dealingWithLetters, drawLetters, personsOf } from './letters.ts'
import { type Entrance, loginHandlers } from './login.ts'
import { mount } from './mount.ts'
import { greet, heardFrom, type Reply, replyTo, type Visit } from './reply.ts'
import { streamAnswer, wantsParts } from './stream.ts'
import { type ViewParts, views } from './views/views.ts'
import type { AddressName } from './who.ts'
import { words } from './words.ts'

const statuses = { empty: 400, unreadable: 400, nothing: 404, broken: 500 } as const

interface Letters {
  mailbox: Mailbox
  people: PeopleStore
}

interface Options {
  listen: Listener
  clock: Clock
  log: Log
  /** The outside address, where a proxy in front answers for another host than this server's own. */
  publicUrl?: string
  /** Who the members are; without it everybody is somebody unknown. */
  people?: PeopleStore | undefined
  sessions?: SessionStore | undefined
  /** How one is let in: by picking a role on one's own machine, by a provider, or not at all. */
  entrance?: Entrance | undefined
  /** What waits for people without a messenger; without it nothing is shown. */
  letters?: Letters | undefined
  /** What the pages beside the conversation are made of; without it there are none. */
  views?: ViewParts | undefined
}

/**
 * The page: `GET /`, and `POST /ask` for a question or a button. From the page's script (JSON) it gives the
 * answer as a stretch of the page (as it grows, where the script takes an event stream), or `{"message"}` in the
 * person's language; from a form, a whole page. `who.ts` lists every other address.
 * The body's size is for the server that it is mounted on to limit.
 */
export function webRoutes(options: Options): Hono {
  const { listen: hear, letters, entrance, log } = options
  const listen = letters ? dealingWithLetters(hear, letters) : hear
  const wayIn: WayIn = entrance?.kind ?? 'off'
  let handlers: Partial<Record<AddressName, Handler>> = {}
  const serves = (name: AddressName) => handlers[name] !== undefined
  const house: House = { ...options, files: pageFiles(), wayIn, serves }
  const asking = { house, listen, log, letters }
  handlers = {
    'GET /': (c, here) => open(c, here, asking),
    'POST /ask': (c, here) => answer(c, here, asking),
    'GET /accessibility': (c, here) => c.html(accessibilityPage(here, house)),
    ...(entrance && loginHandlers(entrance, house)),
    ...(options.views && views(house, { ...options.views, listen, log })),
  }
  const app = new Hono()
  app.use('/page/*', strictHeaders)
  mount(app, handlers, house)
  app.get('/page/:version/:name', (c) => house.files.serve(c))
  return app
}

interface Asking {
  house: House
  listen: Listener
  log: Log
  letters: Letters | undefined
}

async function open(c: Context, here: Here, { house, listen, log, letters }: Asking): Promise<Response> {
  const visit = visitOf(here)
  const { card } = await greet(visit, listen, log)
  const from = addressOf(here, '')
  const waiting = letters ? await letters.mailbox.of(await personsOf(from, letters)) : []
  const greeting = card === undefined ? '' : drawCard(card, visit)
  const shown = html`${drawLetters(waiting, visit)}${greeting}`
  return c.html(drawPage({ here, house, thread: visit.thread, log: shown }))
}

async function answer(c: Context, here: Here, asking: Asking): Promise<Response> {
  const { listen, log } = asking
  const asked = await readAsked(c)
  const visit = visitOf(here, asked)
  const heard = heardFrom(asked, visit)
  c.header('cache-control', 'no-store')
  if (typeof heard !== 'string' && wantsParts(c)) return streamAnswer(c, listen(heard), { visit, log })
  const reply = await replyTo(heard, listen, log)
  return isJson(c) ? toScript(c, reply, visit) : toForm(c, reply, { ...asking, here, visit, asked })
}

function visitOf({ guest, language, at }: Here, asked?: Asked): Visit {
  return {
    place: guest.place,
    proof: guest.proof,
    language: asked?.language ?? language,
    thread: asked?.thread ?? randomUUID(),
    at,
  }
}

function toScript(c: Context, { card, fault }: Reply, visit: Visit) {
  if (card !== undefined) return c.html(drawCard(card, visit))
  return c.json({ message: words[visit.language].faults[fault] }, statuses[fault])
}

interface Around extends Asking {
  here: Here
  visit: Visit
  asked: Asked | undefined
}

function toForm(c: Context, { card, fault }: Reply, { here, house, visit, asked }: Around) {
  const { text, label } = { text: '', label: '', ...asked }
  const page = { here: { ...here, language: visit.language }, house, thread: visit.thread }
  if (fault !== undefined) return c.html(drawPage({ ...page, log: '', text, fault }), statuses[fault])
  const exchange = { asked: text || label, answer: drawCard(card, visit) }
  return c.html(drawPage({ ...page, log: drawExchange(words[visit.language], exchange) }))
}
