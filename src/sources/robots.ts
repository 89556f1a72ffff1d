import { createRequire } from 'node:module'
import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Get } from './get.ts'

/** The library's types and its code do not agree on what it exports. */
const require = createRequire(import.meta.url)
const robotsParser: (address: string, text: string) => Parsed = require('robots-parser')

interface Parsed {
  isAllowed(page: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
  getSitemaps(): string[]
}

/** What a site asks of whoever reads it by machine. */
export interface Robots {
  allows(address: string): boolean
  sitemaps: string[]
  /** To wait between two pages, in milliseconds. */
  pauseMs: number
}

const name = 'Taktstokk'
const leastPauseMs = 1_000
const mostPauseMs = 10_000

/** A site without the file asks for nothing (RFC 9309); where it cannot be fetched, nothing may be read. */
export async function robotsOf(origin: string, get: Get): Promise<Robots> {
  const address = `${origin}/robots.txt`
  const robots = robotsParser(address, await textAt(address, get))
  const wantedMs = (robots.getCrawlDelay(name) ?? 0) * 1_000
  return {
    allows: (page) => robots.isAllowed(page, name) !== false,
    sitemaps: robots.getSitemaps(),
    pauseMs: Math.min(mostPauseMs, Math.max(leastPauseMs, wantedMs)),
  }
}

async function textAt(address: string, get: Get): Promise<string> {
  try {
    const got = await get(address, { types: ['text/plain'] })
    return new TextDecoder().decode(got?.bytes)
  } catch (fault) {
    if (fault instanceof SourceFailed && (/^status-4/.test(fault.fault) || fault.fault === 'wrong-type'))
      return ''
    throw fault
  }
}
