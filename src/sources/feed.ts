import { parseFeed } from 'feedsmith'
import type { ReadParts } from '../knowledge/read/read.ts'
import { deadlineIn } from '../nudges/sources/deadline.ts'
import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Found, Looking } from '../nudges/sources/source.ts'
import type { Get } from './get.ts'
import { oneLine, pageText } from './page.ts'

const types = [
  'application/rss+xml',
  'application/atom+xml',
  'application/xml',
  'text/xml',
  'application/rdf+xml',
]
/** Feeds give their newest first. */
const mostEntries = 30

interface Reading {
  get: Get
  read: ReadParts
}

interface Entry {
  title: string
  address: string
  /** May be markup. */
  content: string
}

/** The entries of an RSS or Atom feed. */
export async function readFeed(address: string, looking: Looking, { get, read }: Reading): Promise<Found> {
  const found: Found = { texts: [], dates: [], marks: new Map(), passedOver: new Map() }
  const got = await get(address, { mark: await looking.markOf(address), types })
  if (got === undefined) return found
  for (const entry of entriesIn(new TextDecoder().decode(got.bytes)).slice(0, mostEntries)) {
    const link = addressIn(entry.address, address)
    if (link === undefined) found.passedOver.set('no-address', (found.passedOver.get('no-address') ?? 0) + 1)
    else {
      const title = oneLine(entry.title) || new URL(link).host
      const text = { title, address: link, text: await textOf(entry.content, link, read) }
      const date = deadlineIn(text, looking.today)
      if (date) found.dates.push(date)
      if (found.texts.length < looking.room) found.texts.push(text)
    }
  }
  found.marks.set(address, got.mark)
  return found
}

function entriesIn(text: string): Entry[] {
  const { format, feed } = parsed(text)
  switch (format) {
    case 'atom':
      return (feed.entries ?? []).map(({ title, links = [], content, summary }) => ({
        title: title?.value ?? '',
        address: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href ?? '',
        content: content?.value ?? summary?.value ?? '',
      }))
    case 'rss':
      return (feed.items ?? []).map(({ title = '', link = '', description = '', content }) => ({
        title,
        address: link,
        content: content?.encoded ?? description,
      }))
    case 'rdf':
      return (feed.items ?? []).map(({ title = '', link = '', description = '' }) => ({
        title,
        address: link,
        content: description,
      }))
    case 'json':
      throw new SourceFailed('wrong-type')
  }
}

function parsed(text: string) {
  try {
    return parseFeed(text)
  } catch (cause) {
    throw new SourceFailed('malformed', { cause })
  }
}

function addressIn(link: string, base: string): string | undefined {
  if (link === '' || !URL.canParse(link, base)) return undefined
  const { href, protocol } = new URL(link, base)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

async function textOf(content: string, address: string, read: ReadParts): Promise<string> {
  if (content.trim() === '') return ''
  const page = `<!doctype html><meta charset="utf-8"><body><main>${content}</main>`
  return (await pageText(new TextEncoder().encode(page), address, read)).text
}
