import { randomBytes } from 'node:crypto'
import { type Instant, monthInOslo } from '../domain/time.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { type FellowshipStore, reachIn } from '../onboarding/fellowship.ts'
import type { Seeker } from '../onboarding/matching.ts'
import { kitOf, type MeetingKit } from '../onboarding/meetings.ts'
import { type Arrangement, arrange } from '../onboarding/peers.ts'
import type { PeopleStore } from '../people/store.ts'
import { arrangementCard, groupCard } from './cards/peers.ts'
import { sendTo } from './sendto.ts'
import { peersTexts } from './texts/peers.ts'

/** What it takes to put groups together. */
export interface Arranging {
  fellowship: FellowshipStore
  people: Pick<PeopleStore, 'members' | 'member' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  /** What groups talk about, as the file is now. */
  kits(): MeetingKit[]
}

/** What would be done for those who wait now, and for groups that have become too small. */
export async function arrangedNow({ fellowship, people }: Arranging): Promise<Arrangement> {
  const [groups, wishes, members] = await Promise.all([
    fellowship.groups(),
    fellowship.wishes(),
    people.members(),
  ])
  const seekerOf = (id: string): Seeker[] => {
    const member = members.find((each) => each.id === id)
    return member ? [{ id, region: member.region, size: member.size, themes: [] }] : []
  }
  const grouped = new Set(groups.flatMap((group) => group.members))
  const waiting = wishes.filter(({ member, peersReach }) => peersReach !== undefined && !grouped.has(member))
  return arrange(
    waiting.flatMap(({ member }) => seekerOf(member)),
    groups.map(({ id, size, members: ids }) => ({ id, size, members: ids.flatMap(seekerOf) })),
  )
}

/** Keeps new groups and those who come into one, and tells everybody of a group that has changed. */
export async function carryOut(parts: Arranging, { groups, joins }: Arrangement, at: Instant): Promise<void> {
  const { fellowship } = parts
  const changed = new Set(joins.map(({ group }) => group))
  for (const { group, size, member } of joins) {
    await fellowship.leaveGroup(member)
    await fellowship.keepGroup({ id: group, size, members: [member] })
  }
  for (const group of groups) {
    const id = randomBytes(9).toString('base64url')
    await fellowship.keepGroup({ ...group, id })
    changed.add(id)
  }
  for (const id of changed) await tellGroup(parts, id, at)
}

/** Tells each of a group who is in it, with the agenda of the month. */
async function tellGroup(parts: Arranging, id: string, at: Instant): Promise<void> {
  const { fellowship } = parts
  const group = (await fellowship.groups()).find((each) => each.id === id)
  const kit = kitOf(parts.kits(), at)
  for (const one of group?.members ?? []) {
    const reach = group ? await reachIn(fellowship, group, one) : []
    const key = `peers:${id}:${one}:${at}`
    await sendTo(parts, one, { key, at, card: (language) => groupCard({ reach, kit, language }) })
  }
  await fellowship.sentAgenda(id, monthInOslo(at))
}

const fewest = 3

/** Somebody has left a group: advisers hear of it where it has become too small, with what can be done. */
export async function tellAdvisers(
  parts: Arranging,
  { group, left, at }: { group: string; left: number; at: Instant },
): Promise<void> {
  if (left >= fewest || left === 0) return
  const arrangement = await arrangedNow(parts)
  const advisers = (await parts.people.members()).filter(({ role }) => role === 'adviser')
  for (const { id } of advisers)
    await sendTo(parts, id, {
      key: `peers-smaller:${group}:${at}:${id}`,
      at,
      card: (language) => ({
        ...arrangementCard(arrangement, language),
        headline: peersTexts[language].smaller,
      }),
    })
}
