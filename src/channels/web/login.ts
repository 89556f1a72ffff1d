import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Address } from '../../domain/channel.ts'
import type { Clock } from '../../domain/time.ts'
import { dateInOslo } from '../../domain/time.ts'
import { type Member, type Role, roles, settingsAtFirst } from '../../people/member.ts'
import type { PeopleStore } from '../../people/store.ts'
import type { PageFiles } from './files.ts'
import { isOwn } from './guard.ts'
import type { Html } from './html.ts'
import { loginWords } from './loginwords.ts'
import { drawShell } from './shell.ts'
import { forgetPerson, languageFor, personOf } from './visitor.ts'
import { words } from './words.ts'

interface Options {
  people: PeopleStore
  files: PageFiles
  clock: Clock
  publicUrl?: string
}

/**
 * `GET` and `POST /login`, for a server that listens on loopback only: whoever sits at the machine says which role
 * the page acts in. Elsewhere these routes are not there.
 */
export function localLogin({ people, files, clock, publicUrl }: Options): Hono {
  const app = new Hono()
  app.get('/login', async (c) => {
    const member = await people.memberAt(addressOf(c))
    return c.html(drawLogin(c, { files, member }))
  })
  app.post('/login', async (c) => {
    if (!isOwn(c, publicUrl)) return c.text(words[languageFor(c)].faults.foreign, 403)
    const chosen = (await c.req.formData()).get('role')
    const role = roles.find((known) => known === chosen)
    if (role === undefined) forgetPerson(c)
    else await become(role, c, { people, clock })
    return c.redirect('/', 303)
  })
  return app
}

/** One member a role, the same at every browser of this machine. */
async function become(
  role: Role,
  c: Context,
  { people, clock }: Pick<Options, 'people' | 'clock'>,
): Promise<void> {
  const now = clock.now()
  const member: Member = { id: `local-${role}`, role, since: dateInOslo(now), settings: settingsAtFirst }
  await people.add(member)
  await people.met(member.id, addressOf(c), now)
}

function addressOf(c: Context): Address {
  return { channel: 'web', workspace: 'local', person: personOf(c), handle: 'page' }
}

function drawLogin(c: Context, { files, member }: { files: PageFiles; member: Member | undefined }): Html {
  const language = languageFor(c)
  const said = loginWords[language]
  const choices = [...roles, 'nobody' as const].map(
    (role) => html`<label class="choice"><input type="radio" name="role" value="${role}"
      ${role === (member?.role ?? 'nobody') ? html`checked` : ''}> ${said.roles[role]}</label>`,
  )
  const main = html`<h1>${said.heading}</h1>
    <p>${said.explained}</p>
    <form method="post" action="/login" class="fields" id="login">
      <fieldset><legend>${said.question}</legend>${choices}</fieldset>
      <button>${said.choose}</button>
    </form>`
  return drawShell({ language, files, title: said.heading, path: '/login', main, skipTo: 'login' })
}

/** The link to it, with the role that is acted in. */
export function loginLink(c: Context, member: Member | undefined): Html {
  const said = loginWords[languageFor(c)]
  return html`<a class="who" href="/login">${said.as(said.roles[member?.role ?? 'nobody'])}</a>`
}
