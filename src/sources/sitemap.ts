import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Get } from './get.ts'

export interface MappedPage {
  address: string
  /** As the site writes it: a day, or a moment. */
  changed?: string
}

const types = ['application/xml', 'text/xml']
const mostFiles = 6
const mostPages = 5_000

/** The pages that a site names in its map, and in the maps that this one leads to. */
export async function pagesIn(sitemaps: string[], get: Get): Promise<MappedPage[]> {
  const waiting = [...sitemaps]
  const pages: MappedPage[] = []
  for (let files = 0; files < mostFiles; files += 1) {
    const next = waiting.shift()
    if (next === undefined) break
    const got = await get(next, { types })
    const text = new TextDecoder().decode(got?.bytes)
    if (!/<(?:urlset|sitemapindex)[\s>]/.test(text)) throw new SourceFailed('malformed')
    waiting.push(...entriesOf(text, 'sitemap').map(({ address }) => address))
    pages.push(...entriesOf(text, 'url'))
  }
  return pages.slice(0, mostPages)
}

/** The form is so plain that a parser of XML would only add what it can be attacked by. */
function entriesOf(text: string, element: 'sitemap' | 'url'): MappedPage[] {
  return text
    .split(`<${element}>`)
    .slice(1)
    .flatMap((entry) => {
      const address = inside(entry, 'loc')
      const changed = inside(entry, 'lastmod')
      return address === undefined ? [] : [{ address, ...(changed !== undefined && { changed }) }]
    })
}

function inside(entry: string, element: string): string | undefined {
  const from = entry.indexOf(`<${element}>`)
  const until = entry.indexOf(`</${element}>`)
  if (from < 0 || until < from) return undefined
  return entry
    .slice(from + element.length + 2, until)
    .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .replaceAll('&amp;', '&')
    .trim()
}
