import { findingLine, type Round } from './findings.ts'
import { dayOf, type Released } from './released.ts'

/**
 * What a round has released, as a document of the knowledge folder: so that it is found and cited as any other
 * source, with number of answers and date. In bokmål. Undefined where nothing is shown.
 */
export function documentOf(round: Round): { name: string; content: string } | undefined {
  const groups = [...Map.groupBy(round.tables, ({ group }) => group)]
  const sections = groups.flatMap(([group, tables]) => sectionOf(group, tables, round))
  if (sections.length === 0) return undefined
  const content = [frontMatter(round), `# ${titleOf(round)}`, intro(round), ...sections].join('\n\n')
  return { name: `${round.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}.md`, content: `${content}\n` }
}

const months = new Intl.DateTimeFormat('nb-NO', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "mars 2026" */
function monthOf({ closed }: Round): string {
  return months.format(new Date(`${closed}T12:00:00Z`))
}

function titleOf(round: Round): string {
  return `Puls om ${topicOf(round)}, ${monthOf(round)}`
}

function topicOf({ title }: Round): string {
  return title.nb.slice(0, 1).toLowerCase() + title.nb.slice(1)
}

function frontMatter(round: Round): string {
  const { id, closed, areas } = round
  return [
    '---',
    `id: ${JSON.stringify(id)}`,
    `title: ${JSON.stringify(titleOf(round))}`,
    'type: survey',
    'status: current',
    `year: ${closed.slice(0, 4)}`,
    'audience: all',
    `areas: [${areas.join(', ')}]`,
    'aliases: [puls, pulsen, lederne svarte, svar fra lederne, spørreundersøkelse]',
    'sources:',
    `  - title: ${JSON.stringify(`Puls «${round.title.nb}»`)}`,
    `    year: ${closed.slice(0, 4)}`,
    `    place: ${JSON.stringify(`runden ${id}, stengt ${dayOf(closed)}`)}`,
    `    read: ${closed}`,
    'author: Taktstokk',
    '---',
  ].join('\n')
}

function intro(round: Round): string {
  const { title, closed, audience } = round
  return `Pulsen «${title.nb}» ble stengt ${dayOf(closed)}. ${askedOf(audience)} Pulsen er anonym: tall vises bare når minst 5 har svart, og holdes tilbake der de kunne røpe enkeltsvar.`
}

function askedOf(audience: string): string {
  if (audience === 'all') return 'Alle ledere som får pulser, ble spurt.'
  if (audience === 'new-leaders') return 'Nye ledere ble spurt.'
  return `Ledere i denne gruppa ble spurt: ${nameOf(audience)}.`
}

const sizes: Record<string, string> = {
  small: 'små kommuner',
  medium: 'mellomstore kommuner',
  large: 'store kommuner',
}

/** `region:Vestland` as "Vestland". */
function nameOf(group: string): string {
  const [kind, value = ''] = group.split(':')
  if (value === 'rest') return kind === 'region' ? 'andre regioner samlet' : 'andre kommuner samlet'
  if (value === '') return kind === 'region' ? 'ukjent region' : 'ukjent størrelse'
  return kind === 'size' ? (sizes[value] ?? value) : value
}

function sectionOf(group: string, tables: Released[], round: Round): string[] {
  const lines = tables.flatMap((table) => findingLine(table, 'nb') ?? [])
  if (lines.length === 0) return []
  const whose = group === 'all' ? '' : ` i ${nameOf(group)}`
  const heading = `## Hva svarte lederne${whose} om ${topicOf(round)} i ${monthOf(round)}?`
  const source = `(kilde: puls, ${dayOf(round.closed)})`
  const begin = `I ${monthOf(round)} svarte lederne${whose} slik på`
  const points = lines.map((line) => `- ${begin} ${line.replace(/\.$/, '')} ${source}.`)
  return [`${heading}\n\n${points.join('\n')}`]
}
