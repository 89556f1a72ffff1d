import { textsIn } from '../assistant/texts/choose.ts'
import type { Cited, Evidence, Wanted } from '../briefs/evidence.ts'
import type { Language } from '../domain/language.ts'
import { placeOf } from '../knowledge/ask/cite.ts'
import { type Claim, claimFor } from '../knowledge/ask/claims.ts'
import type { Finder } from '../knowledge/search/finder.ts'

/** What briefs argue from: sentences of the documents that are indexed now. */
export function evidenceFrom(search: Finder): Evidence {
  return {
    find: async (wanted, language) => {
      const said = new Map<Wanted, Cited>()
      for (const one of wanted) {
        const own = language === 'nn' ? await claimFor(one.nn, search) : undefined
        const claim = own ?? (await claimFor(one.nb, search))
        if (claim) said.set(one, citedFrom(claim, language))
      }
      return said
    },
  }
}

function citedFrom({ text, origin, passage }: Claim, language: Language): Cited {
  const { about } = passage
  return {
    text,
    language: about.language,
    document: about.path,
    title: about.title,
    ...(about.year === undefined ? {} : { year: about.year }),
    standing: about.status,
    place: placeOf(passage, textsIn(language).page),
    ...(origin === undefined ? {} : { origin }),
    passage: passage.text,
  }
}
