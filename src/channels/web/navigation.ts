import { html } from 'hono/html'
import type { Member } from '../../people/member.ts'
import type { Here, House } from './here.ts'
import type { Html } from './html.ts'
import { loginWords } from './loginwords.ts'
import { viewWords } from './views/words.ts'
import { councilPages, may, memberPages, type PagePath } from './who.ts'

/** The links that this person may follow. The council's people have their own work first. */
function linksFor(member: Member | undefined, { serves }: House): PagePath[] {
  const order = member?.role === 'leader' ? memberPages : [...councilPages, '/my-data' as const]
  return order.filter((path) => may(member, `GET ${path}`) && serves(`GET ${path}`))
}

/** For whoever has pages of their own: all of them in a row, and folded away on a telephone. */
export function drawNavigation({ member, language }: Here, house: House, path: string): Html | string {
  const links = linksFor(member, house)
  if (links.length === 0) return ''
  const { menu, pages } = viewWords[language]
  const items = (['/', ...links] as const).map((to) => {
    const current = to === path ? html`aria-current="page"` : ''
    return html`<li><a href="${to}" ${current}>${pages[to]}</a></li>`
  })
  return html`<nav class="pages" aria-label="${menu}"><ul role="list">${items}</ul></nav>
    <details class="folded"><summary>${menu}</summary>
      <nav aria-label="${menu}"><ul role="list">${items}</ul></nav>
    </details>`
}

/** Who one is here, and the way to be somebody else. */
export function drawWho({ member, guest, language }: Here, { wayIn }: House): Html | string {
  const said = loginWords[language]
  const role = said.roles[member?.role ?? 'nobody']
  if (wayIn === 'local') return html`<a class="who" href="/login">${said.as(role)}</a>`
  if (!guest.isLoggedIn) return wayIn === 'oidc' ? html`<a class="who" href="/login">${said.logIn}</a>` : ''
  return html`<form class="who" method="post" action="/logout">
    <input type="hidden" name="proof" value="${guest.proof}">
    <span>${said.as(role)}</span> <button class="plain">${said.logOut}</button>
  </form>`
}
