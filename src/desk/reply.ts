import { z } from 'zod'

/** What an adviser makes of an answer, for everybody. */
export interface Reviewed {
  title: string
  text: string
  areas: string[]
  language: 'nb' | 'nn' | 'en'
  /** The day of writing, and the day after which it does not hold any more, as `2026-11-21`. */
  written: string
  expires: string
}

/** The name of the file: letters, digits and hyphens of the title. */
export function fileNameOf(title: string): string {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  const name = plain
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${name.slice(0, 60) || 'svar'}.md`
}

/** A Markdown document with front matter, as the knowledge folder takes it. */
export function documentOf({ title, text, areas, language, written, expires }: Reviewed): string {
  const about = {
    title: oneLine.parse(title),
    type: 'onboarding',
    status: 'current',
    year: Number(written.slice(0, 4)),
    valid_from: written,
    valid_to: expires,
    review_by: expires,
    language,
    areas,
    author: 'En rådgiver i Norsk kulturskoleråd',
    sources: [{ title: `Svar fra en rådgiver i Norsk kulturskoleråd, ${written}` }],
  }
  const front = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...front, '---', '', `# ${about.title}`, '', text.trim(), ''].join('\n')
}

const oneLine = z.string().transform((title) => title.replace(/\s+/g, ' ').trim().slice(0, 120))
