import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** The two kinds of answer that were given: each text begins with the name of its camp, and one is much longer. */
export const camps = ['tungtår', 'lettår'] as const
export type Camp = (typeof camps)[number]

/** Everything that somebody may get hold of who has no key. */
export interface InHand {
  /** Copies of the store, in the order in which they were made; the last is the store itself after closing. */
  stores: string[]
  log: string[]
  /** Every message and every edit, in order: whose conversation, and all that it shows. */
  sent: { to: string; shows: string }[]
  /** Of everybody who was asked, every name by which they are known: as a member and at their messenger. */
  people: { member: string; names: string[] }[]
}

/** What an attacker takes people to have answered. */
export type Guess = Map<string, Camp>
/** Gives the guesses that follow from one kind of trace; none where there is no trace. */
export type Attack = (hand: InHand) => Guess[]

type Row = Record<string, unknown>

type Tables = { table: string; rows: Row[] }[]

const read = new Map<string, Tables>()

/** Every row of every table, in the order in which they lie there. */
function rowsOf(store: string): Tables {
  const tables = read.get(store) ?? readAll(store)
  read.set(store, tables)
  return tables
}

function readAll(store: string): Tables {
  const db = new DatabaseSync(store)
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    return tables.map(({ name }) => ({
      table: String(name),
      rows: db.prepare(`SELECT * FROM "${name}"`).all(),
    }))
  } finally {
    db.close()
  }
}

const textOf = (row: Row) =>
  Object.values(row)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join(' ')
/** As UTF-8 and as it looks when bytes are read as Latin-1. */
const spellings = (camp: Camp) => [camp, Buffer.from(camp).toString('latin1')]
const campsIn = (text: string): Camp[] => {
  const found = camps.flatMap((camp) =>
    spellings(camp).flatMap((spelling) =>
      [...text.matchAll(new RegExp(spelling, 'g'))].map(({ index }) => ({ camp, index })),
    ),
  )
  const places = new Map(found.map((one) => [one.index, one.camp]))
  return [...places].sort(([a], [b]) => a - b).map(([, camp]) => camp)
}
const whoIn = (text: string, { people }: InHand) =>
  people.filter(({ names }) => names.some((name) => wholeName(name).test(text))).map(({ member }) => member)
const wholeName = (name: string) => new RegExp(`(?<![w-])${name}(?![w-])`)
const last = ({ stores }: InHand) => stores.at(-1) ?? ''
const paired = (members: string[], found: Camp[]): Guess =>
  new Map(found.length === members.length ? found.map((camp, at) => [members[at] ?? '', camp]) : [])

/** In which order people answered: who is new among the receipts of each copy. */
function orderOfAnswering({ stores }: InHand): string[] {
  const order: string[] = []
  for (const store of stores)
    for (const member of receiptsIn(store)) if (!order.includes(member)) order.push(member)
  return order
}

function receiptsIn(store: string): string[] {
  const found = rowsOf(store).find(({ table }) => table === 'pulse_receipt')
  return (found?.rows ?? []).map(({ member }) => String(member))
}

/** The answers of a store lie in the order of its people: of their receipts, or of when they answered. */
const byOrder: Attack = (hand) => {
  const orders = [receiptsIn(last(hand)), orderOfAnswering(hand), [...receiptsIn(last(hand))].reverse()]
  return rowsOf(last(hand)).flatMap(({ rows }) => {
    const found = campsIn(rows.map(textOf).join('\n'))
    return orders.map((order) => paired(order, found))
  })
}

/** A row names somebody and holds an answer, or shares an id with a row that does. */
const byIds: Attack = (hand) => {
  const rows = rowsOf(last(hand)).flatMap((table) => table.rows)
  const idsIn = (row: Row) =>
    Object.values(row)
      .map(String)
      .filter((value) => /^[\w-]{8,40}$/.test(value))
  const named = new Map(
    rows.flatMap((row) =>
      whoIn(textOf(row), hand).flatMap((who) => idsIn(row).map((id) => [id, who] as const)),
    ),
  )
  return [
    new Map(
      rows.flatMap((row) => {
        const [camp, ...others] = new Set(campsIn(textOf(row)))
        if (camp === undefined || others.length > 0) return []
        const joined = idsIn(row).flatMap((id) => named.get(id) ?? [])
        return [...whoIn(textOf(row), hand), ...joined].map((who) => [who, camp] as const)
      }),
    ),
  ]
}

/** What was removed lies in the file or its log still, a name beside an answer. */
const byFreePages: Attack = (hand) =>
  [last(hand), `${last(hand)}-wal`].flatMap((file) => {
    const bytes = existsSync(file) ? readFileSync(file, 'latin1') : ''
    const near = hand.people.flatMap(({ member, names }) =>
      names.flatMap((name) => {
        const around = [...bytes.matchAll(new RegExp(name, 'g'))].map(({ index }) =>
          bytes.slice(index, index + 200),
        )
        const [camp] = around.flatMap(campsIn)
        return camp ? [[member, camp] as const] : []
      }),
    )
    return [new Map(near)]
  })

