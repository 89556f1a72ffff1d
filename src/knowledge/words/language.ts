import { franc } from 'franc'
import type { Language } from '../../domain/language.ts'

/** Words that stand in one of the languages only, most of them short: a question is often five words. */
const markers: Record<Language, Set<string>> = {
  nb: bag(`hva hvordan hvorfor hvem hvor hvilke hvilken hvilket hver hvert hvis åssen ikke jeg fra mer være vært
    noe noen da en et sier gjør gjøre heter kommer bare mye selv sammen fikk gikk flere også si gi vet dere deres henne
    ble hun uten egen egne uke uker første større skole kulturskole kulturskolen kulturskolene leder ledere
    lederen lederne ledelse tilskudd virksomhet innenfor utenfor`),
  nn: bag(`kva korleis kvifor korfor kven kvar kor kvart viss ikkje eg dei frå meir vere vore noko nokon nokre då
    seier gjer gjere heiter kjem berre mykje sjølv saman fekk gjekk fleire òg seie gje gjev veit dykk dykkar
    vart blei vert eigen eigne veke veker fyrste skule kulturskule kulturskulen kulturskulane leiar leiarar
    leiaren leiarane leiing tilskot verksemd innanfor utanfor ein eit ei ho hjå utan vedteke
    stad fann gav gong gongen gonger heile heilt kjende lærarar lærarane elevar elevane fyrst noreg`),
  en: bag(`the what how why who which whose when where is are was were do does did can could should would of and
    with about from my our your we they it this that these those there has had many much list want any not in
    write school schools leader leaders budget survey please`),
}

/** Endings that one of the two Norwegian languages has and the other has not; a word of five letters or more. */
const endings: Record<'nb' | 'nn', RegExp> = {
  nb: /(?:ene|erne|lig|lige|het|heten|else|elser|elsen|somt)$/u,
  nn: /(?:ane|ar|leg|lege|heit|leik|ast|ingar|ingane|iar|iarar|asjonar)$/u,
}

const markerWeight = 2
const endingWeight = 1
/** Documents are judged by their beginning. */
const judgedCharacters = 4000
/** On shorter texts the trigrams of `franc` guess between bokmål and nynorsk. */
const francNeedsLetters = 60

/**
 * The language of a question or a document: by the words that only one of the three has, then by endings, then
 * by trigrams. A text that shows nothing is taken to be in the `preferred` language, bokmål where there is none.
 */
export function languageOf(text: string, preferred: Language = 'nb'): Language {
  const words = lettersOf(text)
  const points = { nb: 0, nn: 0, en: 0 }
  for (const word of words) {
    for (const language of ['nb', 'nn', 'en'] as const)
      if (markers[language].has(word)) points[language] += markerWeight
    if (word.length < 5) continue
    if (endings.nb.test(word)) points.nb += endingWeight
    if (endings.nn.test(word)) points.nn += endingWeight
  }
  const best = Math.max(points.nb, points.nn, points.en)
  const leading = (['nb', 'nn', 'en'] as const).filter((language) => points[language] === best)
  const [winner, rival] = leading
  if (winner !== undefined && rival === undefined) return winner
  return byTrigrams(words, leading) ?? (leading.includes(preferred) ? preferred : 'nb')
}

function byTrigrams(words: string[], candidates: Language[]): Language | undefined {
  const text = words.join(' ')
  if (text.length < francNeedsLetters) return undefined
  const found = { nob: 'nb', nno: 'nn', eng: 'en', und: undefined } as const
  const code = franc(text, { only: ['nob', 'nno', 'eng'] })
  const language = code === 'nob' || code === 'nno' || code === 'eng' ? found[code] : undefined
  return language !== undefined && candidates.includes(language) ? language : undefined
}

function lettersOf(text: string): string[] {
  return (
    text
      .slice(0, judgedCharacters)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

function bag(words: string): Set<string> {
  return new Set(words.split(/\s+/))
}
