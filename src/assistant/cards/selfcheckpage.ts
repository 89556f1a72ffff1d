import type { Values } from '../../domain/channel.ts'
import type { Language } from '../../domain/language.ts'
import type { Paper, PaperBlock } from '../../office/paper.ts'
import { type CheckPart, pointsOf, type SelfCheck } from '../../onboarding/selfcheck.ts'
import { longDate } from '../texts/dates.ts'
import { selfCheckTexts } from '../texts/selfchecks.ts'

interface Around {
  language: Language
  today: string
  municipality: string | undefined
}

/** From so many parts on, what is ticked stands in a table: as lists it would not stay on one page. */
const partsForTable = 4

/** What somebody has ticked and written, as one page with room for what is agreed. */
export function selfCheckPage(
  check: SelfCheck,
  values: Values,
  { language, today, municipality }: Around,
): Paper {
  const texts = selfCheckTexts[language]
  const drawn: PaperBlock[] =
    check.parts.length < partsForTable
      ? check.parts.flatMap((part) => blocksOf(check, part, { values, language }))
      : [tableOf(check, { values, language })]
  return {
    language,
    title: check.title[language],
    compact: true,
    footer: [municipality, longDate(language, today)].filter((part) => part !== undefined).join(', '),
    blocks: [
      ...drawn,
      ...picksOf(check, { values, language }),
      { kind: 'heading', level: 1, text: texts.agreed },
      { kind: 'list', ordered: true, items: [texts.blank, texts.blank, texts.blank] },
      { kind: 'note', text: check.source[language] },
    ],
  }
}

interface Filled {
  values: Values
  language: Language
}

function blocksOf(check: SelfCheck, part: CheckPart, { values, language }: Filled): PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', level: 1, text: part.title[language] }
  if (part.kind === 'write') return [heading, writtenOf(check, part, { values, language })]
  const { ticked, open } = parted(part, { values, language })
  const { nothing } = selfCheckTexts[language]
  return [
    heading,
    { kind: 'heading', level: 2, text: check.chosen[language] },
    ticked.length > 0 ? { kind: 'list', items: ticked } : { kind: 'text', text: nothing },
    ...(open.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: check.left[language] },
          { kind: 'list' as const, items: open },
        ]
      : []),
  ]
}

function writtenOf(check: SelfCheck, part: CheckPart, { values, language }: Filled): PaperBlock {
  const items = part.points.map(({ id, text }) => {
    const written = plain(values[`${part.id}.${id}`]?.[0] ?? '')
    const chosen = `${check.chosen[language]}: ${written === '' ? '[ ... ]' : written}`
    return `${text[language]}. ${chosen}. ${check.left[language]}: [ ... ].`
  })
  return { kind: 'list', ordered: true, items }
}

/** What somebody has written is not read as a blank or as the number of a source. */
function plain(text: string): string {
  return text.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim().replace(/[.]+$/, '')
}

function parted(
  { id, points }: CheckPart,
  { values, language }: Filled,
): { ticked: string[]; open: string[] } {
  const isTicked = (point: CheckPart['points'][number]) => values[id]?.includes(point.id) === true
  const labels = (some: CheckPart['points']) => some.map(({ text }) => text[language])
  return {
    ticked: labels(points.filter(isTicked)),
    open: labels(points.filter((point) => !isTicked(point))),
  }
}

function tableOf(check: SelfCheck, { values, language }: Filled): PaperBlock {
  const { nothing, all } = selfCheckTexts[language]
  const rows = check.parts.map((part) => {
    const { ticked, open } = parted(part, { values, language })
    return [part.title[language], ticked.join(', ') || nothing, open.join(', ') || all]
  })
  return { kind: 'table', head: ['', check.chosen[language], check.left[language]], rows }
}

function picksOf(check: SelfCheck, { values, language }: Filled): PaperBlock[] {
  const known = pointsOf(check)
  return check.picks.flatMap(({ id, title, most }): PaperBlock[] => {
    const picked = Array.from({ length: most }, (_, at) => values[`${id}.${at + 1}`]?.[0])
    const names = new Set(known.filter(({ ref }) => picked.includes(ref)).map(({ text }) => text[language]))
    const blanks = Array.from({ length: most - names.size }, () => '[ ... ]')
    return [
      { kind: 'heading', level: 1, text: title[language] },
      { kind: 'list', ordered: most > 1, items: [...names, ...blanks] },
    ]
  })
}
