import { html } from 'hono/html'
import { labelOf, resultsCard } from '../../../assistant/cards/pulse.ts'
import { membersTexts } from '../../../assistant/texts/members.ts'
import { pulseTexts } from '../../../assistant/texts/pulse.ts'
import type { Language } from '../../../domain/language.ts'
import { dateInOslo } from '../../../domain/time.ts'
import { sizes } from '../../../people/member.ts'
import { changeSince, type Held as HeldBefore, heldBefore } from '../../../pulse/change.ts'
import { floor, type Release, type Released, sensitiveFloor } from '../../../pulse/release.ts'
import { newLeaders, windowIn } from '../../../pulse/round.ts'
import type { Round } from '../../../pulse/store.ts'
import { drawCard } from '../answer.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'
import type { Cell, Table } from './table.ts'

interface Held {
  round: Round
  asked: number
  release: Release | undefined
  before: HeldBefore | undefined
}

/** The plan, how many took part, and what was released. Nothing of a round that is open but that it is. */
export async function tellPulses(here: Here, office: Office): Promise<Told> {
  const { language } = here
  const said = councilWords[language].pulses
  const held = await Promise.all((await office.pulses.rounds()).map((round) => heldOf(round, office)))
  const latest = held.toReversed()
  const cards = latest.flatMap(({ round, release, before }) =>
    release === undefined ? [] : [resultsCard(round, release, { language, before })],
  )
  const drawn = cards.map(
    (card) =>
      html`<section><h2>${card.headline}</h2>${drawCard({ ...card, headline: '' }, { thread: '', proof: '' })}</section>`,
  )
  return {
    pictures: drawn.length === 0 ? html`<p>${said.none}</p>` : html`${drawn}`,
    tables: [
      planTable(here, office, held),
      { name: 'rounds', ...said.rounds, rows: latest.map((one) => roundRow(one, language)) },
      { name: 'results', ...said.results, rows: latest.flatMap((one) => resultRows(one, language)) },
      { name: 'withheld', ...said.withheld, rows: latest.flatMap((one) => withheldRows(one, language)) },
    ],
  }
}

async function heldOf(round: Round, { pulses }: Office): Promise<Held> {
  const asked = (await pulses.asked(round.id)).length
  const release = (await pulses.closed(round.id))?.release
  return { round, asked, release, before: await heldBefore(round, pulses) }
}

function planTable({ language, at }: Here, { planned }: Office, held: Held[]): Table {
  const said = councilWords[language].pulses
  const year = Number(dateInOslo(at).slice(0, 4))
  const rows = planned().map((pulse): Cell[] => {
    const { opens, closes } = windowIn(year, pulse)
    const isOpen = held.some(({ round }) => round.pulse.id === pulse.id && round.state === 'open')
    const wasHeld = held.some(
      ({ round }) => round.pulse.id === pulse.id && dateInOslo(round.opens).startsWith(String(year)),
    )
    return [
      pulse.title[language],
      dateInOslo(opens),
      dateInOslo(closes),
      audienceIn(pulse.audience, language),
      pulse.questions.length,
      isOpen ? said.open : wasHeld ? said.closed : '',
    ]
  })
  return { name: 'plan', ...said.plan, rows }
}

function audienceIn(audience: string, language: Language): string {
  const { everybody, newLeaders: newOnes } = councilWords[language].pulses
  if (audience === 'all') return everybody
  if (audience === newLeaders) return newOnes
  const size = sizes.find((known) => audience === `size:${known}`)
  return size === undefined ? audience.replace(/^region:/, '') : membersTexts[language].profile.sizes[size]
}

function roundRow({ round, asked, release }: Held, language: Language): Cell[] {
  const { fewer, pulses } = councilWords[language]
  const answers = release && (release.answers < floor ? fewer(floor) : release.answers)
  return [
    round.pulse.title[language],
    dateInOslo(round.opens),
    dateInOslo(round.closes),
    asked,
    answers ?? pulses.notYet,
    round.state === 'open' ? pulses.open : pulses.closed,
  ]
}

function resultRows({ round, release, before }: Held, language: Language): Cell[][] {
  return (release?.released ?? []).flatMap((table) => {
    const { question: id, group, unit, cells, n } = table
    const question = round.pulse.questions.find((one) => one.id === id)
    if (question === undefined) return []
    return cells.map(({ options, value }): Cell[] => [
      nameOf(round, language),
      question.text[language],
      groupIn(group.name, language),
      labelOf(question, options, language),
      value,
      unitIn(unit, language),
      n,
      (release && before && movedBy(table, options, [{ round, release }, before])) ?? '',
    ])
  })
}

/** How a figure has moved since the round before; undefined where that is not told. */
function movedBy(table: Released, options: string[], [now, before]: [HeldBefore, HeldBefore]) {
  const moved = changeSince(table, now, before)
  if (typeof moved === 'string') return undefined
  return moved.cells.find((cell) => cell.options.join() === options.join())?.by
}

function unitIn(unit: Release['released'][number]['unit'], language: Language): string {
  const { units, mean } = pulseTexts[language].results
  return unit === 'mean5' ? mean : units[unit]
}

/** A group by its name; what is not shown of any of them has the name of the way they are told apart. */
function groupIn(group: string, language: Language): string {
  if (group === 'region' || group === 'size') return councilWords[language].pulses.by[group]
  return audienceIn(group, language)
}

/** "Økonomi (2026-10-15)": a round by its pulse and the day on which it closed. */
function nameOf({ pulse, closes }: Round, language: Language): string {
  return `${pulse.title[language]} (${dateInOslo(closes)})`
}

function withheldRows({ round, release }: Held, language: Language): Cell[][] {
  const { hidden } = pulseTexts[language].results
  return (release?.withheld ?? []).map(({ question: id, group, reason }): Cell[] => {
    const question = round.pulse.questions.find((one) => one.id === id)
    const least = question?.sensitive ? sensitiveFloor : floor
    return [
      nameOf(round, language),
      question?.text[language] ?? id,
      groupIn(group.name, language),
      hidden[reason](least),
    ]
  })
}
