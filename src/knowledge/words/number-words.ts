import type { Language } from '../../domain/language.ts'

/** `percent`, `people` and `mentions` are never taken for one another; `other` merely is a unit. */
export type Unit = 'percent' | 'people' | 'mentions' | 'other'

/** The value of a number word from two up. One is left out: it is an article more often than a number. */
export function numberOf(word: string, language: Language): number | undefined {
  return (language === 'en' ? english : norwegian).get(word.toLowerCase())
}

const norwegian = numbersFrom({
  small:
    'en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  tens: 'tjue tretti førti femti seksti sytti åtti nitti',
})
norwegian.set('syv', 7)

const english = numbersFrom({
  small:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
})

/** Also what is written in one: "femtifem" is the ten "femti" with the unit "fem". */
function numbersFrom(words: { small: string; tens: string }): Map<string, number> {
  const small = words.small.split(' ').map((word, at) => [word, at + 1] as const)
  const tens = words.tens.split(' ').map((word, at) => [word, at * 10 + 20] as const)
  const units = small.slice(0, 9)
  const both = tens.flatMap(([ten, base]) =>
    units.map(([unit, value]) => [ten + unit, base + value] as const),
  )
  return new Map([...small.slice(1), ...tens, ...both])
}

const multiples: [RegExp, number][] = [
  [/^(?:hundre|hundred)$/i, 100],
  [/^(?:tusen|thousand)$/i, 1_000],
  [/^mill(?:ion\p{L}*)?$/iu, 1_000_000],
  [/^(?:mrd|milliard\p{L}*|billion)$/iu, 1_000_000_000],
]

/** What the word after a number multiplies it by. */
export function timesOf(word = ''): number | undefined {
  return multiples.find(([name]) => name.test(word))?.[1]
}

const units: [RegExp, Unit][] = [
  [/^(?:%|prosent|pst|percent)$/i, 'percent'],
  [/^(?:treff\p{L}*|hits?|mentions?|(?:av)?kryss\p{L}*|ticks?)$/iu, 'mentions'],
  [
    /^(?:(?:kulturskole|kulturskule)?(?:leder|leiar|rektor)\p{L}*|person\p{L}*|mennesk?e\p{L}*|folk|leaders?|principals?|people|respondent\p{L}*)$/iu,
    'people',
  ],
  [
    /^(?:kr|kroner|nok|år\p{L}*|måned\p{L}*|månad\p{L}*|uke\p{L}*|vek\p{L}*|dag\p{L}*|time\p{L}*|minutt?\p{L}*|svar\p{L}*|kommun\p{L}*|elev\p{L}*|lærer\p{L}*|lærar\p{L}*|stilling\p{L}*|plass\p{L}*|years?|months?|weeks?|days?|hours?|minutes?|answers?|municipalit\p{L}*|pupils?|teachers?|posts?)$/iu,
    'other',
  ],
]

/** What the word after a number counts. */
export function unitOf(word = ''): Unit | undefined {
  return units.find(([name]) => name.test(word))?.[1]
}

const months = [
  /^(?:januar|january)$/i,
  /^(?:februar|february)$/i,
  /^(?:mars|March)$/,
  /^april$/i,
  /^(?:mai|May)$/,
  /^june?i?$/i,
  /^jul[iy]$/i,
  /^august$/i,
  /^september$/i,
  /^o[kc]tober$/i,
  /^november$/i,
  /^de[sc]ember$/i,
]

/** `month-4` for april. A capital tells March and May from what one may do. */
export function monthOf(word: string): string | undefined {
  const at = months.findIndex((name) => name.test(word))
  return at < 0 ? undefined : `month-${at + 1}`
}

const parts: [string, RegExp][] = [
  ['a half', /(?<!\p{L})(?:halvparten|halvdelen|half)(?!\p{L})/iu],
  ['a third', /(?<!\p{L})(?:tre(?:dje)?del\p{L}*|(?:a|one|two)[ -]thirds?)(?!\p{L})/iu],
  ['a quarter', /(?<!\p{L})(?:f(?:jerde|ire)del\p{L}*|a quarter|three[ -]quarters)(?!\p{L})/iu],
  ['the double', /(?<!\p{L})(?:doble\p{L}*|dobla|dobbelt|doubl(?:e[ds]?|ing)|twice)(?!\p{L})/iu],
  ['halved', /(?<!\p{L})(?:halver\p{L}*|halved)(?!\p{L})/iu],
]

/** Shares and growth that are told in words alone. */
export function partsOf(text: string): string[] {
  return parts.filter(([, words]) => words.test(text)).map(([part]) => part)
}
