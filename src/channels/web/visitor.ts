import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parseAccept } from 'hono/utils/accept'
import { type Language, languages } from '../../domain/language.ts'

const personCookie = 'taktstokk_person'
const languageCookie = 'taktstokk_language'
const oneYearSeconds = 365 * 24 * 60 * 60
const opaqueId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The id of whoever sits at this browser: random, and gone when the browser is closed.
 * It says that two questions come from the same place, and nothing about who asks.
 */
export function personOf(c: Context): string {
  const known = getCookie(c, personCookie)
  if (known !== undefined && opaqueId.test(known)) return known
  const person = randomUUID()
  // A browser that comes by a link elsewhere holds the cookie back; a new one would replace it.
  if (c.req.header('sec-fetch-site') === 'cross-site') return person
  setCookie(c, personCookie, person, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isEncrypted(c),
  })
  return person
}

/** The next request comes from somebody whom nobody knows. */
export function forgetPerson(c: Context): void {
  deleteCookie(c, personCookie, { path: '/' })
}

/** The language that was chosen here, else the first that the browser asks for and we speak, else bokmål. */
export function languageFor(c: Context): Language {
  return spoken(getCookie(c, languageCookie)) ?? preferred(c.req.header('accept-language')) ?? 'nb'
}

/** Remembers a choice for a year. What is not a language of ours is let be. */
export function rememberLanguage(c: Context, choice: string): void {
  const language = spoken(choice)
  if (language === undefined) return
  setCookie(c, languageCookie, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isEncrypted(c),
    maxAge: oneYearSeconds,
  })
}

function preferred(acceptLanguage: string | undefined): Language | undefined {
  const tags = parseAccept(acceptLanguage ?? '')
  return tags.map(({ type }) => spoken(type)).find((language) => language !== undefined)
}

/** `no` and `nb-NO` are bokmål; `nn-NO` is nynorsk. */
function spoken(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0]
  return primary === 'no' ? 'nb' : languages.find((language) => language === primary)
}

/** A cookie marked secure would never come back over plain HTTP, which is what runs on one's own machine. */
function isEncrypted(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'
}
