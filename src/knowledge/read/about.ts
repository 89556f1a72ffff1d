import { basename, extname, posix } from 'node:path'
import type { Instant } from '../../domain/time.ts'
import { textOf } from '../chunk/text.ts'
import type { About, Section } from '../document.ts'
import { languageOf } from '../words/language.ts'
import type { Content } from './content.ts'
import type { FrontMatter } from './frontmatter.ts'
import { statusOf, yearOf } from './guess.ts'

interface Known {
  /** Relative to the knowledge folder, with `/`. */
  path: string
  front: FrontMatter
  content: Content
  now: Instant
}

/** What a document is about: as its editor says, and a guess where the editor says nothing. */
export function aboutOf({ path, front, content, now }: Known): { about: About; guessed: string[] } {
  const title = front.title ?? titleOf(path, content)
  const year = front.year ?? yearOf(title, sample('', content.sections), now)
  const status = front.status ?? statusOf({ title, headings: headingsOf(content.sections), year, now })
  const guessed = [
    ...(front.title ? [] : [`title "${title}"`]),
    ...(front.year || !year ? [] : [`year ${year}`]),
    ...(front.status ? [] : [`status ${status}`]),
  ]
  const about: About = {
    path,
    title,
    status,
    ...(year && { year }),
    ...(front.type && { kind: front.type }),
    ...(front.valid_from && { validFrom: front.valid_from }),
    ...(front.valid_to && { validTo: front.valid_to }),
    ...(front.review_by && { reviewBy: front.review_by }),
    ...(front.author && { author: front.author }),
    ...(front.link && { link: front.link }),
    language: front.language ?? languageOf(sample(title, content.sections)),
    ...(front.translation_of && { translationOf: beside(path, front.translation_of) }),
    country: front.country ?? 'NO',
    audience: front.audience ?? 'all',
    areas: front.areas ?? [],
    aliases: front.aliases ?? [],
    sources: front.sources ?? [],
  }
  return { about, guessed }
}

/** A file that is named from where another one lies. */
function beside(path: string, name: string): string {
  return posix.join(posix.dirname(path), name)
}

function titleOf(path: string, content: Content): string {
  const name = basename(path, extname(path))
    .replace(/[-_\p{Cc}]+/gu, ' ')
    .trim()
  return content.title ?? content.sections[0]?.headings[0] ?? name
}

function headingsOf(sections: Section[]): string[] {
  return sections.flatMap((section) => section.headings.slice(-1))
}

/** What a document begins with: enough to tell its language and its date. */
function sample(title: string, sections: Section[]): string {
  return [title, ...sections.slice(0, 20).flatMap(linesOf)].join('\n')
}

function linesOf({ headings, blocks }: Section): string[] {
  return [...headings.slice(-1), ...textOf(blocks).split('\n')]
}
