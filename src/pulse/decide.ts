import { type Earlier, isMeanTooLike, isTooLike, type Participant } from './before.ts'
import { everybody, type Group, type Whose } from './group.ts'
import { groupsThatStand } from './ingroups.ts'
import { mayShowMean } from './mean.ts'
import { mayStand, noFinerThan, type Partition, partitionsFor } from './parts.ts'
import type { Pulse } from './pulse.ts'
import { countOf, isScored, type Question } from './question.ts'
import { floor, type Reason, type Release, type Released, sensitiveFloor, type Withheld } from './release.ts'
import { type Counted, countedIn, meanRow, tableOf, ticksOf } from './table.ts'
import { mayShowTicks, tickPartition } from './ticks.ts'

export interface Answered extends Whose {
  /** What was chosen, by the id of the question. */
  values: Record<string, string[]>
}

export interface Closing {
  round: string
  pulse: Pulse
  answers: Answered[]
  /** Who answered: as many as there are answers, in no order that is theirs. */
  participants: Participant[]
  /** Rounds of the same pulse that were closed before. */
  earlier: Earlier[]
}

/**
 * Decides what may be shown of a round. Of every option, for everybody and in every group, it cannot be worked out
 * from all that is shown that fewer than the floor chose it or did not choose it; and whatever a reader knows of who
 * answered, each may have given any of the answers that are shown. Therefore no table holds less than the floor in a
 * part, options and groups that are too small go together with others, what is left out is left out of every table,
 * and a pulse is told apart by region or by size and never by both: what two such groupings share may be one person.
 */
export function decideRelease({ round, pulse, answers, ...rest }: Closing): Release {
  const each = pulse.questions
    .filter((question) => countOf(question) !== 'words')
    .map((question) => decide(question, { pulse, answers, ...rest }))
  return {
    round,
    answers: answers.length,
    released: each.flatMap(({ released }) => released),
    withheld: each.flatMap(({ withheld }) => withheld),
  }
}

type Decided = Pick<Release, 'released' | 'withheld'>
type Round = Omit<Closing, 'round'>

function decide(question: Question, round: Round): Decided {
  const least = question.sensitive ? sensitiveFloor : floor
  const isMany = countOf(question) === 'many'
  // Not to tick anything is an answer too; not to take a step on a scale is none.
  const given = isMany
    ? round.answers
    : round.answers.filter(({ values }) => (values[question.id] ?? []).length > 0)
  const all = countedIn(everybody, question, given)
  if (all.n < least) return { released: [], withheld: [withheldAs(question, everybody, 'too-few')] }
  const show = { question, least, isLike: likeBefore(question, round, least) }
  return isMany ? decideTicks(all, { ...show, round }) : decideParts(all, { ...show, round })
}

interface Show {
  question: Question
  least: number
  round: Round
  /** Whether showing the table would tell of a difference. */
  isLike(released: Released): boolean
}

function likeBefore(question: Question, { participants, earlier }: Round, least: number) {
  return (table: Released) =>
    earlier.some((before) => isTooLike(table, before, { question, participants, floor: least }))
}

function decideParts(all: Counted<Answered>, show: Show): Decided {
  const { question, least, isLike } = show
  const standing = partitionsFor(question, all.counts, least).filter((parts) =>
    mayStand(parts, all.counts, least),
  )
  const partition = standing.find((parts) => !isLike(tableOf(parts, all, question)))
  if (!partition && standing.length > 0)
    return { released: [], withheld: [withheldAs(question, everybody, 'too-like-before')] }
  const mean = meanFor(all, partition, show)
  if (!partition) return { released: mean, withheld: [withheldAs(question, everybody, 'could-reveal')] }
  const inGroups = decideGroups(all, partition, show)
  return {
    released: [...mean, tableOf(partition, all, question), ...inGroups.released],
    withheld: inGroups.withheld,
  }
}

function decideGroups(all: Counted<Answered>, partition: Partition, show: Show): Decided {
  const { question, least, round, isLike } = show
  const grouping = round.pulse.groups
  const tries = noFinerThan(partition, question, all.counts).map((parts) =>
    groupsThatStand(all.answers, {
      grouping,
      question,
      stands: ({ counts }) => mayStand(parts, counts, least),
    }).map((counted) => tableOf(parts, counted, question)),
  )
  const best = tries.reduce((a, b) => (b.length > a.length ? b : a))
  const group = { name: grouping, grouping, values: [] }
  if (best.length < 2) return { released: [], withheld: [withheldAs(question, group, 'could-reveal')] }
  if (best.some(isLike)) return { released: [], withheld: [withheldAs(question, group, 'too-like-before')] }
  return { released: best.flatMap((table) => [...meanBeside(table, question), table]), withheld: [] }
}

function decideTicks(all: Counted<Answered>, show: Show): Decided {
  const { question, least, isLike } = show
  const shown = tickPartition(all, question, least)
  const hidden = question.options.map(({ id }) => id).filter((id) => !shown.some(([option]) => option === id))
  const table = ticksOf(shown, all, question)
  if (shown.length === 0) return { released: [], withheld: [withheldAs(question, everybody, 'could-reveal')] }
  if (isLike(table)) return { released: [], withheld: [withheldAs(question, everybody, 'too-like-before')] }
  const kept: Withheld[] =
    hidden.length > 0 ? [{ ...withheldAs(question, everybody, 'could-reveal'), options: hidden }] : []
  const inGroups = decideTickGroups(all, show)
  return { released: [table, ...inGroups.released], withheld: [...kept, ...inGroups.withheld] }
}

/** By group only when every option may be shown in every group: a limit on choices ties the options to one another. */
function decideTickGroups(all: Counted<Answered>, show: Show): Decided {
  const { question, least, round, isLike } = show
  const each = question.options.map(({ id }) => [id])
  const grouping = round.pulse.groups
  const group = { name: grouping, grouping, values: [] }
  const stands = (table: Counted) => each.every(([option]) => mayShowTicks(option ?? '', table, least))
  const best = stands(all)
    ? groupsThatStand(all.answers, { grouping, question, stands }).map((counted) =>
        ticksOf(each, counted, question),
      )
    : []
  if (best.length < 2) return { released: [], withheld: [withheldAs(question, group, 'could-reveal')] }
  if (best.some(isLike)) return { released: [], withheld: [withheldAs(question, group, 'too-like-before')] }
  return { released: best, withheld: [] }
}

/** Undefined where the mean would tell more than the table does, of this round or of how it differs from another. */
function meanFor(all: Counted<Answered>, partition: Partition | undefined, show: Show): Released[] {
  const { question, least, round } = show
  if (!isScored(question)) return []
  const parts = partition ?? [question.options.map(({ id }) => id)]
  if (!mayShowMean(parts, all.counts, least)) return []
  const mean = meanRow(all, question)
  const isLike = round.earlier.some((before) =>
    isMeanTooLike(mean, before, { question, participants: round.participants, floor: least }),
  )
  return isLike && parts.length < question.options.length ? [] : [mean]
}

/** In a group only where it tells nothing that the table does not. */
function meanBeside(table: Released, question: Question): Released[] {
  if (!isScored(question) || table.cells.length < question.options.length) return []
  const counts = new Map(table.cells.map(({ options: [option = ''], value }) => [option, value]))
  return [meanRow({ ...table, counts }, question)]
}

function withheldAs(question: Question, group: Group, reason: Reason): Withheld {
  return { question: question.id, group, reason }
}
