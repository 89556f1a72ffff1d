import { describe, expect, it } from 'vitest'
import { mask } from '../../src/domain/mask.ts'

interface Variant {
  /** Added to the month, as in numbers for tests. */
  plusMonth?: number
  /** What the first control digit leaves: nought today, up to three from 2032 on. */
  remainder?: number
}

/** The first eleven digits for this birth date whose control digits can be made. */
function identityNumber(birth: string, { plusMonth = 0, remainder = 0 }: Variant = {}): string {
  const month = String(Number(birth.slice(2, 4)) + plusMonth).padStart(2, '0')
  for (let individual = 100; individual < 1000; individual++) {
    const nine = [...`${birth.slice(0, 2)}${month}${birth.slice(4)}${individual}`].map(Number)
    const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) + remainder
    const second = control([...nine, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    if (first < 10 && second < 10) return [...nine, first, second].join('')
  }
  throw new Error('No number for this date.')
}

function control(digits: number[], weights: number[]): number {
  const rest = weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

describe('a national identity number', () => {
  const ordinary = identityNumber('010190')
  const dNumber = identityNumber('410190')
  const synthetic = identityNumber('010190', { plusMonth: 80 })
  const welfareTest = identityNumber('010190', { plusMonth: 40 })
  const of2032 = identityNumber('010132', { remainder: 3 })

  it('is made right by this test', () => {
    for (const number of [ordinary, dNumber, synthetic, welfareTest, of2032])
      expect(number).toMatch(/^\d{11}$/)
  })

  it.each([ordinary, dNumber, synthetic, welfareTest, of2032])('is masked: %s', (number) => {
    expect(mask(`Kan hun ${number} søke?`)).toBe('Kan hun [fødselsnummer] søke?')
  })

  it('is masked however it is broken up', () => {
    const [day, rest] = [ordinary.slice(0, 6), ordinary.slice(6)]
    const dotted = `${day.slice(0, 2)}.${day.slice(2, 4)}.${day.slice(4)}`
    for (const written of [
      `${day} ${rest}`,
      `${day}-${rest}`,
      `${dotted} ${rest}`,
      `${day} ${rest.slice(0, 3)} ${rest.slice(3)}`,
    ])
      expect(mask(`nr ${written}.`)).toBe('nr [fødselsnummer].')
  })

  it('is not seen in eleven digits whose control digits are wrong', () => {
    const wrong = `${ordinary.slice(0, 10)}${(Number(ordinary[10]) + 1) % 10}`
    expect(mask(`saksnummer ${wrong}`)).toBe(`saksnummer ${wrong}`)
  })
})

describe('phone numbers and addresses', () => {
  it.each([
    '915 12 345',
    '22 33 44 55',
    '91512345',
    '+47 915 12 345',
    '+4791512345',
    '0047 22334455',
    '+46 70 123 45 67',
  ])('masks %s', (number) => {
    expect(mask(`Ring meg på ${number}, takk`)).toBe('Ring meg på [telefon], takk')
  })

  it.each(['rektor.berg@gol.kommune.no', 'a_b+c@x.no', 'rektor (at) nes.kommune.no', 'åse@skøyen.no'])(
    'masks %s',
    (address) => {
      expect(mask(`Skriv til ${address} i dag`)).toBe('Skriv til [e-post] i dag')
    },
  )
})

describe('what a leader asks about', () => {
  it.each([
    'Hva er fristen for de 519 000 000 kronene?',
    'Vi har 45000000 kroner i ramme, 12 500 000 til lønn',
    'Saken skal opp 20261121, altså 21.11.2026',
    'Organisasjonsnummeret er 971 435 062',
    'Svarte 56 av 135 i 2025, og 105 i 2009?',
    'Virksomhetsplanen 2013–14 og kommuneloven § 14-3',
  ])('stays as it is: %s', (question) => {
    expect(mask(question)).toBe(question)
  })

  it('is masked fast however long it is', () => {
    const hostile = [
      'a'.repeat(100_000),
      '1 '.repeat(50_000),
      '+1-'.repeat(30_000),
      `a@${'a.'.repeat(50_000)}`,
    ]
    const begun = performance.now()
    for (const text of hostile) mask(text)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
