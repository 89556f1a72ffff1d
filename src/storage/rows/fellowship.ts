import type { FellowshipStore, Wish } from '../../onboarding/fellowship.ts'
import type { Pair } from '../../onboarding/mentor.ts'
import type { PeerGroup } from '../../onboarding/peers.ts'
import type { Database } from './database.ts'

export function createFellowship(db: Database): FellowshipStore {
  return {
    wish: async (member) => {
      const row = await db
        .within()
        .selectFrom('fellowship_wish')
        .select('wish')
        .where('member', '=', member)
        .executeTakeFirst()
      return row && wishOf(row)
    },
    wishes: async () =>
      (await db.within().selectFrom('fellowship_wish').select('wish').orderBy('member').execute()).map(
        wishOf,
      ),
    want: (wish) => want(db, wish),
    pairs: async () =>
      (await db.within().selectFrom('mentor_pair').select('pair').orderBy('id').execute()).map(pairOf),
    pair: async (id) => {
      const row = await db
        .within()
        .selectFrom('mentor_pair')
        .select('pair')
        .where('id', '=', id)
        .executeTakeFirst()
      return row && pairOf(row)
    },
    keep: async (pair) => {
      const { id, mentor, mentee } = pair
      const row = { id, mentor, mentee, pair: JSON.stringify(pair) }
      await db
        .within()
        .insertInto('mentor_pair')
        .values(row)
        .onConflict((there) => there.column('id').doUpdateSet({ pair: row.pair }))
        .execute()
    },
    groups: () => groups(db),
    keepGroup: async ({ id, size, members }) => {
      const rows = members.map((member) => ({ grp: id, member, size }))
      await db.within().insertInto('peer_group_member').values(rows).execute()
    },
    leaveGroup: async (member) => {
      await db.within().deleteFrom('peer_group_member').where('member', '=', member).execute()
    },
    agendas: async () => {
      const rows = await db.within().selectFrom('peer_agenda').selectAll().execute()
      return new Map(rows.map(({ grp, month }) => [grp, month]))
    },
    sentAgenda: async (grp, month) => {
      await db
        .within()
        .insertInto('peer_agenda')
        .values({ grp, month })
        .onConflict((there) => there.column('grp').doUpdateSet({ month }))
        .execute()
    },
    forget: (member) => db.transaction(() => forget(db, member)),
  }
}

function wishOf({ wish }: { wish: string }): Wish {
  return JSON.parse(wish)
}

function pairOf({ pair }: { pair: string }): Pair {
  return JSON.parse(pair)
}

async function want(db: Database, wish: Wish): Promise<void> {
  const { member, wantsMentor, capacity, peersReach } = wish
  const nothing = !wantsMentor && capacity === 0 && peersReach === undefined
  if (nothing) {
    await db.within().deleteFrom('fellowship_wish').where('member', '=', member).execute()
    return
  }
  const row = { member, wish: JSON.stringify(wish) }
  await db
    .within()
    .insertInto('fellowship_wish')
    .values(row)
    .onConflict((there) => there.column('member').doUpdateSet(row))
    .execute()
}

async function groups(db: Database): Promise<(PeerGroup & { id: string })[]> {
  const rows = await db
    .within()
    .selectFrom('peer_group_member')
    .selectAll()
    .orderBy('grp')
    .orderBy('member')
    .execute()
  const found = new Map<string, PeerGroup & { id: string }>()
  for (const { grp, member, size } of rows) {
    const group = found.get(grp) ?? { id: grp, size, members: [] }
    found.set(grp, { ...group, members: [...group.members, member] })
  }
  return [...found.values()]
}

async function forget(db: Database, member: string): Promise<Pair[]> {
  await db.within().deleteFrom('fellowship_wish').where('member', '=', member).execute()
  await db.within().deleteFrom('peer_group_member').where('member', '=', member).execute()
  const gone = await db
    .within()
    .deleteFrom('mentor_pair')
    .where((is) => is.or([is('mentor', '=', member), is('mentee', '=', member)]))
    .returning('pair')
    .execute()
  return gone.map(pairOf).filter(({ state }) => state !== 'ended')
}
