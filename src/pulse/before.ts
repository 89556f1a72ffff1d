import { type Group, isIn, type Whose } from './group.ts'
import { joined, type Partition } from './parts.ts'
import { countOf, type Question } from './question.ts'
import type { Cell, Release } from './release.ts'

/** Somebody who has answered a round. */
export interface Participant extends Whose {
  member: string
}

/** An earlier round of the same pulse: what was shown of it, and who had answered. */
export interface Earlier {
  release: Release
  /** Without those who have been forgotten since. */
  participants: Participant[]
}

/** A table: of what might be shown now, or of what was shown. */
interface Table {
  group: Group
  cells: Cell[]
  /** How many of the group have answered this question. */
  n: number
}

interface Now {
  question: Question
  participants: Participant[]
  floor: number
}

/**
 * Whether a table is so like an earlier one that the difference points at somebody. We reckon with readers who know
 * who came and who went, and who take it that the others answer as before: then all that has moved is of those few.
 * And what was not shown then is not shown now either, while the people are nearly the same.
 */
export function isTooLike(table: Table, earlier: Earlier, now: Now): boolean {
  const { question, floor } = now
  const shown = earlier.release.released.filter(
    ({ question: id, unit }) => id === question.id && unit !== 'mean5',
  )
  const moves = (then: Table) => movedBetween(table, then, { earlier, now })
  if (shown.some((then) => pointsAtSomebody(changes(question, table, then), moves(then), floor))) return true
  const then = shown.find(({ group }) => group.name === table.group.name)
  const { came, went } = moves(then ?? { ...table, n: 0 })
  return came < floor && went < floor && !(then && isNoFiner(question, table, then))
}

/** So many must have come, and gone, that a mean which has moved says nothing of anyone. */
const turnoverForMean = 20

/** The same for a mean: one that is shown without the steps it is taken of is a figure more to compare. */
export function isMeanTooLike(table: Table, earlier: Earlier, now: Now): boolean {
  const { came, went, stayed } = movedBetween(table, { ...table, n: 0 }, { earlier, now })
  if (stayed === 0 || (came === 0 && went === 0)) return false
  return came < turnoverForMean || went < turnoverForMean
}

interface Moved {
  /** At least so many have answered now and not then; and then and not now. */
  came: number
  went: number
  /** How many did both. */
  stayed: number
}

function movedBetween(table: Table, then: Table, { earlier, now }: { earlier: Earlier; now: Now }): Moved {
  const present = idsIn(table.group, now.participants)
  const past = idsIn(then.group, earlier.participants)
  const came = [...present].filter((id) => !past.has(id)).length
  const went = [...past].filter((id) => !present.has(id)).length
  const forgotten = earlier.release.answers - earlier.participants.length
  // Whoever left the question open counts as away, and nobody says who that was.
  const openNow = Math.max(0, present.size - table.n)
  const openThen = then.n === 0 ? 0 : Math.max(0, past.size - then.n)
  return {
    came: atLeast(came - openNow, came + openThen),
    went: atLeast(went - openThen, went + openNow + forgotten),
    stayed: present.size - came,
  }
}

/** The smallest number above zero that it may be; zero only where it must be. */
function atLeast(least: number, most: number): number {
  return least > 0 ? least : Math.min(1, most)
}

function idsIn(group: Group, participants: Participant[]): Set<string> {
  return new Set(participants.filter((whose) => isIn(group, whose)).map(({ member }) => member))
}

/** What can be seen to have moved: one list of differences for each set of parts that adds up to everybody. */
function changes(question: Question, table: Table, then: Table): number[][] {
  if (countOf(question) !== 'many') {
    const parts = joined(partsOf(table), partsOf(then))
    return [parts.map((part) => sumIn(part, table) - sumIn(part, then))]
  }
  const both = table.cells.filter(({ options }) => sumIn(options, then) > 0)
  return both.map(({ options, value }) => {
    const ticked = value - sumIn(options, then)
    return [ticked, table.n - then.n - ticked]
  })
}

/** Of those who came and went, five more than can be seen to have moved, whatever the part. */
function pointsAtSomebody(seen: number[][], { came, went, stayed }: Moved, floor: number): boolean {
  if (stayed === 0) return false
  return seen.some((moved) => {
    const up = moved.map((by) => Math.max(0, by))
    const down = moved.map((by) => Math.max(0, -by))
    return isBare(up, came, floor) || isBare(down, went, floor)
  })
}

function isBare(moved: number[], people: number, floor: number): boolean {
  const all = moved.reduce((sum, by) => sum + by, 0)
  return people > 0 && moved.some((by) => people - all + by < floor)
}

function isNoFiner(question: Question, table: Table, then: Table): boolean {
  if (countOf(question) === 'many') return table.cells.every(({ options }) => sumIn(options, then) > 0)
  return joined(partsOf(table), partsOf(then)).length === table.cells.length
}

function partsOf({ cells }: Table): Partition {
  return cells.map(({ options }) => options)
}

/** What the table has for these options together. */
function sumIn(options: string[], { cells }: Table): number {
  return cells
    .filter((cell) => cell.options.every((option) => options.includes(option)))
    .reduce((sum, { value }) => sum + value, 0)
}
