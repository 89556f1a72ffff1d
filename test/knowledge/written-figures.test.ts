import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { figuresIn, standsIn } from '../../src/knowledge/write/figures.ts'

function stands(sentence: string, source: string, language: Language = 'nb'): boolean {
  return standsIn(figuresIn(sentence, language), figuresIn(source, 'nb'))
}

describe('a figure stands in its source', () => {
  it.each([
    ['Potten er på 519 millioner kroner', 'Det lyses ut 519 000 000 kr'],
    ['Potten er på 519 mill. kroner', 'Det lyses ut 519 millioner'],
    ['519-millionersordningen er ute', 'Det lyses ut 519 000 000 kr'],
    ['Fristen var 22. april 2026', 'Frist: 22.04.2026'],
    ['Fristen var 22.4.2026', 'gyldig til 2026-04-22'],
    ['Planen gjaldt 2013–2014', 'Virksomhetsplan 2013–14'],
    ['Femtiseks ledere har vært der i mer enn ti år', 'Mer enn 10 år: 56 av 135'],
    ['Økonomi fikk 33 treff', 'Økonomi (33 treff)'],
    ['32,8 prosent av treffene', '103 treff, det vil si 32.8 %'],
    ['Tre av fire svarte', '3 av 4 svarte'],
    ['Lista har fire råd, og to av dem gjelder møter', 'Råd om møter og budsjett'],
  ])('%s <- %s', (sentence, source) => {
    expect(stands(sentence, source)).toBe(true)
  })

  it('in English over a Norwegian source', () => {
    expect(stands('The deadline was 22 April 2026', 'Fristen var 22. april 2026', 'en')).toBe(true)
    expect(
      stands('Fifty-six leaders may have more than ten years', '56 ledere har mer enn 10 år', 'en'),
    ).toBe(false)
    expect(stands('56 leaders may have more than ten years', '56 ledere har mer enn 10 år', 'en')).toBe(true)
  })
})

describe('a figure does not stand', () => {
  it.each([
    ['that is nowhere', 'Økonomi fikk 34 treff', 'Økonomi (33 treff)'],
    ['that was hits and became a share', 'Økonomi fikk 33 prosent', 'Økonomi (33 treff)'],
    ['that was hits and became people', '103 ledere ønsket det', 'Faglig utviklingsarbeid (103 treff)'],
    ['that was ticks and became people', '74 ledere valgte omstilling', 'Omstilling: 74 avkryssinger'],
    ['in another month', 'Fristen er 22. mai', 'Fristen er 22. april'],
    ['in another year', 'Fristen er 22. april 2027', 'Fristen er 22. april 2026'],
    ['of another size', '519 tusen kroner', '519 millioner kroner'],
    ['written in letters', 'Halve budsjettet går til femti prosent lønn', 'Det meste går til lønn'],
    ['that is a share in words', 'Halvparten er misfornøyde', 'Mange er misfornøyde'],
    ['that is growth in words', 'Behovet er doblet', 'Behovet er stort'],
    ['that is a part of a whole', 'To av tre sier det', 'Mange sier det'],
  ])('%s', (_, sentence, source) => {
    expect(stands(sentence, source)).toBe(false)
  })
})
