import { daysAfter, nextWorkday, workdayUpTo } from '../domain/workdays.ts'
import type { Answers } from './answers.ts'
import type { Brief, Line, Part, Ready } from './brief.ts'
import type { Found, Wanted } from './evidence.ts'
import { daysUntil, meetingDay, type OwnDay } from './ownday.ts'
import { openSources, type Sources } from './sources.ts'
import { briefTextsIn } from './texts/choose.ts'
import type { BriefTexts } from './texts/texts.ts'
import { argumentFor, questionsAbout, type Slot, slots } from './wanted.ts'

/** More claims than this make a slide that nobody reads. */
const mostClaims = 3

/**
 * A brief of what the leader has told and what the documents say. Nothing is added: what neither of them says is a
 * blank. `today` as `2026-11-30`; `own` are the leader's own dates, where they are known.
 */
export function composeBrief(
  answers: Answers,
  said: Found,
  { today, own = [] }: { today: string; own?: OwnDay[] },
): Brief {
  const { kind, language, minutes } = answers
  const date = meetingDay(answers, own, today)
  const texts = briefTextsIn(language)
  const sources = openSources(said, language)
  const municipality = answers.municipality ?? texts.blank.municipality
  return {
    kind,
    language,
    municipality,
    meeting: answers.meeting ?? texts.blank.meeting,
    ...(date !== undefined && { date }),
    minutes,
    title: texts.title(kind, municipality),
    parts: partsOf(answers, sources, texts),
    figures: answers.figures,
    ask: askOf(answers, texts),
    story: storyOf(answers, texts),
    decisions: argumentFor[kind].decisions.flatMap((wanted) => sources.claim(wanted) ?? []),
    ready: withOwn(readyBy(texts, date, today), daysUntil(date, own, today), texts),
    questions: questionsFor(answers, sources, texts),
    reminders: texts.reminders,
    sources: sources.all(),
  }
}

function askOf({ kind, ask }: Answers, { blank }: BriefTexts): Line {
  return ask === undefined ? { kind: 'blank', text: blank.ask[kind] } : { kind: 'own', text: ask }
}

function storyOf({ story }: Answers, { blank }: BriefTexts): Line {
  return story === undefined ? { kind: 'blank', text: blank.story } : { kind: 'own', text: story }
}

function partsOf({ kind, minutes }: Answers, sources: Sources, texts: BriefTexts): Part[] {
  const shares = minutesFor(minutes)
  return slots.map((slot) => ({
    slot,
    heading: texts.slots[slot],
    minutes: shares[slot],
    lines: [
      ...claimsOf(argumentFor[kind].parts[slot], sources),
      ...texts.blanks[kind][slot].map((text): Line => ({ kind: 'blank', text })),
    ],
  }))
}

/** The first that the documents make: what nobody reads is not looked for. */
function claimsOf(wanted: readonly Wanted[], sources: Sources): Line[] {
  const claims: Line[] = []
  for (const one of wanted) {
    const claim = claims.length < mostClaims ? sources.claim(one) : undefined
    if (claim) claims.push(claim)
  }
  return claims
}

/** Two parts need, two frame, three consequence, two story, one ask: the ten minutes of the template, to scale. */
const weights: Record<Slot, number> = { need: 2, frame: 2, consequence: 3, story: 2, ask: 1 }

/** Whole minutes, at least one for each part; where there are many or few, the consequence takes up the difference. */
function minutesFor(minutes: number): Record<Slot, number> {
  const scaled = (slot: Slot) => Math.max(1, Math.floor((weights[slot] * minutes) / 10))
  const [need, frame, story, ask] = [scaled('need'), scaled('frame'), scaled('story'), scaled('ask')]
  return { need, frame, story, ask, consequence: Math.max(1, minutes - need - frame - story - ask) }
}

/** Counted back from the meeting, to working days. Without a date, or with one that has passed, in words alone. */
function readyBy({ ready }: BriefTexts, date: string | undefined, today: string): Ready[] {
  const counts = date !== undefined && date >= today
  return ready.map(({ daysBefore, when, what }) => {
    if (!counts) return { when, what, isLate: false }
    const day = daysAfter(date, -daysBefore)
    const by = daysBefore > 0 ? workdayUpTo(day) : nextWorkday(day)
    return { by, when, what, isLate: by < today }
  })
}

/** Each of the leader's own dates among them, on its day. */
function withOwn(ready: Ready[], own: OwnDay[], { ownDay }: BriefTexts): Ready[] {
  const days = own.map(({ day, title }): Ready => ({ by: day, when: '', what: ownDay(title), isLate: false }))
  return [...ready, ...days].toSorted((one, other) => (one.by ?? '').localeCompare(other.by ?? ''))
}

function questionsFor({ kind }: Answers, sources: Sources, texts: BriefTexts): Brief['questions'] {
  return questionsAbout[kind].map(([name, wanted]) => ({
    question: texts.questions[name],
    answer: [
      ...claimsOf(wanted, sources),
      ...texts.answers[name].map((text): Line => ({ kind: 'blank', text })),
    ],
  }))
}
