import { join } from 'node:path'
import { certificationFeature } from '../assistant/certification.ts'
import type { Duty } from '../assistant/duty.ts'
import { examplesFeature } from '../assistant/examples.ts'
import type { Feature } from '../assistant/feature.ts'
import { mentorFeature } from '../assistant/mentor.ts'
import { mentorDuty } from '../assistant/mentorduty.ts'
import { offersFeatures } from '../assistant/offers.ts'
import { pathFeatures } from '../assistant/paths.ts'
import { peersFeature } from '../assistant/peers.ts'
import { peersDuty } from '../assistant/peersduty.ts'
import { planFeature } from '../assistant/plan.ts'
import { projectsFeature } from '../assistant/projects.ts'
import { selfCheckFeatures } from '../assistant/selfchecks.ts'
import { startPackFeature } from '../assistant/startpack.ts'
import { startPackDuty } from '../assistant/startpackduty.ts'
import { handoverFeature, templatesFeature } from '../assistant/templates.ts'
import { readAreas } from '../competence/area.ts'
import { readMeetingKits } from '../onboarding/meetings.ts'
import { readCofunding, readOffers, readReferrals } from '../onboarding/offers.ts'
import { openStartPack } from '../onboarding/pack.ts'
import { readPathShelves } from '../onboarding/paths.ts'
import { readPlan } from '../onboarding/plan.ts'
import { readSelfChecks } from '../onboarding/selfcheck.ts'
import { shelveIn } from '../storage/shelf.ts'
import { dataFolderFor } from './folder.ts'
import type { House } from './house.ts'

/** What helps a leader through the first year. */
export function firstYearFeatures({ config, store }: House): Feature[] {
  const shelf = openStartPack(dataFolderFor(config, 'startpack'))
  const parts = { ...store, shelf, clock: config.clock }
  return [
    startPackFeature(parts),
    templatesFeature(parts),
    handoverFeature(parts),
    ...pathFeatures({ ...parts, paths: () => readPathShelves(dataFolderFor(config, 'paths')) }),
    mentorFeature({ ...parts, themes: themesIn(config) }),
    peersFeature({ ...store, kits: kitsIn(config) }),
    ...selfCheckFeatures({ ...store, checks: () => readSelfChecks(dataFolderFor(config, 'selfchecks')) }),
    projectsFeature(store),
    examplesFeature({ ...store, shelve: (name, content) => shelveIn(examplesIn(config), name, content) }),
    certificationFeature({ ...store, list: store.interestList, reports: store.certificationReports }),
    ...offersFeatures(offersIn(config)),
    planFeature({ ...store, plan: () => readPlan(dataFolderFor(config, 'plans'), 'region-oslo-viken') }),
  ]
}

/** What is sent in a leader's first year. */
export function firstYearDuties({ config, store }: House): Duty[] {
  const shelf = openStartPack(dataFolderFor(config, 'startpack'))
  return [
    startPackDuty({ ...store, shelf }),
    mentorDuty(store),
    peersDuty({ ...store, kits: kitsIn(config) }),
  ]
}

/** What leaders have sent in and an adviser has published lies in a folder of its own. */
function examplesIn({ knowledge }: House['config']) {
  return join(knowledge, 'documents', 'eksempler-fra-ledere')
}

function offersIn(config: House['config']) {
  const folder = () => dataFolderFor(config, 'offers')
  return {
    offers: () => readOffers(folder()),
    referrals: () => readReferrals(folder()),
    cofunding: () => readCofunding(folder()),
  }
}

function kitsIn(config: House['config']) {
  return () => readMeetingKits(dataFolderFor(config, 'peers'))
}

function themesIn(config: House['config']) {
  return readAreas(dataFolderFor(config, 'competence'))
}
