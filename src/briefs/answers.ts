import { z } from 'zod'
import { type Language, languages } from '../domain/language.ts'
import { mask } from '../domain/mask.ts'
import { readDay } from './day.ts'
import { type Figure, readFigure } from './figures.ts'
import { type BriefKind, briefKinds } from './wanted.ts'

/** What a leader has told, checked. What was skipped is missing, and becomes a blank. */
export interface Answers {
  kind: BriefKind
  language: Language
  municipality?: string
  meeting?: string
  /** Of the meeting, as `2026-12-08`. */
  date?: string
  minutes: number
  ask?: string
  figures: Figure[]
  story?: string
}

/** What keeps the brief from being made. `name` is what the leader called the figure. */
export type Fault =
  | { field: 'kind'; code: 'unknown' }
  | { field: 'municipality'; code: 'no-name' }
  | { field: 'date'; code: 'no-date' }
  | { field: 'minutes'; code: 'out-of-range' }
  | { field: 'figures'; code: 'not-a-number' | 'negative'; name: string }
  | { field: 'figures'; code: 'too-many' }
  | { field: 'municipality' | 'meeting' | 'ask' | 'story' | 'figures'; code: 'too-long'; most: number }
  | { field: string; code: 'not-understood' }

/** What the leader is told, though the brief is made. */
export type Remark = { code: 'meeting-passed'; date: string } | { code: 'in-thousands'; figure: Figure }

export const longest = { municipality: 60, meeting: 120, ask: 600, story: 2_000, label: 120 } as const
export const mostFigures = 12
const defaultMinutes = 10
const mostMinutes = 120

const given = z.union([z.string(), z.number()]).optional().nullable()
const schema = z.object({
  kind: z.string(),
  municipality: z.string().optional().nullable(),
  meeting: z.string().optional().nullable(),
  date: z.string().optional().nullable(),
  minutes: given,
  ask: z.string().optional().nullable(),
  story: z.string().optional().nullable(),
  figures: z
    .array(z.object({ label: z.string(), value: given, unit: z.string().optional().nullable() }))
    .optional()
    .nullable(),
  language: z.enum(languages).optional().nullable(),
})

type Given = z.infer<typeof schema>
type Read = { answers: Answers; remarks: Remark[] } | { faults: Fault[] }

/** Checks what somebody has answered, all of it at once. `today` as `2026-11-30`. */
export function readAnswers(raw: unknown, today: string): Read {
  const parsed = schema.safeParse(raw)
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'not-understood' })),
    }
  const told = trimmed(parsed.data)
  const kind = briefKinds.find((known) => known === told.kind)
  const { figures, faults: wrongFigures } = readFigures(told)
  const faults = [...faultsOf(told), ...wrongFigures]
  if (kind === undefined) return { faults: [{ field: 'kind', code: 'unknown' }, ...faults] }
  if (faults.length > 0) return { faults }
  const answers = answersFrom(told, kind, figures)
  return { answers, remarks: remarksOn(answers, today) }
}

function answersFrom(told: Given, kind: BriefKind, figures: Figure[]): Answers {
  const { municipality, meeting, ask, story } = told
  const date = told.date ? readDay(told.date) : undefined
  return {
    kind,
    language: told.language ?? 'nb',
    minutes: minutesOf(told) ?? defaultMinutes,
    figures,
    ...(municipality && { municipality }),
    ...(meeting && { meeting }),
    ...(date && { date }),
    ...(ask && { ask: mask(ask) }),
    ...(story && { story: mask(story) }),
  }
}

function remarksOn({ date, figures }: Answers, today: string): Remark[] {
  const passed: Remark[] = date !== undefined && date < today ? [{ code: 'meeting-passed', date }] : []
  const scaled = figures.filter((figure) => figure.wasInThousands)
  return [...passed, ...scaled.map((figure): Remark => ({ code: 'in-thousands', figure }))]
}

/** Line breaks stay in the story only. */
function trimmed(told: Given): Given {
  const line = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim()
  return {
    ...told,
    municipality: line(told.municipality),
    meeting: line(told.meeting),
    date: line(told.date),
    ask: line(told.ask),
    story: told.story?.trim(),
  }
}

/** Letters as names of places have them: "Nord-Aurdal", "Kárášjohka - Karasjok", "Tromsø kommune". */
const name = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u

function faultsOf(told: Given): Fault[] {
  const faults: Fault[] = []
  for (const field of ['municipality', 'meeting', 'ask', 'story'] as const) {
    const most = longest[field]
    if ((told[field]?.length ?? 0) > most) faults.push({ field, code: 'too-long', most })
  }
  if (told.municipality && !name.test(told.municipality))
    faults.push({ field: 'municipality', code: 'no-name' })
  if (told.date && readDay(told.date) === undefined) faults.push({ field: 'date', code: 'no-date' })
  const minutes = minutesOf(told)
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes))
    faults.push({ field: 'minutes', code: 'out-of-range' })
  return faults
}

function minutesOf({ minutes }: Given): number | undefined {
  if (minutes === undefined || minutes === null || minutes === '') return undefined
  return Number(minutes)
}

/** A figure without a value is one that the leader has skipped. */
function readFigures({ figures }: Given): { figures: Figure[]; faults: Fault[] } {
  const read: Figure[] = []
  const faults: Fault[] = []
  for (const { label, value, unit } of figures ?? []) {
    if (value === undefined || value === null || value === '') continue
    if (label.length > longest.label) faults.push({ field: 'figures', code: 'too-long', most: longest.label })
    const figure = readFigure(label.replace(/\s+/g, ' ').trim(), value, unit ?? '')
    if (typeof figure === 'string') faults.push({ field: 'figures', code: figure, name: label.slice(0, 60) })
    else read.push(figure)
  }
  if (read.length > mostFigures) faults.push({ field: 'figures', code: 'too-many' })
  return { figures: read, faults }
}
