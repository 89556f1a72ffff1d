import type { Language } from '../domain/language.ts'
import { isPathStep } from '../onboarding/paths.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import type { Feature } from './feature.ts'
import { startPackTexts } from './texts/startpack.ts'

/** What the start pack keeps of a member, and of whoever has no invitation. Steps of paths are told of there. */
export function startPackData(firstYear: FirstYearStore): NonNullable<Feature['data']> {
  return {
    told: ({ id, startDate }, language) => told(firstYear, id, { startDate, language }),
    exported: ({ id }) => exported(firstYear, id),
    forget: ({ id }) => firstYear.forget(id),
    guests: {
      told: async (asker, language) =>
        told(firstYear, asker, { ...(await firstYear.newcomer(asker)), language }),
      exported: async (asker) => ({
        ...(await firstYear.newcomer(asker)),
        ...(await exported(firstYear, asker)),
      }),
      forget: (asker) => firstYear.forget(asker),
    },
  }
}

interface Telling {
  startDate?: string | undefined
  language: Language
}

async function told(
  firstYear: FirstYearStore,
  owner: string,
  { startDate, language }: Telling,
): Promise<string[]> {
  const said = startPackTexts[language].data
  const { length } = [...(await firstYear.marks(owner)).keys()].filter((id) => !isPathStep(id))
  return [...(startDate ? [said.start(startDate)] : []), ...(length > 0 ? [said.told(length)] : [])]
}

async function exported(firstYear: FirstYearStore, owner: string) {
  const { marks, offered } = await firstYear.known(owner)
  const own = [...marks].filter(([id]) => !isPathStep(id))
  return { marks: Object.fromEntries(own), offered: [...offered] }
}
