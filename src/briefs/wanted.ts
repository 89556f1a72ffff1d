import {
  adopted,
  allAges,
  binding,
  budgetPath,
  casePath,
  closerToIntent,
  community,
  competence,
  direction,
  duty,
  everyYear,
  freedom,
  grantsAsWhole,
  guideline,
  health,
  informed,
  kostra,
  noClosing,
  noRegulation,
  otherMunicipalities,
  ownersFill,
  prioritised,
  publicHealth,
  quietCuts,
  runningCosts,
  volunteers,
  volunteersInPlan,
  weakened,
  worth,
} from './claims.ts'
import type { Wanted } from './evidence.ts'

/** What kind of paper is wanted. */
export const briefKinds = ['budget', 'briefing', 'framework-plan', 'consequences'] as const
export type BriefKind = (typeof briefKinds)[number]

/** The five parts of an argument, in the order in which it is made. */
export const slots = ['need', 'frame', 'consequence', 'story', 'ask'] as const
export type Slot = (typeof slots)[number]

/** What is looked for in the documents, by the part that it argues for; the most telling first. */
export interface Argument {
  parts: Record<Slot, Wanted[]>
  /** Who decides what, in order. */
  decisions: Wanted[]
}

export const argumentFor: Record<BriefKind, Argument> = {
  budget: {
    parts: {
      need: [duty, health, competence, volunteers],
      frame: [freedom, binding, kostra],
      consequence: [quietCuts, weakened, noClosing],
      story: [worth, everyYear],
      ask: [prioritised, direction],
    },
    decisions: budgetPath,
  },
  briefing: {
    parts: {
      need: [duty, competence, community],
      frame: [freedom, kostra],
      consequence: [quietCuts, noClosing],
      story: [everyYear, volunteers],
      ask: [informed, direction],
    },
    decisions: casePath,
  },
  'framework-plan': {
    parts: {
      need: [adopted, publicHealth, allAges, volunteersInPlan],
      frame: [noRegulation, guideline, freedom],
      consequence: [closerToIntent, ...otherMunicipalities],
      story: [community, everyYear],
      ask: [ownersFill, direction],
    },
    decisions: casePath,
  },
  consequences: {
    parts: {
      need: [duty, freedom, competence],
      frame: [binding, runningCosts, kostra],
      consequence: [weakened, quietCuts, noClosing],
      story: [health, volunteers],
      ask: [direction, prioritised],
    },
    decisions: budgetPath,
  },
}

const anyCase: Asked[] = [
  ['duty', [duty]],
  [
    'right',
    [
      {
        nb: 'Loven gir ikke det enkelte barnet rett til plass i kulturskolen',
        nn: 'Lova gjev ikkje det enkelte barnet rett til plass i kulturskulen',
      },
    ],
  ],
  ['size', [freedom]],
]

const money: Asked[] = [
  [
    'closing',
    [
      noClosing,
      {
        nb: 'En kommune kan ifølge svaret fra 2005 kjøpe plasser hos nabokommunen, men da må en avtale sikre et visst antall plasser',
        nn: 'Ein kommune kan ifølgje svaret frå 2005 kjøpe plassar hos nabokommunen, men då må ein avtale sikre eit visst tal plassar',
      },
    ],
  ],
  [
    'comparison',
    [
      kostra,
      {
        nb: 'Foreløpige KOSTRA-tall kommer 15. mars hvert år, og reviderte tall kommer 15. juni',
        nn: 'Førebelse KOSTRA-tal kjem 15. mars kvart år, og reviderte tal kjem 15. juni',
      },
    ],
  ],
  ['grants', [grantsAsWhole]],
  ['price', []],
  ['cheaper', []],
  ['who-loses', []],
]

export type LikelyQuestion =
  | 'duty'
  | 'right'
  | 'size'
  | 'closing'
  | 'comparison'
  | 'grants'
  | 'price'
  | 'cheaper'
  | 'who-loses'
  | 'binding'
  | 'others'

type Asked = readonly [LikelyQuestion, readonly Wanted[]]

/** What politicians are likely to ask, with what the documents say to it; nothing where only the leader knows. */
export const questionsAbout: Record<BriefKind, readonly Asked[]> = {
  budget: [...anyCase, ...money],
  briefing: [...anyCase, ...money.slice(1, 4)],
  'framework-plan': [['binding', [noRegulation, guideline]], ['others', otherMunicipalities], ...anyCase],
  consequences: [...anyCase, ...money],
}

/** Everything that a paper of this kind argues with, each once. */
export function wantedFor(kind: BriefKind): Wanted[] {
  const { parts, decisions } = argumentFor[kind]
  const answers = questionsAbout[kind].flatMap(([, wanted]) => wanted)
  return [...new Set([...Object.values(parts).flat(), ...decisions, ...answers])]
}
