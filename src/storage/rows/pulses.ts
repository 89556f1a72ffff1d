import type { Change, DayAsked, PulseStore, Round } from '../../pulse/store.ts'
import type { Database } from './database.ts'

export function createPulses(db: Database): PulseStore {
  const removeAnswers = (round: string) =>
    db.within().deleteFrom('pulse_answer').where('round', '=', round).execute()
  return {
    transaction: (work) => db.transaction(work),
    open: (round, members) => db.transaction(() => open(db, round, members)),
    round: async (id) => {
      const row = await db
        .within()
        .selectFrom('pulse_round')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && roundOf(row)
    },
    rounds: async () => {
      const rows = await db
        .within()
        .selectFrom('pulse_round')
        .selectAll()
        .orderBy('opens')
        .orderBy('id')
        .execute()
      return rows.map(roundOf)
    },
    ask: (round, members) => ask(db, round, members),
    asked: async (round) => {
      const rows = await db
        .within()
        .selectFrom('pulse_asked')
        .select(['member', 'reminded'])
        .where('round', '=', round)
        .orderBy('member')
        .execute()
      return rows.map(({ member, reminded }) => ({ member, reminded: reminded === 1 }))
    },
    occasions: (pulse) =>
      db
        .within()
        .selectFrom('pulse_occasion')
        .select(['member', 'day'])
        .where('pulse', '=', pulse)
        .orderBy('member')
        .orderBy('day')
        .execute(),
    askOn: (round, on) => db.transaction(() => askOn(db, round, on)),
    reminded: (round, members) =>
      db.transaction(async () => {
        for (const member of members)
          await db
            .within()
            .updateTable('pulse_asked')
            .set({ reminded: 1 })
            .where('round', '=', round)
            .where('member', '=', member)
            .execute()
      }),
    participants: async (round) => {
      const rows = await db
        .within()
        .selectFrom('pulse_receipt')
        .selectAll()
        .where('round', '=', round)
        .orderBy('member')
        .execute()
      return rows.map(({ member, region, size }) => ({
        member,
        ...(region && { region }),
        ...(size && { size }),
      }))
    },
    answer: (round, pseudonym) => answer(db, round, pseudonym),
    change: (at, change) => db.transaction(() => changeIn(db, at, change)),
    answers: async (round) => {
      const rows = await db
        .within()
        .selectFrom('pulse_answer')
        .select('body')
        .where('round', '=', round)
        .orderBy('pseudonym')
        .execute()
      return rows.map(({ body }) => body)
    },
    lose: (round, answers) =>
      db.transaction(async () => {
        await removeAnswers(round)
        await db.within().deleteFrom('pulse_receipt').where('round', '=', round).execute()
        await db
          .within()
          .updateTable('pulse_round')
          .set(({ eb }) => ({ lost: eb('lost', '+', answers) }))
          .where('id', '=', round)
          .execute()
      }),
    close: (round, closed) =>
      db.transaction(async () => {
        const { numUpdatedRows } = await db
          .within()
          .updateTable('pulse_round')
          .set({ state: 'closed', closed: JSON.stringify(closed) })
          .where('id', '=', round)
          .where('state', '=', 'open')
          .executeTakeFirst()
        await removeAnswers(round)
        return numUpdatedRows === 1n
      }),
    closed: async (round) => {
      const row = await db
        .within()
        .selectFrom('pulse_round')
        .select('closed')
        .where('id', '=', round)
        .executeTakeFirst()
      return row?.closed ? JSON.parse(row.closed) : undefined
    },
    scour: () => db.scour(['pulse_answer', 'pulse_receipt']),
    forget: (member) =>
      db.transaction(async () => {
        await db.within().deleteFrom('pulse_receipt').where('member', '=', member).execute()
        await db.within().deleteFrom('pulse_asked').where('member', '=', member).execute()
        await db.within().deleteFrom('pulse_occasion').where('member', '=', member).execute()
      }),
  }
}

interface Row {
  id: string
  pulse: string
  audience: string
  opens: number
  closes: number
  state: Round['state']
  lost: number
}

function roundOf({ pulse, id, audience, opens, closes, state, lost }: Row): Round {
  return { id, pulse: JSON.parse(pulse), audience, opens, closes, state, lost }
}

async function open(
  db: Database,
  { pulse, ...round }: Omit<Round, 'state' | 'lost'>,
  members: string[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .within()
    .insertInto('pulse_round')
    .values({ ...round, pulse: JSON.stringify(pulse), state: 'open', closed: null })
    .onConflict((there) => there.column('id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await ask(db, round.id, members)
  return true
}

/** SQLite takes 32,766 values in one statement. */
const mostAtOnce = 10_000

async function ask(db: Database, round: string, members: string[]): Promise<void> {
  for (let from = 0; from < members.length; from += mostAtOnce)
    await db
      .within()
      .insertInto('pulse_asked')
      .values(members.slice(from, from + mostAtOnce).map((member) => ({ round, member })))
      .onConflict((there) => there.doNothing())
      .execute()
}

async function askOn(
  db: Database,
  { id, pulse }: Pick<Round, 'id' | 'pulse'>,
  { member, day }: DayAsked,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .within()
    .insertInto('pulse_occasion')
    .values({ pulse: pulse.id, member, day, round: id })
    .onConflict((there) => there.columns(['pulse', 'member', 'day']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await ask(db, id, [member])
  return true
}

async function answer(db: Database, round: string, pseudonym: string): Promise<Uint8Array | undefined> {
  const row = await db
    .within()
    .selectFrom('pulse_answer')
    .select('body')
    .where('round', '=', round)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst()
  return row?.body
}

interface At {
  round: string
  member: string
  pseudonym: string
}

async function changeIn(
  db: Database,
  { round, member, pseudonym }: At,
  change: (kept: Uint8Array | undefined) => Change | undefined,
): Promise<boolean> {
  const found = await db
    .within()
    .selectFrom('pulse_round')
    .select('state')
    .where('id', '=', round)
    .executeTakeFirst()
  if (found?.state !== 'open') return false
  const changed = change(await answer(db, round, pseudonym))
  if (changed === undefined) return true
  const { body, receipt } = changed
  await db
    .within()
    .insertInto('pulse_answer')
    .values({ round, pseudonym, body })
    .onConflict((there) => there.columns(['round', 'pseudonym']).doUpdateSet({ body }))
    .execute()
  await db
    .within()
    .deleteFrom('pulse_receipt')
    .where('round', '=', round)
    .where('member', '=', member)
    .execute()
  if (receipt)
    await db
      .within()
      .insertInto('pulse_receipt')
      .values({ round, member, region: receipt.region ?? null, size: receipt.size ?? null })
      .execute()
  return true
}
