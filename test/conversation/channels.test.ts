import type { Listener } from '../../src/domain/channel.ts'
import { type Missing, type Place, testChannel } from '../contracts/channel.ts'
import { onPage } from './places/page.ts'
import { inSlack, inSlackBySocket } from './places/slack.ts'
import { inTeams } from './places/teams.ts'
import { inTerminal } from './places/terminal.ts'

interface Messenger {
  open: (listen: Listener) => Promise<Place>
  missing: Missing
}

/** Every messenger, and what it does not offer. What is not named here is the same everywhere. */
const messengers: Record<string, Messenger> = {
  'Slack over HTTP': { open: inSlack, missing: {} },
  'Slack over a socket': { open: inSlackBySocket, missing: {} },
  'Microsoft Teams': { open: inTeams, missing: {} },
  'the web page': {
    open: onPage,
    missing: { others: 'The page is a conversation between two.' },
  },
  'the terminal': {
    open: inTerminal,
    missing: {
      others: 'The terminal is a conversation between two.',
      inPlace: 'What stands in a window stays there; the thanks come below it.',
      wholeForms: 'A form is asked question by question.',
      pictures: 'A picture is told in words, with its address.',
    },
  },
}

for (const [name, { open, missing }] of Object.entries(messengers)) testChannel(name, open, missing)
