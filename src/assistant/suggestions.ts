import type { Prompt } from '../domain/card.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import type { Member } from '../people/member.ts'
import type { Visitor } from './feature.ts'
import { frontTexts, type Suggestion } from './texts/front.ts'

/** Questions to begin with, at most four: what the role needs first, then what the time of the year asks for. */
export function suggestedTo({ member, language }: Visitor, now: Instant): Prompt[] {
  const { suggestions } = frontTexts[language]
  return suggestionsFor(member, now).map((each) => suggestions[each])
}

function suggestionsFor(member: Member | undefined, now: Instant): Suggestion[] {
  const season = seasonal(dateInOslo(now))
  if (isNew(member, now)) return ['new-leader', season, 'network', 'framework']
  switch (member?.role) {
    case 'adviser':
    case 'editor':
    case 'administrator':
      return ['survey', 'arguments', season === 'framework' ? 'budget' : season, 'framework']
    case 'leader':
      return [season, 'arguments', 'survey', season === 'framework' ? 'deadlines' : 'framework']
    case undefined:
      return [season, 'new-leader', 'survey', season === 'framework' ? 'budget' : 'framework']
  }
}

/** Municipal budgets are made from August to December; the winter has its deadlines; then comes the next school year. */
function seasonal(date: string): Suggestion {
  const month = Number(date.slice(5, 7))
  if (month >= 8) return 'budget'
  return month <= 4 ? 'deadlines' : 'framework'
}

const aYearMs = 366 * 24 * 3_600_000

function isNew(member: Member | undefined, now: Instant): boolean {
  if (member?.role !== 'leader') return false
  const { tenure, startDate } = member
  return tenure === 'under-1' || (startDate !== undefined && startDate > dateInOslo(now - aYearMs))
}
