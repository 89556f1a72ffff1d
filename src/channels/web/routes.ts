import { randomUUID } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import type { Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock, Instant } from '../../domain/time.ts'
import type { Mailbox } from '../../jobs/mailbox.ts'
import type { PeopleStore } from '../../people/store.ts'
import { drawCard } from './answer.ts'
import { type Asked, isJson, readAsked } from './asked.ts'
import { drawExchange, drawPage } from './document.ts'
import { type PageFiles, pageFiles } from './files.ts'
import { isOwn, strictHeaders } from './guard.ts'
import { dealingWithLetters, drawLetters, personsOf } from './letters.ts'
import { localLogin, loginLink } from './login.ts'
import { greet, heardFrom, type Reply, replyTo, type Visit } from './reply.ts'
import { streamAnswer, wantsParts } from './stream.ts'
import { languageFor, personOf, rememberLanguage } from './visitor.ts'
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
  /** Where whoever sits at the machine picks a role: on loopback only. */
  login?: PeopleStore | undefined
  /** What waits for people without a messenger; without it nothing is shown. */
  letters?: Letters | undefined
}

/**
 * The page: `GET /`, and `POST /ask` for a question or a button. From the page's script (JSON) it gives the
 * answer as a stretch of the page (as it grows, where the script takes an event stream), or `{"message"}` in the person's language; from a form, a whole page.
 * The body's size is for the server that it is mounted on to limit.
 */
export function webRoutes({ listen: hear, clock, log, publicUrl, login, letters }: Options): Hono {
  const files = pageFiles()
  const listen = letters ? dealingWithLetters(hear, letters) : hear
  const app = new Hono()
  for (const path of ['/', '/ask', '/login', '/page/*']) app.use(path, strictHeaders)

  app.get('/page/:version/:name', (c) => files.serve(c))

  for (const path of ['/', '/login']) app.get(path, chooseLanguage)
  if (login)
    app.route('/', localLogin({ people: login, files, clock, ...(publicUrl !== undefined && { publicUrl }) }))

  app.get('/', async (c) => {
    const visit = visitOf(c, clock.now())
    const { card } = await greet(visit, listen, log)
    c.header('cache-control', 'private, no-cache')
    const { person } = visit
    const place = { channel: 'web', workspace: 'local', person } as const
    const links = login && loginLink(c, await login.memberAt(place))
    const waiting = letters
      ? await letters.mailbox.of(await personsOf({ ...place, handle: '' }, letters))
      : []
    const greeting = card === undefined ? '' : drawCard(card, visit)
    const shown = html`${drawLetters(waiting, visit.language)}${greeting}`
    return c.html(drawPage({ ...visit, files, log: shown, ...(links && { links }) }))
  })

  app.post('/ask', async (c) => {
    // Refused before anything else: a foreign page must not even change whom this browser is known as.
    if (!isOwn(c, publicUrl)) return refuse(c)
    const asked = await readAsked(c)
    const visit = visitOf(c, clock.now(), { asked })
    const heard = heardFrom(asked, visit)
    c.header('cache-control', 'no-store')
    if (typeof heard !== 'string' && wantsParts(c)) return streamAnswer(c, listen(heard), { visit, log })
    const reply = await replyTo(heard, listen, log)
    return isJson(c) ? toScript(c, reply, { visit }) : toForm(c, reply, { visit, asked, files })
  })

  return app
}

/** A link to the same page in another language. */
const chooseLanguage: MiddlewareHandler = async (c, next) => {
  const choice = c.req.query('language')
  if (choice === undefined) return next()
  rememberLanguage(c, choice)
  return c.redirect(c.req.path, 303)
}

function visitOf(c: Context, at: Instant, { asked }: { asked?: Asked | undefined } = {}): Visit {
  return {
    person: personOf(c),
    language: asked?.language ?? languageFor(c),
    thread: asked?.thread ?? randomUUID(),
    at,
  }
}

function refuse(c: Context) {
  const message = words[languageFor(c)].faults.foreign
  return isJson(c) ? c.json({ message }, 403) : c.text(message, 403)
}

function toScript(c: Context, { card, fault }: Reply, { visit }: { visit: Visit }) {
  if (card !== undefined) return c.html(drawCard(card, visit))
  return c.json({ message: words[visit.language].faults[fault] }, statuses[fault])
}

interface Around {
  visit: Visit
  asked: Asked | undefined
  files: PageFiles
}

function toForm(c: Context, { card, fault }: Reply, { visit, asked, files }: Around) {
  const { text, label } = { text: '', label: '', ...asked }
  if (fault !== undefined) return c.html(drawPage({ ...visit, files, log: '', text, fault }), statuses[fault])
  const exchange = { asked: text || label, answer: drawCard(card, visit) }
  return c.html(drawPage({ ...visit, files, log: drawExchange(words[visit.language], exchange) }))
}
