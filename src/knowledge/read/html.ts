import { dropHidden } from './html/hidden.ts'
import { isDeeperThan, type Page, type PageElement, pageOf, removeAll, wordsOf } from './html/page.ts'
import { tidyTables } from './html/tables.ts'
import { readMarkdown } from './markdown.ts'
import { markupConverter } from './markup.ts'
import type { Parts } from './parts.ts'

/** Reads a web page: what it is about, without menus and footers, and nothing that a browser would not show. */
export async function readHtml(text: string): Promise<Parts> {
  const page = await pageOf(text)
  const front = headOf(page)
  dropHidden(page)
  const title = takeTitle(page)
  const main = await mainOf(page)
  tidyTables(page, main)
  const toMarkdown = await markupConverter()
  const content = readMarkdown(toMarkdown(main.innerHTML))
  return { content: { ...content, ...(title && { title }) }, front, unknown: [] }
}

/** Address, language and year, as the page says of itself. */
function headOf(page: Page): Parts['front'] {
  const link = addressIn(
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(page, 'og:url'),
  )
  const [, year] =
    /^((?:19|20)\d\d)-/.exec(meta(page, 'article:modified_time') || meta(page, 'article:published_time')) ??
    []
  // Web templates say English of any page; that one is told from the text.
  const [, language] = /^(nb|nn)\b/i.exec(page.documentElement.getAttribute('lang') ?? '') ?? []
  return {
    ...(link && { link }),
    ...(year && { year: Number(year) }),
    ...(language && { language: language.toLowerCase() === 'nn' ? 'nn' : 'nb' }),
  }
}

function meta(page: Page, name: string): string {
  const tag = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
  return tag?.getAttribute('content')?.trim() ?? ''
}

function addressIn(text: string): string | undefined {
  return URL.canParse(text) && /^https?:/.test(text) ? text : undefined
}

/** The only outermost heading, which is taken out, else what the page is called, without the name of the site. */
function takeTitle(page: Page): string | undefined {
  const headings = [...page.querySelectorAll('h1')].filter((heading) => wordsOf(heading) !== '')
  const [only, second] = headings
  const named = meta(page, 'og:title') || wordsOf(page.querySelector('title'))
  if (!only || second) return named.replace(/\s+[|–—-]\s+[^|–—]*$/, '') || undefined
  only.remove()
  return wordsOf(only)
}

const around =
  'nav, footer, aside, form, button, dialog, [role="navigation"], [role="contentinfo"], [role="search"], [role="dialog"]'

/** The part of the page that is its text: where the page says so itself, else where most of the text stands. */
async function mainOf(page: Page): Promise<PageElement> {
  removeAll(page, around)
  const said = onlyOne(page, 'main, [role="main"]') ?? onlyOne(page, 'article')
  if (said) return said
  removeAll(page, 'body > header, [role="banner"]')
  return (await likeliest(page)) ?? page.body
}

function onlyOne(page: Page, selector: string): PageElement | undefined {
  const [first, second] = page.querySelectorAll(selector)
  return first && !second && wordsOf(first) ? first : undefined
}

/** The library looks at every element above each text; people lie tags some twenty deep in one another. */
const deepest = 100

/** A reader's view of the page; none where it would leave out much of a short page. */
async function likeliest(page: Page): Promise<PageElement | undefined> {
  if (isDeeperThan(page.body, deepest)) return undefined
  const { Readability } = await import('@mozilla/readability')
  const reader = new Readability<PageElement>(page.cloneNode(true), { serializer: (node) => node })
  const found = reader.parse()?.content
  return found && wordsOf(found).length >= wordsOf(page.body).length / 2 ? found : undefined
}
