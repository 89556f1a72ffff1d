const months = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
]

/** A day as people write it (`2026-12-08`, `8.12.2026`, `8. desember 2026`) as `2026-12-08`; undefined where it is none. */
export function readDay(text: string): string | undefined {
  const said = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(said)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})$/.exec(said)
  if (short) return real(Number(short[3]), Number(short[2]), Number(short[1]))
  const long = /^(\d{1,2})\.?\s+([a-z]+)\.?\s+(\d{4})$/.exec(said)
  const month = months.findIndex((names) => names.includes(long?.[2] ?? ''))
  return long && month >= 0 ? real(Number(long[3]), month + 1, Number(long[1])) : undefined
}

/** Undefined for the 31st of June. */
function real(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 2000
  return isReal ? at.toISOString().slice(0, 10) : undefined
}
