import { mask } from '../../domain/mask.ts'
import { wordsOf } from '../words/tokens.ts'

/** Whether a word stands in the documents. */
type Known = (word: string) => boolean

/**
 * Whether a text tells about one living person what must not be kept: a national identity number, a phone
 * number, or health and staff matters beside a name. Questions about sick leave in general are none of it, and
 * neither are names that the documents themselves hold.
 */
export function isPrivate(text: string, known: Known): boolean {
  const masked = mask(text)
  if (/\[(?:fødselsnummer|telefon)\]/u.test(masked) && masked !== text) return true
  return (sensitive.test(text) && namesSomebody(text, known)) || isAboutOneOfOurs(text)
}

/** Who leads a few people tells who it is without a name: "læreren vår har fått kreft". Not "hva gjør jeg når læreren min er syk". */
function isAboutOneOfOurs(text: string): boolean {
  return intimate.test(text) && oneOfOurs.test(text)
}

/** Beginnings of words about health, family and wrongdoing that nobody would ask about in general of one certain person. */
const intimate =
  /(?<!\p{L})(?:syke?mel|sjuke?mel|(?:syk|sjuk)(?!\p{L})|kreft|depre|deprimert|angst|utbrent|utbrend|psyk|diagnose|adhd|gravid|abort|rus(?!s)|alkohol|drikk|drakk|full på|selvmord|sjølvmord|skilsmisse|skilt|skild|trakasser|mobb|stj[ea]l|sick|ill(?:ness)?(?!\p{L})|cancer|depress|anxiety|burnout|burned out|pregnan|divorc|addict|diagnos|drunk|drinks|harass|bull[iy])/iu

const role =
  '\\p{L}*(?:lærer|lærar|rektor|leder|leiar|kollega|medarbeider|medarbeidar|vikar|sjef|elev|ansatte|tilsette)'
const person = [
  `${role}\\p{L}* (?:vår|våres|min|hos oss|på skolen|på skulen)`,
  '\\p{L}{3,}(?:lærer|lærar)en',
  `(?:en|ein|ei|éin) av (?:de |dei |mine |våre )*${role}\\p{L}*(?: mine| våre| vår)?`,
  '(?:one of )?(?:our|my) (?:\\p{L}+ ){0,2}(?:teacher|principal|employee|colleague|manager|pupil|student)s?',
  'one of the (?:teacher|employee|colleague|pupil|student)s',
].join('|')
const does =
  'er|har|ble|blei|vart|var|kom|kjem|kommer|fikk|fekk|drikker|drikk|drakk|vil|sier|seier|is|has|was|got|came|drinks|keeps|says'

/** One certain person, and what she or he is or does. */
const oneOfOurs = new RegExp(
  `(?<!(?:når|hvis|dersom|viss|om|at|if|when|whether)\\s)(?<!\\p{L})(?:${person}) (?:${does})(?!\\p{L})`,
  'iu',
)

/** Beginnings of words about health, and about what only the employer and the employee should know. */
const sensitive =
  /(?<!\p{L})(?:syke?mel|sjuke?mel|(?:syk|sjuk)[et]?(?!\p{L})|sykdom|sjukdom|kreft|depre|deprimert|angst|utbrent|utbrend|psyk|diagnose|adhd|gravid|abort|rus(?!s)|alkohol|drikk|selvmord|sjølvmord|skilsmisse|skilt|samliv|legeerkl|behandling|permisjon|oppsagt|oppsig|sparken|advarsel|åtvaring|varsl|trakasser|mobb|fravær|fråvær|tjener|tener|lønna?|adresse|fødselsnummer|personnummer|sick|ill(?:ness)?(?!\p{L})|cancer|depress|anxiety|burnout|burned out|pregnan|divorce|addict|diagnos|fired|salary|harass|bully)/iu

function namesSomebody(text: string, known: Known): boolean {
  const names = [...text.matchAll(fullName)].filter(([name]) =>
    wordsOf(name).every((word) => !known(word) && !notNames.test(word)),
  )
  return (
    names.length > 0 ||
    wordsOf(text).some((word) => firstNames.has(word) && !known(word)) ||
    isSubject(text, known)
  )
}

/** Two or three capitalised words in a row. */
const fullName = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}(?!\p{L})/gu

/** "Solveig har vært sykmeldt": a name that is in no list, but does something. Offices and schools end otherwise. */
function isSubject(text: string, known: Known): boolean {
  const subject =
    /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:er|har|ble|blei|vart|var|fikk|fekk|drikker|drikk|is|has|was|got)(?!\p{L})/gu
  return [...text.matchAll(subject)].some(([, name = '']) => {
    const word = name.toLowerCase()
    return !known(word) && !notNames.test(word)
  })
}

const notNames =
  /^(?:hv|kv|kor|når|det|dette|den|de|dei|vi|eg|jeg|du|han|hun|ho|en|ei|ein|et|eit|at|om|da|så|my|she|he|they|it|this|that|what|who|when|why|how|which|one|we|you)|(?:et|en|a|ne|råd|skole|skule|kommune|leder|leiar|lærer|lærar|ansatt|tilsett|teacher)$/u

/** Whether a word, as it is written, is a common first name. */
export function isFirstName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && firstNames.has(word.toLowerCase())
}

/** Common Norwegian first names that are not words as well. */
const firstNames = new Set(
  `anders andreas anne anita arne astrid beate bente berit bjarne camilla cecilie christian daniel elin elisabeth
   ellen emil emma erik eva espen frank fredrik geir gerd grete gro gunnar hanne hans harald hege heidi helge
   henrik hilde håkon håvard ida inger ingrid ivar jan janne jens johan jon jonas julie jørgen kari karin
   karoline katrine kjell knut kristian kristin kristine lars leif lene linda line lise magnus maria marianne
   marit marius marte martin mette mohammed monica morten nina odd ola olav ole oskar petter pål ragnar ragnhild
   randi roar roger rolf rune sara sigrid silje siri sissel sofie solveig stein sverre terje thomas tom tomas
   tone tore tove trine trond turid unni vegard vidar øystein øyvind aase åse`.split(/\s+/),
)
