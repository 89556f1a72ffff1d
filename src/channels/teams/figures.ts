import type { Attachment, BarsBlock, FactsBlock } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { type Element, line, pair } from './elements.ts'
import { words } from './words.ts'

/** Facts read Markdown: a link is broken by a space that nobody sees. */
export function drawFacts({ facts }: FactsBlock): Element {
  return {
    type: 'FactSet',
    facts: facts.map(({ label, value }) => ({ title: unlinked(label), value: unlinked(value) })),
  }
}

function unlinked(text: string): string {
  return text.replace(/\](?=[([:])/g, ']\u200b')
}

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** Teams' chart, and the same numbers as lines for whatever draws none. */
export function drawBars({ title, unit, bars }: BarsBlock, language: Language): Element {
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 })
  const rows = bars.map(({ label, value }) =>
    pair({ text: label }, { text: `${number.format(value)} ${unit}` }),
  )
  return {
    type: 'Chart.HorizontalBar',
    title: `${title} (${unit})`,
    displayMode: 'AbsoluteNoAxis',
    data: bars.map(({ label, value }) => ({ x: label, y: value })),
    fallback: { type: 'Container', items: [line([{ text: title, weight: 'Bolder' }]), ...rows] },
  }
}

/** A picture is shown, and everything can be fetched; what it holds stands beside it in words. */
export function drawFile({ name, mediaType, alt, link }: Attachment, language: Language): Element[] {
  const text = words[language].fetch(name)
  const fetched = line([
    { text, color: 'Accent', selectAction: { type: 'Action.OpenUrl', title: text, url: link } },
  ])
  const isPicture = mediaType === 'image/png' || mediaType === 'image/svg+xml'
  if (isPicture) return [{ type: 'Image', url: link, altText: alt, size: 'Stretch' }, fetched]
  return alt === '' ? [fetched] : [line([{ text: alt }]), fetched]
}
