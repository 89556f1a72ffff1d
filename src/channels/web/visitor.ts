import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { parseAccept } from 'hono/utils/accept'
import { type Language, languages } from '../../domain/language.ts'

const languageCookie = 'taktstokk_language'
const oneYearSeconds = 365 * 24 * 60 * 60

/** The language that was chosen here, else the member's own, else the first that the browser asks for and we speak, else bokmål. */
export function languageFor(c: Context, own?: Language): Language {
  const chosen = spoken(getCookie(c, languageCookie)) ?? own
  return chosen ?? preferred(c.req.header('accept-language')) ?? 'nb'
}

/** Remembers a choice for a year, and gives it. What is not a language of ours is let be. */
export function rememberLanguage(c: Context, choice: string): Language | undefined {
  const language = spoken(choice)
  if (language === undefined) return undefined
  setCookie(c, languageCookie, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isEncrypted(c),
    maxAge: oneYearSeconds,
  })
  return language
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
export function isEncrypted(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'
}
