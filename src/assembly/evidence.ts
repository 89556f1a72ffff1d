import { textsIn } from '../assistant/texts/choose.ts'
import type { Cited, Evidence } from '../briefs/evidence.ts'
import type { Language } from '../domain/language.ts'
import { placeOf } from '../knowledge/ask/cite.ts'
import { type Claim, claimFor } from '../knowledge/ask/claims.ts'
import type { Search } from '../knowledge/search/search.ts'

/** What briefs argue from: sentences of the documents that are indexed now. */
export function evidenceFrom(search: Search): Evidence {
  return {
    find: ({ nb, nn }, language) => {
      const claim = (language === 'nn' ? claimFor(nn, search) : undefined) ?? claimFor(nb, search)
      return claim && citedFrom(claim, language)
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
