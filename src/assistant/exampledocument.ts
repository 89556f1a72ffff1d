import type { Example } from '../onboarding/example.ts'
import { exampleTexts } from './texts/examples.ts'

/** An example as a document of the knowledge folder. Who sent it stands nowhere in it. */
export function exampleDocument({ title, text, language }: Example, published: string): string {
  const heading = title.replace(/\s+/g, ' ').trim()
  const { author } = exampleTexts[language]
  const about = {
    title: heading,
    type: 'example',
    status: 'current',
    year: Number(published.slice(0, 4)),
    valid_from: published,
    language,
    author,
    sources: [{ title: `${author}, ${published}` }],
  }
  const front = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...front, '---', '', `# ${heading}`, '', text.trim(), ''].join('\n')
}
