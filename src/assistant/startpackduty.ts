import { dateInOslo, type Instant } from '../domain/time.ts'
import { daysAfter, nextAllowed, restOn } from '../domain/workdays.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { dueOn, offersFrom } from '../onboarding/drip.ts'
import { itemIn, type Shelf } from '../onboarding/pack.ts'
import { stageOn } from '../onboarding/progress.ts'
import { dayInJob } from '../onboarding/startdate.ts'
import type { Item, StartPack } from '../onboarding/startpack.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { dripCard } from './cards/startpack.ts'
import type { Due, Duty, DutyReport } from './duty.ts'

interface Parts {
  shelf: Shelf
  firstYear: FirstYearStore
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  transaction<T>(work: () => Promise<T>): Promise<T>
}

/** Browsers that a newcomer used without an invitation are forgotten after so many days. */
const browserKeptForDays = 30

/** Sends new leaders the steps of their first year, each once, on a workday within their own hours. */
export function startPackDuty(parts: Parts): Duty {
  return {
    name: 'startpack',
    run: async (now, { dryRun }) => {
      const today = dateInOslo(now)
      if (!dryRun) await parts.firstYear.sweep(daysAfter(today, -browserKeptForDays))
      if (restOn(today) !== undefined) return { due: [], sent: 0, held: [] }
      const report: DutyReport = { due: [], sent: 0, held: [] }
      const pack = parts.shelf.pack()
      for (const member of await parts.people.members()) {
        const items = await itemsFor(parts, member, { pack, now })
        const [first] = items
        if (first === undefined) continue
        report.due.push(dueFor(first, member, today))
        if (!dryRun && (await offer(parts, member, { items, today, now }))) report.sent += 1
      }
      return report
    },
  }
}

async function itemsFor(
  { firstYear }: Parts,
  { id, startDate, settings }: Member,
  { pack, now }: { pack: StartPack; now: Instant },
): Promise<Item[]> {
  const today = dateInOslo(now)
  if (startDate === undefined || !settings.startPack) return []
  const day = dayInJob(startDate, today)
  if (day < 1 || day > lastDay) return []
  if (nextAllowed(now, settings) !== now) return []
  return dueOn(offersFrom(pack, startDate), today, await firstYear.known(id))
}

/** The last item comes on a workday of the first year; a week more for whoever was not met just then. */
const lastDay = 372

interface Offering {
  items: Item[]
  today: string
  now: Instant
}

/**
 * One message with what is due. Whoever comes late into the year gets what belongs to the present stretch; what lies
 * behind stands in the lists, and is not sent. False where the member has no private place to write to.
 */
async function offer(parts: Parts, member: Member, { items, today, now }: Offering): Promise<boolean> {
  const { shelf, firstYear, people, outbox } = parts
  const [to] = await people.addressesOf(member.id)
  if (to === undefined) return false
  const stage = stageOn(shelf.pack(), member.startDate, today)
  const present = items.filter((item) => stage.items.some(({ id }) => id === item.id))
  const [first, ...others] = present.length > 0 ? present : items
  const home = first && itemIn(shelf.pack(), first.id)
  if (!home) return false
  const situation = {
    shelf,
    language: member.language ?? ('nb' as const),
    marks: await firstYear.marks(member.id),
    today,
    start: member.startDate,
    kept: 'member' as const,
  }
  const card = dripCard([home.item, ...others], home.stage, situation)
  await parts.transaction(async () => {
    await firstYear.offer(
      member.id,
      items.map(({ id }) => id),
      today,
    )
    await outbox.put([{ key: `startpack:${member.id}:${home.item.id}`, to, card }], now)
  })
  return true
}

function dueFor({ id }: Item, { startDate = '' }: Member, today: string): Due {
  const day = dayInJob(startDate, today)
  return { kind: 'startpack', subject: id, recipients: 1, why: `Day ${day} in the job of a new leader.` }
}
