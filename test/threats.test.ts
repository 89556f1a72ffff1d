import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Threat {
  /** What somebody could do, with OWASP's number for applications with a language model (2026) where it has one. */
  threat: string
  defence: string
  tests: string[]
}

/** What this house is held safe against, by what, and where that is tried. */
const threats: Threat[] = [
  {
    threat: 'A forged request of Slack',
    defence: 'HMAC over the raw body, compared in constant time, five minutes back and ahead',
    tests: ['channels/slack-edge', 'faults/flood'],
  },
  {
    threat: 'What comes twice or out of order',
    defence:
      'inbox with one row for an event, written before it is acknowledged; order by the platform’s time',
    tests: ['faults/delivered-again', 'channels/slack', 'channels/teams-conversation', 'pulse/pulse'],
  },
  {
    threat: 'A forged token of Teams, or a door that falls open',
    defence:
      'signature, issuer, audience and service address are checked; no route without an app id; one tenant',
    tests: ['channels/teams-edge'],
  },
  {
    threat: 'A service address that steals the bot’s token',
    defence: 'only the connector’s hosts, looked at before any call; no redirect is followed with a token',
    tests: ['channels/teams-edge', 'channels/teams-send'],
  },
  {
    threat: 'Slow clients, large bodies, floods (06)',
    defence: 'time limits, 1 MiB, a cap on connections, questions counted for each person',
    tests: ['faults/flood', 'channels/server', 'storage/allowance', 'assistant/handle'],
  },
  {
    threat: 'Orders hidden in documents (01)',
    defence: 'documents are data; tools only read; only what stands in a cited passage is let through',
    tests: ['knowledge/written-guard', 'models/misbehaving', 'models/lookups'],
  },
  {
    threat: 'Orders in questions, and prompts given away (01, 08)',
    defence: 'nothing secret in prompts; what repeats them is not let through',
    tests: ['knowledge/question', 'knowledge/written-guard'],
  },
  {
    threat: 'Data carried out by pictures, links, mentions, cards (10)',
    defence: 'all text is escaped; links only of the cited sources; no picture of others; nobody is called',
    tests: ['channels/slack-render', 'channels/teams-render', 'channels/web-answer', 'models/misbehaving'],
  },
  {
    threat: 'Poisoned or stuffed documents (05, 09)',
    defence: 'how often a word stands there soon counts no more; the source is shown with its standing',
    tests: ['knowledge/stuffing', 'knowledge/ingest'],
  },
  {
    threat: 'A reader sees what is for others (09)',
    defence: 'documents for advisers are filtered out before anything is ranked; who may what is one table',
    tests: ['conversation/for-advisers', 'channels/who-may'],
  },
  {
    threat: 'Small counts, complements, differences over time',
    defence: 'one function is the only way out for figures',
    tests: ['pulse/attack', 'pulse/release', 'pulse/anonymity', 'pulse/change'],
  },
  {
    threat: 'Answers tied to people in store, log, order or times',
    defence: 'sealed under a key that is destroyed when a round closes; no times; shuffled',
    tests: ['pulse/inhand', 'pulse/anonymity'],
  },
  {
    threat: 'Ballots stuffed, cards tampered with',
    defence: 'who it is comes of the signed envelope alone; one answer for each invited person',
    tests: ['pulse/pulse', 'assistant/pulses', 'conversation/bad-input'],
  },
  {
    threat: 'Identity numbers, telephones, health in questions (02)',
    defence: 'found before store, log and model',
    tests: ['assembly/arrivals', 'knowledge/written-mask', 'assistant/mydata', 'faults/leaks'],
  },
  {
    threat: 'Personal data in documents',
    defence: 'told when they are read in; masked before a model sees them',
    tests: ['knowledge/ingest', 'knowledge/written-mask'],
  },
  {
    threat: 'Files that explode or stop the reader',
    defence: 'a process of its own with a limit of time and memory; kind by content',
    tests: ['knowledge/read-hostile', 'knowledge/ingest-hostile'],
  },
  {
    threat: 'Paths, links and names that lead elsewhere',
    defence: 'regular files below the folder only; links are passed over; names are never code',
    tests: ['knowledge/ingest-hostile', 'channels/web-files'],
  },
  {
    threat: 'Sources on the web that lead inside',
    defence:
      'public addresses only, looked at after the name is resolved and at each redirect; limits of size, time, kind',
    tests: ['sources/get'],
  },
  {
    threat: 'Orders for the database or for patterns in what is asked',
    defence: 'bound values; words are cut before they are looked up',
    tests: ['knowledge/question', 'knowledge/tokens', 'conversation/bad-input'],
  },
  {
    threat: 'Scripts, forged forms, frames, formulas in tables (10)',
    defence: 'escaping, CSP, origin, SameSite and a word in the form; an apostrophe before formulas',
    tests: ['channels/web', 'channels/web-login', 'channels/web-views', 'competence/sheet'],
  },
  {
    threat: 'Secrets in logs, errors, the repository, backups',
    defence: 'log lines hold codes; keys in files of their own; planted secrets are looked for',
    tests: ['faults/leaks', 'storage/secret', 'storage/backup'],
  },
  {
    threat: 'Messages lost, sent twice or on the wrong day',
    defence: 'outbox with a key for each; dates in Norway',
    tests: ['faults/killed-while-sending', 'jobs/work', 'nudges/calendar', 'clock/faketime'],
  },
  {
    threat: 'Answers made up or stale, citations forged (07)',
    defence: 'only from passages; each citation must hold the words; deadlines are compared with the clock',
    tests: ['knowledge/written-guard', 'knowledge/written-figures', 'knowledge/caveats'],
  },
  {
    threat: 'Cost and use that run away (06)',
    defence: 'budgets for a person and a day, a breaker, questions counted by the hour',
    tests: ['storage/budget', 'models/breaker', 'storage/allowance'],
  },
  {
    threat: 'A poisoned supply, and deletion that does not reach everything (04)',
    defence: 'lock file, list of parts (npm run sbom); one way to erase, searched for in every file',
    tests: ['faults/leaks', 'assembly/datamap', 'assistant/mydata'],
  },
]

it.each(threats)('is safe against: $threat', ({ tests, defence }) => {
  expect(defence).not.toBe('')
  for (const name of tests) expect(existsSync(new URL(`${name}.test.ts`, import.meta.url)), name).toBe(true)
})

it('is all that the design names', () => {
  expect(threats).toHaveLength(25)
})
