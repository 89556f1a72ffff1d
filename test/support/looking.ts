import { readHere } from '../../src/knowledge/read/read.ts'
import { createReader } from '../../src/knowledge/read/reader.ts'
import type { Found, Looking, Source } from '../../src/nudges/sources/source.ts'
import { sourceReader } from '../../src/sources/read.ts'
import type { webSource } from './web-source.ts'

/** Looks at a source as it would be on a day, from what was remembered; what is found is remembered. */
export function looker({ wire }: Pick<Awaited<ReturnType<typeof webSource>>, 'wire'>, aside = false) {
  const today = '2026-11-30'
  const marks = new Map<string, string>()
  const pauses: number[] = []
  const pause = async (ms: number) => void pauses.push(ms)
  // Starting a process of its own for each would take longer than all the rest.
  const openReader = () => (aside ? createReader() : { read: readHere, end: () => {} })
  const read = sourceReader({ hosts: ['kilde.example'], wire, pause, openReader })
  const looking: Looking = {
    markOf: async (address) => marks.get(address),
    now: Date.parse(`${today}T09:00:00Z`),
    today,
    room: 30,
  }
  const look = async (source: Source, room = 30): Promise<Found> => {
    const found = await read(source, { ...looking, room })
    for (const [address, mark] of found.marks) marks.set(address, mark)
    return found
  }
  return { look, pauses }
}
