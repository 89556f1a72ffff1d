import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Log } from '../../domain/log.ts'
import { dateInOslo } from '../../domain/time.ts'
import { type Member, type Role, roles, settingsAtFirst } from '../../people/member.ts'
import type { SessionStore } from '../../people/sessions.ts'
import type { PeopleStore, Place } from '../../people/store.ts'
import { hiddenFields } from './form.ts'
import { logIn, logOut } from './guest.ts'
import { addressOf, type Handler, type Here, type House } from './here.ts'
import type { Html } from './html.ts'
import { loginWords } from './loginwords.ts'
import { type LoginProvider, providerHandlers } from './provider-login.ts'
import { drawShell } from './shell.ts'
import type { AddressName } from './who.ts'

/** `local`: whoever sits at the machine says which role the page acts in. `oidc`: a provider says who it is. */
export type Entrance =
  | { kind: 'local'; people: PeopleStore; sessions: SessionStore }
  | { kind: 'oidc'; provider: LoginProvider; sessions: SessionStore; log: Log }

export function loginHandlers(entrance: Entrance, house: House): Partial<Record<AddressName, Handler>> {
  const leave: Handler = async (c) => {
    await logOut(c, entrance.sessions)
    return c.redirect('/', 303)
  }
  const own = entrance.kind === 'local' ? localHandlers(entrance, house) : providerHandlers(entrance, house)
  return { ...own, 'POST /logout': leave }
}

type Local = Extract<Entrance, { kind: 'local' }>

function localHandlers(entrance: Local, house: House): Partial<Record<AddressName, Handler>> {
  return {
    'GET /login': (c, here) => c.html(drawPicker(here, house)),
    'POST /login': async (c, here) => {
      const { role: chosen } = await c.req.parseBody({ all: true })
      const role = roles.find((known) => known === chosen)
      if (role === undefined) await logOut(c, entrance.sessions)
      else await become(role, c, { ...entrance, here })
      return c.redirect('/', 303)
    },
  }
}

/** One member a role, the same at every browser of this machine. */
async function become(
  role: Role,
  c: Context,
  { people, sessions, here }: Local & { here: Here },
): Promise<void> {
  const member: Member = { id: `local-${role}`, role, since: dateInOslo(here.at), settings: settingsAtFirst }
  const place: Place = { channel: 'web', workspace: 'local', person: `role-${role}` }
  await people.add(member)
  await people.met(member.id, { ...addressOf(here, 'page'), ...place }, here.at)
  await logIn(c, place, { sessions, now: here.at })
}

function drawPicker(here: Here, house: House): Html {
  const said = loginWords[here.language]
  const current = here.member?.role ?? 'nobody'
  const choices = [...roles, 'nobody' as const].map(
    (role) => html`<label class="option"><input type="radio" name="role" value="${role}"
      ${role === current ? html`checked` : ''}> <span>${said.roles[role]}</span></label>`,
  )
  const main = html`<div class="view"><h1>${said.heading}</h1>
    <p>${said.explained}</p>
    <form method="post" action="/login" class="filled-in" id="login">
      ${hiddenFields({ proof: here.guest.proof })}
      <fieldset><legend>${said.question}</legend>${choices}</fieldset>
      <button>${said.choose}</button>
    </form></div>`
  return drawShell({ here, house, title: said.heading, path: '/login', main, skipTo: 'login' })
}
