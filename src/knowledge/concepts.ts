import type { Language } from '../domain/language.ts'
import type { Glossary } from './glossary.ts'
import { gramsOf } from './grams.ts'
import type { Lexicon } from './lexicon.ts'
import { rootOf } from './root.ts'
import { contentWordsOf, isStopWord, wordsOf } from './tokens.ts'

/** One thing that a question names, and the ways in which a document may say it. */
export interface Concept {
  /** The asker's own words, lower-case. */
  said: string[]
  /** 0 to 1: rare things tell documents apart, and what no document names tells most. */
  weight: number
  /** Roots that must all stand for the thing to be named; the first way is the asker's own. */
  ways: string[][]
  /** Whether it is a word of the field: of culture schools, municipalities, leading. */
  ofField: boolean
  /** The roots of the parts, where the asker's word is a compound. */
  parts: string[]
  /** The runs of characters of each word, to know it again when it is misspelt. */
  grams: string[][]
}

/** What a question says, thing by thing, in reading order. */
export type ReadConcepts = (question: string, language: Language) => Concept[]

/** Words of asking and telling say little about what is asked for. */
const lightWeight = 0.25
/** A nynorsk or English word that stands nowhere may only lack a translation. */
const foreignWeight = 0.5

export function createReadConcepts(glossary: Glossary, lexicon: Lexicon): ReadConcepts {
  const names = namesOf(glossary)
  const longest = Math.max(1, ...[...names.keys()].map((name) => name.split(' ').length))
  return (question, language) => {
    const content = new Set(contentWordsOf(question, language))
    const words = wordsOf(question)
    const concepts: Concept[] = []
    for (let from = 0; from < words.length; ) {
      const name = longestName(words.slice(from, from + longest), names)
      const said = words.slice(from, from + Math.max(1, name?.length ?? 1))
      if (said.some((word) => content.has(word)))
        concepts.push(conceptOf(said, { ways: name?.ways ?? [], names, language, lexicon }))
      from += said.length
    }
    return unique(concepts)
  }
}

type Names = Map<string, string[][]>

interface Name {
  length: number
  ways: string[][]
}

/** Every name of every term leads to all its names. */
function namesOf(glossary: Glossary): Names {
  const names: Names = new Map()
  for (const { nb, nn, en, also } of glossary) {
    const ways = [nb, nn, en, ...also].map(rootsOf).filter((roots) => roots.length > 0)
    for (const name of [nb, nn, en, ...also]) {
      if (wordsOf(name).every(isStopWord)) continue
      const key = wordsOf(name).map(rootOf).join(' ')
      names.set(key, [...(names.get(key) ?? []), ...ways])
    }
  }
  return names
}

function longestName(words: string[], names: Names): Name | undefined {
  for (let length = words.length; length > 0; length--) {
    const ways = names.get(words.slice(0, length).map(rootOf).join(' '))
    if (ways !== undefined) return { length, ways }
  }
  return undefined
}

interface Around {
  ways: string[][]
  names: Names
  language: Language
  lexicon: Lexicon
}

function conceptOf(said: string[], { ways: otherWays, names, language, lexicon }: Around): Concept {
  const own = said.filter((word) => !isStopWord(word))
  const roots = (own.length > 0 ? own : said).map(rootOf)
  const parts = said.flatMap(lexicon.split).map(rootOf)
  const ways = [roots, ...otherWays]
  // A thing is as common as the commonest way to say it; a way is as rare as its rarest word.
  const rarity = Math.min(...ways.map((way) => Math.max(...way.map(lexicon.rarity))))
  const light = said.every((word) => lightWords.has(word)) ? lightWeight : 1
  const foreign = language !== 'nb' && rarity === 1 ? foreignWeight : 1
  return {
    said,
    ways,
    weight: rarity * Math.min(light, foreign),
    ofField: light === 1 && (otherWays.length > 0 || [...roots, ...parts].some((root) => names.has(root))),
    parts,
    grams: said.map(gramsOf),
  }
}

function unique(concepts: Concept[]): Concept[] {
  const seen = new Map(concepts.map((concept) => [concept.ways[0]?.join(' '), concept]))
  return [...seen.values()]
}

function rootsOf(name: string): string[] {
  return wordsOf(name)
    .filter((word) => !isStopWord(word))
    .map(rootOf)
}

const lightWords = new Set(
  `si sier seier sies sa sagt står stå stod gjelder gjeld gjaldt gjør gjer gjøre gjere gjorde betyr tyder bety
   innebærer inneber handler handlar heter heiter het kalles kallast kalt finnes finst fins fantes nevnt nevnte nevnes
   nemnt nemnte nemnde nemner mener meiner mente synes synest tror trur vet veit ment lurer egentlig eigentleg litt
   liksom sånt slags slag type typer ting greie fortell fortel forklar vis gi gje gir gjev opplyst omtalt omtales skjer
   hendte svarte svara svar svare ligger ligg lå går gikk gjekk hører høyrer fikk fekk får ta tar tok ulike forskjellige
   begge både helt heilt veldig mest minst mye mykje mange flere fleire ble blei vart blir ønsker ynskjer ynskte ønsket
   ville vil vilde hatt ha hadde brukes bruker brukar bruke legger legg legges legge begynner byrjar starter startar
   kommer kjem kom finner finn finne trenger treng trengs bedt spurt spør ellers kanskje akkurat bare berre
   said says mean means mentioned called named explain describe kind sort thing things happens happened work works
   ask asked want wanted need needs find found different various both include included including really picked
   kilde kilden kilder kildene kjelde kjelda kjelder kjeldene dokument dokumenter dokumentene source sources document
   documents`.split(/\s+/),
)
