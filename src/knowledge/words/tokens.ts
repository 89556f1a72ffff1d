import type { Language } from '../../domain/language.ts'

/**
 * The words of a text in reading order: letters and digits, lower-case. Swedish ä and ö become æ and ø, since
 * that is what leaders without the Norwegian keys type.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('ä', 'æ').replaceAll('ö', 'ø')
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** Whether a word is too common to tell passages apart, in bokmål or nynorsk. */
export function isStopWord(word: string): boolean {
  return norwegian.has(word)
}

/**
 * The words of a question that carry its meaning. English stop words are dropped from English questions only:
 * "it" and "who" are a subject and an organisation in a Norwegian one.
 */
export function contentWordsOf(text: string, language: Language): string[] {
  const words = wordsOf(text).filter((word) => !isStopWord(word))
  return language === 'en' ? words.filter((word) => !english.has(word)) : words
}

const norwegian = listed(`
  alle alt altså andre at av bare begge ble blei bli blir blitt burde bør da de deg dei deim deira deires dem den
  denne der dere deres det dette di din disse ditt du då dykk dykkar eg ein eit eitt eller elles en enn er et ett
  etter for fordi fra frå før få får gjennom går ha hadde ham han hans har hennar henne hennes her hit hjå ho hoe
  honom hos hoss hossen hun hva hvem hver hverandre hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor i ifra
  ifrå ikke ikkje ingen ingi inkje inn inni ja jeg kan kom korleis korso kun kunne kva kvar kvarhelst kven kvi
  kvifor kor man mange me med medan meg meget mellom men mens mer mi min mine mitt mot mykje må måtte ned no noe
  noen noka noko nokon nokor nokre nå når og også om opp oss over på samme seg selv si sia sidan siden sin sine
  sitt sjøl skal skulle slik so som somme somt så sånn til um upp ut uten utan var vart varte ved vere verte vi
  vil ville vore vors vort vår være vært å åt òg
`)

const english = listed(`
  a about after all also am an and any anyone are as at be because been being both but by can could did do does
  doing during each for from get give got had has have he her here him his how i if in into is it its just kind
  list many may me mention more most much must my name need no not of on one only or other our out over own
  please said say says she should so some such take tell than that the their them then there these they this
  those to too under up us use used was we were what when where which while who whom whose why will with would
  you your
`)

function listed(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
