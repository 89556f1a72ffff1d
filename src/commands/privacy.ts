import type { Command } from 'commander'
import { dataMap, type Kept } from '../assembly/datamap.ts'
import type { Config } from '../config.ts'
import { nameOf } from '../storage/engines/postgres-pool.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function privacy(): Command {
  return command('privacy', 'the privacy pack of this installation, for municipal IT').action(
    async (_options, called: Command) => {
      const config = configOf(called)
      const pack = { where: placeOf(config), kept: dataMap, processors: processorsOf(config), never }
      if (wantsJson(called)) printJson(pack)
      else print(asMarkdown(pack))
    },
  )
}

function placeOf({ data, databaseUrl, keys }: Config): string {
  if (databaseUrl === undefined) return `${data}, on this machine`
  return `the database ${nameOf(databaseUrl)}; the keys in ${keys}`
}

interface Processor {
  who: string
  /** What it gets. */
  gets: string
  host: string
}

/** Whom this installation hands anything to, as it is set up now. */
function processorsOf({ slack, teams, model }: Config): Processor[] {
  const found: Processor[] = []
  if (slack) {
    const host = new URL(slack.apiUrl ?? 'https://slack.com/api/').host
    found.push({ who: 'Slack', gets: 'what is written to the assistant there, and what it answers', host })
  }
  if (teams) {
    const gets = 'what is written to the assistant there, and what it answers'
    found.push({
      who: 'Microsoft Teams',
      gets,
      host: teams.local ? 'this machine' : 'smba.trafficmanager.net',
    })
  }
  if (model) {
    const host = new URL(model.baseUrl ?? 'https://api.openai.com/v1').host
    const gets =
      'the question, masked for identity numbers, telephone numbers and e-mail addresses, and the passages found'
    found.push({ who: 'the language model', gets, host })
  }
  return found
}

/** What is not done, in any setting. */
const never = [
  'Names, e-mail addresses and telephone numbers of members are not kept.',
  'Message text is not written to the log, to metrics or to buttons.',
  'What leaders write elsewhere in Slack or Teams is not read.',
  'Answers to pulses cannot be tied to a person after a round has closed, by anybody.',
  'Nothing is sent to a language model unless a key is set.',
]

interface Pack {
  where: string
  kept: Kept[]
  processors: Processor[]
  never: string[]
}

function asMarkdown({ where, kept, processors, never }: Pack): string {
  const rows = kept.map(({ what, why, until, whoSees }) => `| ${what} | ${why} | ${until} | ${whoSees} |`)
  const hands =
    processors.length === 0
      ? ['Nobody. Nothing leaves this machine.']
      : processors.map(({ who, gets, host }) => `- ${who} (${host}): ${gets}`)
  return [
    '# Privacy pack',
    '',
    `Everything lies in ${where}.`,
    '',
    '## What is kept',
    '',
    '| what | why | until | who sees it |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Who gets anything',
    '',
    ...hands,
    '',
    '## What is not done',
    '',
    ...never.map((line) => `- ${line}`),
    '',
    '## Access and erasure',
    '',
    'A member writes "mine data" to see, download, correct and delete; `taktstokk people show|forget|export ID` does the',
    'same. Backups hold what they held when they were made: keep them no longer than you must.',
  ].join('\n')
}
