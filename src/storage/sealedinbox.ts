import type { Clock, Instant } from '../domain/time.ts'
import type { InboxStore, Waiting } from '../jobs/inbox.ts'
import { type KeyStore, type Seal, sealUnder } from '../pulse/keys.ts'

interface Options {
  /** Beside the store, and in no backup of it. */
  keys: KeyStore
  clock: Clock
}

/** A key is used for so long; then the next one is, and it is destroyed when nothing waits that needs it. */
const periodMs = 5 * 60_000
/** Before the next period begins its key is made, so that nobody waits for it then. */
const madeBeforeMs = 60_000
/** Whoever made a row with the key of a period has it on disk by the end of the next. */
const keptPeriods = 2
/** Every body is filled up to a multiple of this, so that how long it is does not say what was answered. */
const fillTo = 4_096

/**
 * An inbox whose rows can be read only with a key that lies outside the store: between coming in and being handled
 * an answer to a pulse is nowhere in plain text, and some minutes later its key is gone.
 */
export function sealedInbox(inbox: InboxStore, { keys, clock }: Options): InboxStore {
  const recent = sealsInUse(keys)
  const madeOnce = sealsMade(keys)
  const open = async (row: Waiting): Promise<Waiting | undefined> => {
    // As rows were kept before they were sealed.
    if (row.body.startsWith('{')) return row
    const [period = '', body = ''] = row.body.split(' ', 2)
    const text = (await recent(period))?.opened(Buffer.from(body, 'base64'))
    return typeof text === 'string' ? { ...row, body: text } : undefined
  }
  return {
    ...inbox,
    accept: async (arrival, at) => {
      const period = periodOf(at)
      const body = hidden(arrival.body, await madeOnce(period))
      const next = periodOf(at + madeBeforeMs)
      if (next !== period) madeOnce(next).catch(() => undefined)
      return inbox.accept({ ...arrival, body: `${period} ${body}` }, at)
    },
    claim: async (at, until) => {
      for (;;) {
        const row = await inbox.claim(at, until)
        const readable = row && (await open(row))
        if (!row || readable) return readable
        // It came with a backup, which holds no keys: nobody can read it any more.
        await inbox.finish(row.id, [], { at })
      }
    },
    forget: async (before) => {
      await inbox.forget(before)
      const spared = clock.now() - keptPeriods * periodMs
      await destroyBefore(Math.min(spared, (await inbox.oldest()) ?? spared), keys)
    },
  }
}

function hidden(body: string, seal: Seal): string {
  const room = Math.ceil(Buffer.byteLength(JSON.stringify(body)) / fillTo) * fillTo
  return Buffer.from(seal.sealed(body, room)).toString('base64')
}

/** Keys are read once for each period, and no more of them are held than are in use. */
function sealsInUse(keys: KeyStore): (period: string) => Promise<Seal | undefined> {
  const read = new Map<string, Seal>()
  return async (period) => {
    const known = read.get(period)
    if (known) return known
    const key = await keys.key(period)
    const seal = key && sealUnder(key)
    if (seal) keep(read, period, seal)
    return seal
  }
}

/** Of many that come at once the first makes the key of its period, and the others wait for the same: it takes the disk a while. */
function sealsMade(keys: KeyStore): (period: string) => Promise<Seal> {
  const made = new Map<string, Promise<Seal>>()
  return (period) => {
    const known = made.get(period)
    if (known) return known
    const making = keys.make(period).then(sealUnder)
    keep(made, period, making)
    making.catch(() => made.delete(period))
    return making
  }
}

function keep<Kept>(all: Map<string, Kept>, period: string, kept: Kept): void {
  all.set(period, kept)
  const [oldest = ''] = all.keys()
  if (all.size > keptPeriods) all.delete(oldest)
}

/** Sorts as the times do. */
function periodOf(at: Instant): string {
  return String(Math.max(0, Math.floor(at / periodMs))).padStart(9, '0')
}

async function destroyBefore(first: Instant, keys: KeyStore): Promise<void> {
  for (const period of await keys.names()) if (period < periodOf(first)) await keys.destroy(period)
}
