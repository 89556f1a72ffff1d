import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf, type Source } from './support/floors.ts'

/** Every edge between two features, with what it is for. */
const neighbours: string[] = []

const src = new URL('../src/', import.meta.url)

function house(): Source[] {
  return globSync('**/*.ts', { cwd: src }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(new URL(path, src), 'utf8'),
  }))
}

function planted(path: string, text: string, ...others: Source[]): string[] {
  return faultsOf([{ path, text }, ...others], ['pulse -> people'])
}

describe('the house', () => {
  it('has sources to look at', () => {
    expect(house().map((source) => source.path)).toContain('domain/card.ts')
  })

  it('stands: imports point down, edges and neighbours keep apart, nothing goes in circles', () => {
    expect(faultsOf(house(), neighbours)).toEqual([])
  })
})

describe('a wrong import', () => {
  it('is caught when a feature looks up to an edge', () => {
    expect(planted('knowledge/ask.ts', "import { open } from '../storage/engines/sqlite.ts'\n")).toEqual([
      'knowledge/ask.ts looks up to storage/engines/sqlite.ts',
    ])
  })

  it('is caught over several lines, for a type alone, re-exported, and when loaded later', () => {
    const wrong = [
      "import {\n  type Ask,\n} from '../knowledge/ask.ts'\n",
      "import type { Ask } from '../knowledge/ask.ts'\n",
      "export { ask } from '../knowledge/ask.ts'\n",
      "export * from '../knowledge/ask.ts'\n",
      "import '../knowledge/ask.ts'\n",
      "const { ask } = await import('../knowledge/ask.ts')\n",
    ]
    for (const text of wrong)
      expect(planted('domain/card.ts', text)).toEqual(['domain/card.ts looks up to knowledge/ask.ts'])
  })

  it('is caught between two edges', () => {
    expect(planted('models/local.ts', "import { rows } from '../storage/tables.ts'\n")).toEqual([
      'models/local.ts and storage/tables.ts are two edges',
    ])
  })

  it('is caught between two features, unless the edge is listed', () => {
    const text = "import { Member } from '../people/member.ts'\n"
    expect(planted('nudges/due.ts', text)).toEqual(['nudges/due.ts looks at its neighbour people/member.ts'])
    expect(planted('pulse/round.ts', text)).toEqual([])
  })

  it('is caught between two channels, and from what they share', () => {
    expect(planted('channels/teams/send.ts', "import { cut } from '../slack/render.ts'\n")).toEqual([
      'channels/teams/send.ts knows of another channel: channels/slack/render.ts',
    ])
    expect(planted('channels/edge.ts', "import { cut } from './slack/render.ts'\n")).toEqual([
      'channels/edge.ts knows of another channel: channels/slack/render.ts',
    ])
    expect(planted('channels/slack/send.ts', "import { cut } from '../edge.ts'\n")).toEqual([])
  })

  it.each([
    ['assistant/handle.ts', '@slack/bolt', 'channels/slack'],
    ['channels/slack/send.ts', 'botbuilder', 'channels/teams'],
    ['main.ts', '@microsoft/teams-ai', 'channels/teams'],
    ['knowledge/written.ts', '@langchain/openai', 'models'],
    ['knowledge/vectors.ts', '@langchain/core/vectorstores', 'models'],
    ['competence/map.ts', 'vega-lite', 'pictures'],
    ['jobs/work.ts', 'node:sqlite', 'storage'],
    ['main.ts', 'kysely/migration', 'storage'],
  ])('is caught where %s takes %s', (path, name, home) => {
    expect(planted(path, `const it = await import('${name}')\n`)).toEqual([
      `${path} uses ${name}, which belongs in ${home}`,
    ])
  })

  it('is caught when it closes a circle', () => {
    const others = [
      { path: 'domain/b.ts', text: "import { c } from './c.ts'\n" },
      { path: 'domain/c.ts', text: "import { a } from './a.ts'\n" },
    ]
    expect(planted('domain/a.ts', "import { b } from './b.ts'\n", ...others)).toEqual([
      'domain/a.ts -> domain/b.ts -> domain/c.ts -> domain/a.ts',
    ])
  })

  it('is caught when a file stands in a room that nobody has placed', () => {
    expect(planted('helpers/misc.ts', '')).toEqual(['helpers/misc.ts stands on no floor'])
  })
})

describe('a right import', () => {
  it('passes', () => {
    const text = "import { z } from 'zod'\nimport { Expected } from '../domain/errors.ts'\n"
    expect(planted('knowledge/ask.ts', text)).toEqual([])
  })
})
