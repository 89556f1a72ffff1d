import type { Language } from '../domain/language.ts'
import { type Instant, monthInOslo } from '../domain/time.ts'
import { nextAllowed, osloClock, restOn } from '../domain/workdays.ts'
import { reachIn } from '../onboarding/fellowship.ts'
import { kitOf } from '../onboarding/meetings.ts'
import type { PeerGroup } from '../onboarding/peers.ts'
import { agendaCard } from './cards/peers.ts'
import { type Duty, type DutyReport, nothingDue } from './duty.ts'
import { type FairnessStore, fairnessOf } from './fairness.ts'
import type { Arranging } from './peersforming.ts'
import { sendTo } from './sendto.ts'
import type { Transaction } from './whole.ts'

interface Parts extends Arranging {
  fairness: FairnessStore
  transaction: Transaction
}

/** An agenda comes early in the month or not at all: whoever was away then is not sent one at its end. */
const lastDayOfMonth = 10

/** Early each month: an agenda to every group, within everybody's own hours, and the report of who waits. */
export function peersDuty(parts: Parts): Duty {
  return {
    name: 'peers',
    run: async (now, { dryRun }) => {
      const { date } = osloClock(now)
      if (restOn(date) !== undefined || Number(date.slice(8)) > lastDayOfMonth) return nothingDue
      if (!dryRun) await report(parts, now)
      return agendas(parts, now, dryRun)
    },
  }
}

async function report(parts: Parts, now: Instant): Promise<void> {
  const month = monthInOslo(now)
  const last = (await parts.fairness.reports()).at(-1)
  if (last?.month === month) return
  await parts.transaction(async () => parts.fairness.keep(await fairnessOf(month, parts)))
}

async function agendas(parts: Parts, now: Instant, dryRun: boolean): Promise<DutyReport> {
  const done: DutyReport = { due: [], sent: 0, held: [] }
  const [month, kit] = [monthInOslo(now), kitOf(parts.kits(), now)]
  if (kit === undefined) return done
  const sent = await parts.fellowship.agendas()
  for (const group of await parts.fellowship.groups()) {
    if (sent.get(group.id) === month || !(await allAreThere(parts, group, now))) continue
    done.due.push({
      kind: 'peers-agenda',
      subject: group.id,
      recipients: group.members.length,
      why: `The agenda of ${month} for a peer group.`,
    })
    if (dryRun) continue
    await parts.transaction(async () => {
      for (const one of group.members) {
        const reach = await reachIn(parts.fellowship, group, one)
        const key = `peers-agenda:${group.id}:${month}:${one}`
        const card = (language: Language) => agendaCard({ reach, kit, language })
        if (await sendTo(parts, one, { key, at: now, card })) done.sent += 1
      }
      await parts.fellowship.sentAgenda(group.id, month)
    })
  }
  return done
}

async function allAreThere({ people }: Parts, { members }: PeerGroup, now: Instant): Promise<boolean> {
  const all = await Promise.all(members.map((id) => people.member(id)))
  return all.every((member) => member === undefined || nextAllowed(now, member.settings) === now)
}
