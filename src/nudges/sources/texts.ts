import type { Instant } from '../../domain/time.ts'
import { hashOf } from './dates.ts'
import type { FoundText } from './source.ts'
import type { TextDraft } from './store.ts'

/**
 * What is to be kept of the texts that a source gives. One that was refused stays so; one that was confirmed and has
 * changed waits again, while the document that was made of it stays.
 */
export function takeTexts(
  found: FoundText[],
  known: TextDraft[],
  { from, now }: { from: string; now: Instant },
): TextDraft[] {
  const byId = new Map(known.map((draft) => [draft.id, draft]))
  return found.flatMap((text) => {
    const id = hashOf(`${from} ${text.address}`)
    const said = hashOf(`${text.title}\n${text.text}`)
    const before = byId.get(id)
    if (before?.said === said) return []
    const state = before?.state === 'refused' ? 'refused' : 'draft'
    return [{ id, from, ...text, state, at: now, said }]
  })
}

/** As the knowledge folder takes it: without markup, so that nothing in it means more than it says. */
export function documentOf(
  { id, title, address, text }: TextDraft,
  today: string,
): { name: string; content: string } {
  const front = {
    title,
    status: 'current',
    year: Number(today.slice(0, 4)),
    link: address,
    // The council has a namesake in Sweden.
    ...(new URL(address).host.endsWith('.se') && { country: 'SE' }),
    sources: [{ title: `${new URL(address).host}: ${title}`, read: today }],
  }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return {
    name: `${slugOf(title)}-${id.slice(0, 8)}.txt`,
    content: ['---', ...lines, '---', '', text, ''].join('\n'),
  }
}

function slugOf(title: string): string {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  const slug = plain.normalize('NFKD').replace(/[^a-z0-9]+/g, '-')
  return slug.replace(/^-+|-+$/g, '').slice(0, 50) || 'side'
}
