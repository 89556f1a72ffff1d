import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Address, ChannelName } from '../../domain/channel.ts'
import { dateInOslo } from '../../domain/time.ts'
import { newMemberId } from '../../people/code.ts'
import { type Member, type Profile, type Settings, settingsAtFirst } from '../../people/member.ts'
import type { Invitation, PeopleStore, Place, Refusal } from '../../people/store.ts'
import type { Tables } from '../tables.ts'
import type { Database } from './database.ts'

export function createPeople(db: Database): PeopleStore {
  return {
    memberAt: (place) => memberAt(db, place),
    member: (id) => member(db, id),
    members: async () =>
      (await db.within().selectFrom('member').selectAll().orderBy('since').orderBy('id').execute()).map(
        memberOf,
      ),
    channelsOf: (id) => channelsOf(db, id),
    addressesOf: (id) => addressesOf(db, id),
    met: (id, at, when) => met(db, id, { at, when }),
    left: async (place) => {
      const away = db.within().updateTable('member_place').set({ address: null })
      await (place.person === '' ? inWorkspace(away, place) : placed(away, place)).execute()
    },
    add: (member) => add(db, member),
    update: (id, profile) => changed(db, id, (known) => ({ ...known, ...profile })),
    set: (id, settings) =>
      changed(db, id, (known) => ({ ...known, settings: { ...known.settings, ...settings } })),
    invite: async (code, { expires, ...gives }) => {
      await db
        .within()
        .insertInto('invitation')
        .values({ code, gives: JSON.stringify(gives), expires })
        .execute()
    },
    redeem: (code, place, at) => db.transaction(() => redeem(db, code, { place, at })),
    wrongCode: async (place, at) => {
      await db
        .within()
        .deleteFrom('wrong_code')
        .where('at', '<', at - oneDayMs)
        .execute()
      await db
        .within()
        .insertInto('wrong_code')
        .values({ place: hashOfPlace(place), at })
        .execute()
    },
    wrongCodes: async (place, since) => {
      const rows = db.within().selectFrom('wrong_code').select('at').where('place', '=', hashOfPlace(place))
      return (await rows.where('at', '>=', since).execute()).length
    },
    forget: async (id) => {
      const { numDeletedRows } = await db
        .within()
        .deleteFrom('member')
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

type Row = Selectable<Tables['member']>

function memberOf({ id, role, profile, settings, since }: Row): Member {
  const known: Profile = JSON.parse(profile)
  const chosen: Partial<Settings> = JSON.parse(settings)
  return { ...known, id, role, since, settings: { ...settingsAtFirst, ...chosen } }
}

function rowOf({ id, role, settings, since, ...profile }: Member): Row {
  return { id, role, since, profile: JSON.stringify(profile), settings: JSON.stringify(settings) }
}

interface Placed<Query> {
  where(column: 'channel' | 'workspace' | 'person', operator: '=', value: string): Query
}

function placed<Query extends Placed<Query>>(query: Query, { channel, workspace, person }: Place): Query {
  return inWorkspace(query, { channel, workspace }).where('person', '=', person)
}

function inWorkspace<Query extends Placed<Query>>(
  query: Query,
  { channel, workspace }: Omit<Place, 'person'>,
): Query {
  return query.where('channel', '=', channel).where('workspace', '=', workspace)
}

async function memberAt(db: Database, { channel, workspace, person }: Place): Promise<Member | undefined> {
  const row = await db
    .within()
    .selectFrom('member_place')
    .innerJoin('member', 'member.id', 'member_place.member')
    .selectAll('member')
    .where('channel', '=', channel)
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .executeTakeFirst()
  return row && memberOf(row)
}

async function member(db: Database, id: string): Promise<Member | undefined> {
  const row = await db.within().selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()
  return row && memberOf(row)
}

async function channelsOf(db: Database, id: string): Promise<ChannelName[]> {
  const rows = await db
    .within()
    .selectFrom('member_place')
    .select('channel')
    .distinct()
    .where('member', '=', id)
    .orderBy('channel')
    .execute()
  return rows.map(({ channel }) => channel)
}

async function addressesOf(db: Database, id: string): Promise<Address[]> {
  const rows = await db
    .within()
    .selectFrom('member_place')
    .select('address')
    .where('member', '=', id)
    .orderBy('met_at', 'desc')
    .execute()
  return rows.flatMap(({ address }) => (address === null ? [] : [JSON.parse(address)]))
}

async function met(db: Database, id: string, { at, when }: { at: Address; when: number }): Promise<void> {
  const { channel, workspace, person } = at
  const row = { channel, workspace, person, member: id, address: JSON.stringify(at), met_at: when }
  if (await isFresh(db, row)) return
  await db
    .within()
    .insertInto('member_place')
    .values(row)
    .onConflict((there) => there.columns(['channel', 'workspace', 'person']).doUpdateSet(row))
    .execute()
}

/** Whoever writes again soon, where they wrote last, is no news: it spares a wait for the disk each time. */
const newsAfterMs = 3_600_000

async function isFresh(db: Database, met: Selectable<Tables['member_place']>): Promise<boolean> {
  const last = await db
    .within()
    .selectFrom('member_place')
    .select(['address', 'met_at'])
    .where('member', '=', met.member)
    .orderBy('met_at', 'desc')
    .executeTakeFirst()
  return last?.address === met.address && Math.abs(met.met_at - last.met_at) < newsAfterMs
}

async function add(db: Database, member: Member): Promise<void> {
  await db
    .within()
    .insertInto('member')
    .values(rowOf(member))
    .onConflict((there) => there.column('id').doNothing())
    .execute()
}

async function changed(db: Database, id: string, change: (known: Member) => Member): Promise<void> {
  await db.transaction(async () => {
    const known = await member(db, id)
    if (known === undefined) return
    const { id: _, ...row } = rowOf(change(known))
    await db.within().updateTable('member').set(row).where('id', '=', id).execute()
  })
}

interface Redeeming {
  place: Address
  at: number
}

async function redeem(db: Database, code: string, { place, at }: Redeeming): Promise<Member | Refusal> {
  const found = await db
    .within()
    .selectFrom('invitation')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (found === undefined) return 'unknown'
  if (found.used === 1) return 'used'
  if (found.expires <= at) return 'expired'
  await db.within().updateTable('invitation').set({ used: 1, gives: '{}' }).where('code', '=', code).execute()
  const { member: joins, ...gives }: Omit<Invitation, 'expires'> = JSON.parse(found.gives)
  const id = joins ?? (await memberAt(db, place))?.id ?? newMemberId()
  if (joins === undefined) await become(db, id, { gives, at })
  await met(db, id, { at: place, when: at })
  return (await member(db, id)) ?? 'unknown'
}

/** A new member with what the invitation gives, or a known one with the new role. */
async function become(
  db: Database,
  id: string,
  { gives, at }: { gives: Omit<Invitation, 'expires' | 'member'>; at: number },
): Promise<void> {
  if (await member(db, id)) return changed(db, id, (known) => ({ ...known, ...gives }))
  return add(db, { ...gives, id, since: dateInOslo(at), settings: settingsAtFirst })
}

const oneDayMs = 24 * 3_600_000

function hashOfPlace({ channel, workspace, person }: Place): string {
  return createHash('sha256').update(`${channel} ${workspace} ${person}`).digest('base64url')
}
