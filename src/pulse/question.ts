import { z } from 'zod'
import type { Input } from '../domain/card.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import { unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { AnswerRefused } from './errors.ts'

type InThreeLanguages = Record<Language, string>

/** One thing that can be chosen. */
export interface Choosable {
  id: string
  text: InThreeLanguages
  /** The id of the competence area that choosing it speaks of. */
  area?: string | undefined
}

/**
 * How answers are counted. `scale`: one of five steps in order. `one`: one of several. `many`: each by itself.
 * `words`: not at all.
 */
type Count = 'scale' | 'one' | 'many' | 'words'

export interface Question {
  id: string
  kind: KindName
  text: InThreeLanguages
  /** The id of the competence area; missing where the options have areas of their own, or none fits. */
  area?: string | undefined
  /** In the order in which they are shown; none for text. */
  options: Choosable[]
  /** How many may be chosen. */
  most: number
  /** The longest text, in characters. */
  longest: number
  /** About health or staff: shown only for larger groups. */
  sensitive: boolean
  /** The question of an older survey that it follows: `2025.q9`. */
  anchor?: string | undefined
}

interface Kind {
  count: Count
  /** The five steps of a scale; for the other kinds the file has the options. */
  steps?: InThreeLanguages[]
  /** Whether the steps are numbers that a mean may be taken of. */
  scored?: boolean
}

const kindNames = ['agree5', 'confidence5', 'need5', 'freq5', 'single', 'multi', 'text'] as const
export type KindName = (typeof kindNames)[number]

/** A new kind of question is an entry here: it is one of the four counts, and is asked as one of three inputs. */
const kinds: Record<KindName, Kind> = {
  agree5: {
    count: 'scale',
    scored: true,
    steps: ends(
      'helt uenig',
      'heilt ueinig',
      'strongly disagree',
      'helt enig',
      'heilt einig',
      'strongly agree',
    ),
  },
  confidence5: {
    count: 'scale',
    scored: true,
    steps: ends(
      'svært utrygg',
      'svært utrygg',
      'very unsure',
      'svært trygg',
      'svært trygg',
      'very confident',
    ),
  },
  need5: {
    count: 'scale',
    scored: true,
    steps: ends(
      'ikke behov',
      'ikkje behov',
      'no need',
      'svært stort behov',
      'svært stort behov',
      'very great need',
    ),
  },
  freq5: {
    count: 'scale',
    steps: [
      { nb: 'aldri', nn: 'aldri', en: 'never' },
      { nb: 'årlig', nn: 'årleg', en: 'yearly' },
      { nb: 'hvert halvår', nn: 'kvart halvår', en: 'half-yearly' },
      { nb: 'hvert kvartal', nn: 'kvart kvartal', en: 'quarterly' },
      { nb: 'månedlig eller oftere', nn: 'månadleg eller oftare', en: 'monthly or more often' },
    ],
  },
  single: { count: 'one' },
  multi: { count: 'many' },
  text: { count: 'words' },
}

/** The steps 1 to 5, with what the lowest and the highest mean. */
function ends(
  ...[nb1, nn1, en1, nb5, nn5, en5]: [string, string, string, string, string, string]
): InThreeLanguages[] {
  const bare = ['2', '3', '4'].map((step) => ({ nb: step, nn: step, en: step }))
  return [
    { nb: `1 – ${nb1}`, nn: `1 – ${nn1}`, en: `1 – ${en1}` },
    ...bare,
    { nb: `5 – ${nb5}`, nn: `5 – ${nn5}`, en: `5 – ${en5}` },
  ]
}

export function countOf(question: Pick<Question, 'kind'>): Count {
  return kinds[question.kind].count
}

/** Whether the steps are numbers, so that a mean says something. */
export function isScored(question: Pick<Question, 'kind'>): boolean {
  return kinds[question.kind].scored ?? false
}

/** The question as a messenger asks it. Every question may be left open. */
export function inputOf(question: Question, language: Language, given: string[] = []): Input {
  const { id, options, most, longest } = question
  const asked = { id, label: question.text[language], optional: true }
  const choosable = options.map((option) => ({ value: option.id, label: option.text[language] }))
  const count = countOf(question)
  switch (count) {
    case 'scale':
    case 'one':
      return { kind: 'choice', ...asked, options: choosable, ...(given[0] && { chosen: given[0] }) }
    case 'many':
      return {
        kind: 'choices',
        ...asked,
        options: choosable,
        most,
        ...(given.length > 0 && { chosen: given }),
      }
    case 'words':
      return {
        kind: 'text',
        ...asked,
        maxLength: longest,
        multiline: true,
        ...(given[0] && { written: given[0] }),
      }
    default:
      return unreachable(count)
  }
}

/**
 * What somebody chose or wrote, if it can be meant; nothing when it was left open. Throws `AnswerRefused` for an
 * option that is not there, more than may be chosen, and a text that is too long.
 */
export function readAnswer(question: Question, values: string[]): string[] {
  const given = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
  if (countOf(question) === 'words') return readText(question, given)
  const { options, most } = question
  if (given.some((value) => !options.some(({ id }) => id === value)))
    throw new AnswerRefused('unknown-option')
  if (given.length > most) throw new AnswerRefused('too-many', most)
  return given
}

function readText({ longest }: Question, given: string[]): string[] {
  const text = given.join('\n').replace(/\p{Cc}+/gu, ' ')
  if (text.length > longest) throw new AnswerRefused('too-long', longest)
  return text === '' ? [] : [text]
}

const id = words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
const most = { one: 10, many: 20 }

const entry = z.strictObject({
  id,
  kind: z.enum(kindNames, `must be one of ${kindNames.join(', ')}`),
  text: inThreeLanguages,
  area: words.optional(),
  options: z
    .array(z.strictObject({ id, text: inThreeLanguages, area: words.optional() }))
    .superRefine(eachOnce((option) => [option.id]))
    .optional(),
  most: z.int('must be a whole number').min(1, 'must be 1 or more').optional(),
  longest: z
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(1_000, 'must be at most 1000')
    .optional(),
  sensitive: z.boolean('must be true or false').default(false),
  anchor: words.optional(),
})

type Entry = z.infer<typeof entry>

/** A question as an editor writes it. */
export const questionEntry = entry.superRefine(fits).transform(
  (written): Question => ({
    ...written,
    options: stepsOf(written) ?? written.options ?? [],
    most: countOf(written) === 'many' ? (written.most ?? 1) : 1,
    longest: written.longest ?? 500,
  }),
)

function stepsOf(written: Entry): Choosable[] | undefined {
  return kinds[written.kind].steps?.map((text, at) => ({ id: String(at + 1), text }))
}

function fits(written: Entry, context: z.RefinementCtx): void {
  const count = countOf(written)
  const options = written.options?.length
  const complain = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (count === 'scale' || count === 'words') {
    if (options !== undefined) complain('options', `must be left out: ${written.kind} has none to choose`)
  } else if (options === undefined || options < 2) complain('options', 'must be two or more')
  else if (options > most[count]) complain('options', `must be at most ${most[count]}, not ${options}`)
  if (count !== 'many') {
    if (written.most !== undefined) complain('most', 'is for questions with several choices')
  } else if (written.most === undefined) complain('most', 'must say how many may be chosen')
  else if (options !== undefined && written.most > options) complain('most', 'is more than there are options')
}
