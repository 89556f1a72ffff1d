import { posix } from 'node:path'

/** A file of the house. `path` is relative to `src`, with `/`. */
export interface Source {
  path: string
  text: string
}

const floors: Record<string, number> = {
  domain: 0,
  office: 0.5,
  people: 1,
  jobs: 1,
  files: 1,
  knowledge: 1,
  pulse: 1,
  competence: 1,
  nudges: 1,
  onboarding: 1,
  desk: 1,
  briefs: 1,
  assistant: 2,
  storage: 3,
  models: 3,
  observe: 3,
  pictures: 3,
  sources: 3,
  channels: 3,
  assembly: 4,
  commands: 4,
  'main.ts': 4,
  'cli.ts': 4,
  'program.ts': 4,
  'config.ts': 4,
}

const featureFloor = 1
const edgeFloor = 3

/** Where a package may be used: a library that is swapped some day is met in one place only. */
const homes: [RegExp, string][] = [
  [/^@slack\//, 'channels/slack'],
  [/^(@microsoft\/teams-ai|botbuilder|botframework-)/, 'channels/teams'],
  [/^(@langchain\/|langchain$|langchain\/|openai$|openai\/)/, 'models'],
  [/^(vega$|vega-lite$|@resvg\/)/, 'pictures'],
  [/^(node:sqlite|kysely|hnswlib-node)/, 'storage'],
  [/^(docx|pptxgenjs)$/, 'office'],
  [/^(feedsmith|robots-parser)$/, 'sources'],
]

/**
 * What stands in the way of the house, one line a fault. `neighbours` are the edges that are allowed
 * between two features, as `pulse -> people`.
 */
export function faultsOf(sources: Source[], neighbours: string[]): string[] {
  const imports = sources.flatMap(importsOf)
  return [
    ...sources.filter((source) => floors[roomOf(source.path)] === undefined).map(nowhere),
    ...imports.flatMap((found) => floorFault(found, neighbours)),
    ...imports.flatMap(channelFault),
    ...imports.flatMap(packageFault),
    ...cyclesIn(imports),
  ]
}

interface Import {
  from: string
  /** A path relative to `src`, or the name of a package. */
  to: string
}

const statements = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/g,
]

function importsOf(source: Source): Import[] {
  return statements
    .flatMap((statement) => [...source.text.matchAll(statement)])
    .map((match) => ({ from: source.path, to: resolve(source.path, match[1] ?? '') }))
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier
}

function isFile(to: string): boolean {
  return to.endsWith('.ts') && floors[roomOf(to)] !== undefined
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function nowhere(source: Source): string {
  return `${source.path} stands on no floor`
}

function floorFault({ from, to }: Import, neighbours: string[]): string[] {
  if (!isFile(to)) return []
  const [here, there] = [roomOf(from), roomOf(to)]
  const [floor, target] = [floors[here] ?? 0, floors[there] ?? 0]
  if (target > floor) return [`${from} looks up to ${to}`]
  if (here === there || target < floor) return []
  if (floor === edgeFloor) return [`${from} and ${to} are two edges`]
  if (floor === featureFloor && !neighbours.includes(`${here} -> ${there}`))
    return [`${from} looks at its neighbour ${to}`]
  return []
}

/** `slack` of `channels/slack/parse.ts`; undefined for what stands directly in `channels`, or elsewhere. */
function channelOf(path: string): string | undefined {
  const [room, channel, ...file] = path.split('/')
  return room === 'channels' && file.length > 0 ? channel : undefined
}

function channelFault({ from, to }: Import): string[] {
  const target = channelOf(to)
  if (roomOf(from) !== 'channels' || target === undefined || target === channelOf(from)) return []
  return [`${from} knows of another channel: ${to}`]
}

function packageFault({ from, to }: Import): string[] {
  return homes
    .filter(([name, home]) => name.test(to) && !from.startsWith(`${home}/`))
    .map(([, home]) => `${from} uses ${to}, which belongs in ${home}`)
}

function cyclesIn(imports: Import[]): string[] {
  const targets = Map.groupBy(
    imports.filter(({ to }) => isFile(to)),
    ({ from }) => from,
  )
  const done = new Set<string>()
  function walk(path: string, trail: string[]): string[] {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' -> ')]
    if (done.has(path)) return []
    const found = (targets.get(path) ?? []).flatMap(({ to }) => walk(to, [...trail, path]))
    done.add(path)
    return found
  }
  return [...targets.keys()].flatMap((path) => walk(path, []))
}
