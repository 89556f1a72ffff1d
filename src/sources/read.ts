import { setTimeout } from 'node:timers/promises'
import { unreachable } from '../domain/errors.ts'
import { createReader } from '../knowledge/read/reader.ts'
import type { ReadSource } from '../nudges/sources/source.ts'
import { readCalendar } from './calendar.ts'
import { readFeed } from './feed.ts'
import { createGet } from './get.ts'
import { readWebsite } from './website.ts'
import { type Wire, web } from './wire.ts'

interface Parts {
  /** The hosts that may be asked. */
  hosts: string[]
  wire?: Wire
  pause?(ms: number): Promise<unknown>
  /** What reads a page that nobody vouches for. */
  openReader?(): ReturnType<typeof createReader>
}

/** Looks at sources on the web. */
export function sourceReader({
  hosts,
  wire = web,
  pause = setTimeout,
  openReader = createReader,
}: Parts): ReadSource {
  const get = createGet({ wire, hosts: new Set(hosts) })
  return async ({ kind, address }, looking) => {
    const reader = openReader()
    const reading = { get, read: reader.read, pause }
    try {
      switch (kind) {
        case 'website':
          return await readWebsite(address, looking, reading)
        case 'feed':
          return await readFeed(address, looking, reading)
        case 'calendar':
          return await readCalendar(address, looking, reading)
        default:
          return unreachable(kind)
      }
    } finally {
      reader.end()
    }
  }
}
