import { briefsFeature } from '../assistant/briefs.ts'
import { deskFeature } from '../assistant/desk.ts'
import type { Feature } from '../assistant/feature.ts'
import { feedbackFeature } from '../assistant/feedback.ts'
import { membersFeatures } from '../assistant/members.ts'
import { myDataFeature } from '../assistant/mydata.ts'
import { pulsesFeature } from '../assistant/pulses.ts'
import type { OwnDay } from '../briefs/ownday.ts'
import type { Occasion } from '../nudges/occasion.ts'
import { competence } from './competence.ts'
import { dateFeatures } from './dates.ts'
import { evidenceFrom } from './evidence.ts'
import { firstYearFeatures } from './firstyear.ts'
import type { House } from './house.ts'
import { reviewing } from './reviewing.ts'
import { found } from './sources.ts'

/** What the assistant does beside answering questions, in the order in which it is asked. */
export function features(house: House): Feature[] {
  const { store } = house
  const { keepers, others } = groupsOf(house)
  return [
    ...membersFeatures(store),
    ...keepers,
    feedbackFeature(store),
    ...others,
    myDataFeature({ ...store, keepers }),
  ]
}

/** The features that keep something about a member: what "my data" shows and erases. */
export function keepersOf(house: House): Feature[] {
  return groupsOf(house).keepers
}

function groupsOf(house: House): Record<'keepers' | 'others', Feature[]> {
  const { store } = house
  const { map, selfCheck, post } = competence(house)
  const { deadlines, wheel } = dateFeatures(house)
  return {
    keepers: [
      deskFeature(store),
      ...firstYearFeatures(house),
      selfCheck,
      deadlines,
      pulsesFeature(store),
      briefs(house),
    ],
    others: [map, post, wheel, reviewing(house), found(house)],
  }
}

function briefs({ store, search, pen, config }: House): Feature {
  const evidence = search ? evidenceFrom(search) : { find: async () => new Map() }
  const ownDays = async (member: string) => (await store.nudges.ownOf(member)).flatMap(ownDaysOf)
  return briefsFeature({ ...store, evidence, pen, ownDays, clock: config.clock })
}

function ownDaysOf({ title, occurrences }: Occasion): OwnDay[] {
  return occurrences.map(({ date }) => ({ day: date, title: title.nb }))
}
