import { z } from 'zod'
import { blankIsUnset, text } from '../domain/setting.ts'
import type { Source, SourceKind } from '../nudges/sources/source.ts'

export interface SourceSettings {
  list: Source[]
  /** Of the sources, and those that they may lead to. */
  hosts: string[]
}

function isSource(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, port } = new URL(address)
  return protocol === 'https:' && username === '' && password === '' && port === ''
}

const addresses = z.preprocess(
  blankIsUnset,
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isSource), 'holds something else than addresses with https:// and no port')
    .default([]),
)

/** As they stand in the environment. Nothing is looked at until one of them is set. */
export const sourceSettings = {
  SOURCES_WEBSITES: addresses,
  SOURCES_FEEDS: addresses,
  SOURCES_CALENDARS: addresses,
  SOURCES_HOSTS: text,
}

const shape = z.object(sourceSettings)

export function sourcesOf(set: z.infer<typeof shape>): SourceSettings {
  const named = (kind: SourceKind, list: string[]): Source[] => list.map((address) => ({ kind, address }))
  const list = [
    ...named('website', set.SOURCES_WEBSITES),
    ...named('feed', set.SOURCES_FEEDS),
    ...named('calendar', set.SOURCES_CALENDARS),
  ]
  const others =
    set.SOURCES_HOSTS?.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean) ?? []
  return { list, hosts: [...new Set([...list.map(({ address }) => new URL(address).hostname), ...others])] }
}