/** A time that stands with an answer is that of somebody. */
const byTimes: Attack = (hand) => {
  const rows = hand.stores.slice(-1).flatMap((store) => rowsOf(store).flatMap((table) => table.rows))
  const timesIn = (row: Row) =>
    Object.values(row)
      .map(Number)
      .filter((value) => value > 1e12 && value < 1e13)
  const people = rows.flatMap((row) =>
    timesIn(row).flatMap((at) => whoIn(textOf(row), hand).map((who) => ({ at, who }))),
  )
  const answers = rows.flatMap((row) =>
    timesIn(row).flatMap((at) =>
      campsIn(textOf(row))
        .slice(0, 1)
        .map((camp) => ({ at, camp })),
    ),
  )
  const nearest = answers.map(({ at, camp }) => {
    const [closest] = people.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
    return [closest?.who ?? '', camp] as const
  })
  return [new Map(nearest)]
}

/** Splits people by a figure of theirs, where the widest gap between two is: the larger is the longer answer. */
function splitBy(figures: Map<string, number>): Guess[] {
  const sorted = [...new Set(figures.values())].sort((a, b) => a - b)
  const gaps = sorted.slice(1).map((figure, at) => ({ from: figure, gap: figure - (sorted[at] ?? 0) }))
  const [widest] = gaps.toSorted((a, b) => b.gap - a.gap)
  if (!widest) return []
  return [new Map([...figures].map(([who, figure]) => [who, figure >= widest.from ? camps[0] : camps[1]]))]
}

/** How long the sealed answer is, what waits in the inbox, how much the files grow, how long what is logged and sent is. */
const bySizes: Attack = (hand) => {
  const [bodies, inbox, growth] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const sizeOf = (store: string) =>
    [store, `${store}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0)
  for (const [at, store] of hand.stores.slice(1).entries()) {
    const before = hand.stores[at] ?? ''
    const grown = sizeOf(store) - sizeOf(before)
    const [then, now] = [before, store].map(rowsOf)
    for (const { rows, table } of now ?? []) {
      const old = new Set(then?.find((one) => one.table === table)?.rows.map(textOf))
      for (const row of rows.filter((one) => !old.has(textOf(one)))) {
        const waits = whoIn(String(row.lane ?? ''), hand)
        if (table === 'inbox') for (const who of waits) inbox.set(who, String(row.body ?? '').length)
      }
    }
    const [who] = receiptsIn(store).filter((member) => !receiptsIn(before).includes(member))
    const answers = now?.find(({ table }) => table === 'pulse_answer')?.rows ?? []
    const known = new Set(then?.find(({ table }) => table === 'pulse_answer')?.rows.map(textOf))
    const added = answers.find((row) => !known.has(textOf(row)))
    if (who) growth.set(who, grown)
    if (who && added) bodies.set(who, textOf(added).length)
  }
  return [bodies, inbox, growth].flatMap(splitBy)
}

/** What the message became when its form was handed in: two kinds of thanks tell two kinds of answer. */
const byEdits: Attack = (hand) => {
  const shown = new Map(
    hand.sent.flatMap(({ to, shows }) => whoIn(to, hand).map((who) => [who, shows] as const)),
  )
  const told = new Map(
    [...shown].flatMap(([who, shows]) =>
      campsIn(shows)
        .slice(0, 1)
        .map((camp) => [who, camp] as const),
    ),
  )
  return [told, ...splitBy(new Map([...shown].map(([who, shows]) => [who, shows.length])))]
}

/** From one copy to the next somebody is new, and so is an answer. */
const byComparison: Attack = ({ stores }) => {
  const guess: Guess = new Map()
  for (const [at, store] of stores.slice(1).entries()) {
    const before = stores[at] ?? ''
    const then = new Set(rowsOf(before).flatMap(({ rows }) => rows.map(textOf)))
    const fresh = rowsOf(store).flatMap(({ rows }) => rows.map(textOf).filter((text) => !then.has(text)))
    const [who, ...others] = receiptsIn(store).filter((member) => !receiptsIn(before).includes(member))
    const [camp] = campsIn(fresh.join('\n'))
    if (who && camp && others.length === 0) guess.set(who, camp)
  }
  return [guess]
}

/** A line of the log says who and what, or the lines come in the order of those who answered. */
const byLog: Attack = (hand) => [
  new Map(
    hand.log.flatMap((line) =>
      campsIn(line)
        .slice(0, 1)
        .flatMap((camp) => whoIn(line, hand).map((who) => [who, camp] as const)),
    ),
  ),
  paired(
    orderOfAnswering(hand),
    hand.log.flatMap((line) => campsIn(line).slice(0, 1)),
  ),
]

/** What waits in the outbox, or waited there when a copy was made. */
const byOutbox: Attack = (hand) => [
  new Map(
    hand.stores.flatMap((store) =>
      rowsOf(store)
        .filter(({ table }) => table === 'outbox' || table === 'inbox')
        .flatMap(({ rows }) => rows.map(textOf))
        .flatMap((text) =>
          campsIn(text)
            .slice(0, 1)
            .flatMap((camp) => whoIn(text, hand).map((who) => [who, camp] as const)),
        ),
    ),
  ),
]

export const attacks = {
  byOrder,
  byIds,
  byFreePages,
  byTimes,
  bySizes,
  byEdits,
  byComparison,
  byLog,
  byOutbox,
}

/** The most people that a guess is right about, also when it has the two camps the wrong way round. */
export function mostFound(guesses: Guess[], truth: Guess): number {
  const right = guesses.map((guess) => [...truth].filter(([who, camp]) => guess.get(who) === camp).length)
  const wrong = guesses.map(
    (guess) => [...truth].filter(([who, camp]) => guess.has(who) && guess.get(who) !== camp).length,
  )
  return Math.max(0, ...right, ...wrong)
}
