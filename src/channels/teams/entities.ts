import type { Card, Source } from '../../domain/card.ts'
import { sourceLine } from '../../domain/plain.ts'

/** Teams' limits on what shows when somebody points at a number; the whole passage stands below the answer. */
const longestName = 80
const longestAbstract = 480

/** Its other properties are for Teams alone to read. */
export interface Entity {
  type: string
}

/** What Teams is told about a message: what its numbers stand for, and whether a model wrote it. */
export function entitiesOf(card: Card): Entity[] {
  const sources = card.body.flatMap((block) => (block.kind === 'sources' ? block.sources : []))
  if (sources.length === 0 && !card.written) return []
  const about = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(card.written && { additionalType: ['AIGeneratedContent'] }),
    ...(sources.length > 0 && { citation: sources.map(citation) }),
  }
  return [about]
}

function citation(source: Source) {
  const { n, quote, status, link } = source
  const name = shortened(sourceLine({ ...source, status: '', place: '' }), longestName)
  return {
    '@type': 'Claim',
    position: n,
    appearance: {
      '@type': 'DigitalDocument',
      name,
      abstract: shortened(quote.replace(/\s+/g, ' '), longestAbstract),
      keywords: [shortened(status, 28)].filter((word) => word !== ''),
      ...(link !== undefined && isWeb(link) && { url: link }),
    },
  }
}

export function isWeb(link: string): boolean {
  return /^https?:$/.test(URL.parse(link)?.protocol ?? '')
}

/** Never within a character that takes two. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
