/** A number of the leader's own. */
export interface Figure {
  label: string
  value: number
  /** "kr", "elever", "%"; empty where none was given. */
  unit: string
  /** It was given in thousands, and is whole now. */
  wasInThousands: boolean
}

export type FigureFault = 'not-a-number' | 'negative'

/** As people type numbers here: `4 200 000`, `4.200.000`, `4,2 mill.`, `312 elever`, `12,5 %`. */
const typed = /^([-−–]?)\s*(\d[\d\s.]*)(?:,(\d+))?\s*([^\d\s/:.,;-].*)?$/u
const million = /^(?:mill\.?|millionar|millioner|million)(?![\p{L}])\s*/iu
const thousand = /^(?:tusen|tus\.|thousand)(?![\p{L}])\s*/iu
/** Units and labels that say that the number stands for a thousand times as much. */
const inThousands =
  /(?:1[\s.]?000|1000)\s*-?\s*(?:kr|kroner)|(?:kr|kroner)\s*(?:1[\s.]?000|1000)|\btkr\b|\b(?:tusen|hele tusen|heile tusen|thousands?)\b/iu

/** A number with its unit, or what is wrong with it. What was given in thousands is made whole. */
export function readFigure(label: string, value: string | number, unit = ''): Figure | FigureFault {
  const read = typeof value === 'number' ? { amount: value, rest: '' } : readAmount(value)
  if (read === undefined || !Number.isFinite(read.amount)) return 'not-a-number'
  if (read.amount < 0) return 'negative'
  const said = `${read.rest} ${unit}`.trim()
  const wasInThousands = inThousands.test(said) || inThousands.test(label)
  const whole = wasInThousands ? read.amount * 1_000 : read.amount
  return { label: shortened(label), value: whole, unit: wasInThousands ? 'kr' : unitOf(said), wasInThousands }
}

/** The label without "(i 1 000 kr)", which no longer holds. */
function shortened(label: string): string {
  return label.replace(/\s*\((?:i\s)?[^()]*\)/giu, (note) => (inThousands.test(note) ? '' : note)).trim()
}

function unitOf(said: string): string {
  const unit = said.replace(/^kroner\b/iu, 'kr').replace(/^prosent\b/iu, '%')
  return /^kr\.?$|^nok$/iu.test(unit) ? 'kr' : unit
}

function readAmount(text: string): { amount: number; rest: string } | undefined {
  const found = typed.exec(text.trim().replace(/^kr\.?\s*/iu, ''))
  if (!found) return undefined
  const [, sign, whole = '', decimals, rest = ''] = found
  const number = plainNumber(whole.trim(), decimals)
  if (number === undefined) return undefined
  const scale = million.test(rest) ? 1_000_000 : thousand.test(rest) ? 1_000 : 1
  const unit = scale === 1 ? rest : rest.replace(million, '').replace(thousand, '') || 'kr'
  const amount = Math.round(number * scale * 100) / 100
  return { amount: sign ? -amount : amount, rest: unit.trim() }
}

/** A full stop before groups of three parts thousands, and a decimal otherwise. */
function plainNumber(whole: string, decimals: string | undefined): number | undefined {
  if (/^\d{1,3}(?:[\s.]\d{3})+$/u.test(whole) || /^\d+$/.test(whole))
    return Number(`${whole.replace(/[\s.]/g, '')}.${decimals ?? '0'}`)
  return decimals === undefined && /^\d+\.\d+$/.test(whole) ? Number(whole) : undefined
}

/** `4200000` and `kr` as people read it: "4 200 000 kr". */
export function figureText({ value, unit }: Figure): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  const number = decimals === undefined ? grouped : `${grouped},${decimals}`
  return unit === '' ? number : `${number}\u00a0${unit}`
}
