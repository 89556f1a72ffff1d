import { whenOf } from '../../../assistant/cards/nudge.ts'
import { deadlinesTexts } from '../../../assistant/texts/deadlines.ts'
import { membersTexts } from '../../../assistant/texts/members.ts'
import type { Language } from '../../../domain/language.ts'
import { type Audience, bySoonest, stateAt } from '../../../nudges/occasion.ts'
import { sizes } from '../../../people/member.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'
import type { Cell } from './table.ts'

/** Every date of the calendar, what is to come first. */
export async function tellDates({ language, at }: Here, { calendar }: Office): Promise<Told> {
  const said = councilWords[language].dates
  const { kind: kinds, standing: standings } = deadlinesTexts[language]
  const all = (await calendar()).map((occasion) => ({ occasion, ...stateAt(occasion, at) }))
  const isOver = ({ standing }: { standing: string }) => standing === 'expired'
  const soonest = bySoonest(at)
  const inOrder = all.toSorted(
    (one, other) => Number(isOver(one)) - Number(isOver(other)) || soonest(one.occasion, other.occasion),
  )
  const rows = inOrder.map(({ occasion, standing, occurrence }): Cell[] => [
    whenOf(occurrence, language),
    occasion.title[language],
    kinds[occasion.kind],
    standings[standing],
    audienceIn(occasion.audience, language),
    occasion.source,
    occasion.checked,
  ])
  return { pictures: '', tables: [{ name: 'dates', ...said.table, rows }] }
}

function audienceIn({ roles, sizes: wanted, regions }: Audience, language: Language): string {
  const { profile } = membersTexts[language]
  const named = (wanted ?? []).map((size) => {
    const known = sizes.find((one) => one === size)
    return known === undefined ? size : profile.sizes[known]
  })
  const parts = [...(roles ?? []), ...named, ...(regions ?? [])]
  return parts.length === 0 ? councilWords[language].dates.everybody : parts.join(', ')
}
