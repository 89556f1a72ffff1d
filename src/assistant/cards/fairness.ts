import type { Block, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { sizes } from '../../people/member.ts'
import { floor, type Released, type Withheld } from '../../pulse/release.ts'
import { counted, type FairnessReport, standings } from '../fairness.ts'
import { mentorTexts } from '../texts/mentor.ts'
import { peersTexts } from '../texts/peers.ts'

/** Who has company and who waits, as it may be shown; what is held back says so. */
export function fairnessCard(report: FairnessReport | undefined, language: Language): Card {
  const texts = peersTexts[language].fairness
  if (report === undefined)
    return { language, headline: texts.headline, body: [{ kind: 'text', text: texts.none }] }
  return {
    language,
    headline: `${texts.headline}, ${report.month}`,
    body: [
      ...counted.flatMap((what): Block[] => [
        { kind: 'text', text: texts.asked[what] },
        ...tablesOf(report, what, language),
      ]),
      { kind: 'note', text: texts.rules(floor) },
    ],
  }
}

function tablesOf({ release }: FairnessReport, what: string, language: Language): Block[] {
  const tables = release.released.filter(({ question }) => question === what).toSorted(smallFirst)
  const facts = tables.map((table) => ({ label: nameOf(table, language), value: lineOf(table, language) }))
  const withheld = release.withheld.filter(({ question }) => question === what)
  return [
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...withheld.map((each): Block => ({ kind: 'text', text: whyNot(each, language) })),
  ]
}

/** Everybody, then from the smallest municipalities on. */
function smallFirst(a: Released, b: Released): number {
  const place = ({ group }: Released) =>
    group.grouping === undefined ? -1 : sizes.findIndex((size) => group.values.includes(size))
  return place(a) - place(b)
}

function nameOf({ group }: Pick<Released, 'group'>, language: Language): string {
  const texts = peersTexts[language].fairness
  if (group.grouping === undefined) return texts.everybody
  const known = sizes
    .filter((size) => group.values.includes(size))
    .map((size) => mentorTexts[language].sizes[size])
  return [...known, ...(group.values.includes('') ? [texts.unknown] : [])].join(', ')
}

function lineOf({ cells, n }: Released, language: Language): string {
  const texts = peersTexts[language].fairness
  const said = standings.map((standing) => {
    const value = cells.find(({ options }) => options.includes(standing))?.value ?? 0
    return `${value} ${texts.standings[standing]}`
  })
  return `${said.join(', ')} (${n})`
}

function whyNot({ group, reason }: Withheld, language: Language): string {
  const texts = peersTexts[language].fairness
  return group.grouping === undefined
    ? texts.hidden[reason](floor)
    : `${texts.bySize} ${texts.hidden[reason](floor)}`
}
