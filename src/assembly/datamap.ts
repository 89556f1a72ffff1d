import { keptForDays } from '../desk/asked.ts'

/** One kind of data that this installation keeps. */
export interface Kept {
  /** The table that it lies in. */
  table: string
  what: string
  why: string
  until: string
  whoSees: string
}

const ninetyDays = `${keptForDays} days`

/** Every table of the store that holds anything about people; `test/assembly/datamap.test.ts` finds one that is missing. */
export const dataMap: Kept[] = [
  {
    table: 'inbox',
    what: 'what somebody wrote or pressed, as the messenger delivered it',
    why: 'so that nothing is lost between coming in and being answered',
    until: 'the answer is made; then the text is wiped, and the number of the event stays 7 days',
    whoSees: 'nobody',
  },
  {
    table: 'outbox',
    what: 'messages on their way, with where they go',
    why: 'so that each is sent once',
    until: 'it is sent; then text and address are wiped',
    whoSees: 'nobody',
  },
  {
    table: 'member',
    what: 'role, region, size and years in the role, settings; no name',
    why: 'to choose what a member gets',
    until: 'the member or the council erases it',
    whoSees: 'the member; administrators without a name',
  },
  {
    table: 'member_place',
    what: 'the number that Slack or Teams gives a member, and where to write to',
    why: 'to know a member again, and to send reminders',
    until: 'the member is erased',
    whoSees: 'nobody',
  },
  {
    table: 'invitation',
    what: 'hashes of invitation codes with role and region',
    why: 'to let invited people in',
    until: 'the code is used; then only its hash stays',
    whoSees: 'nobody',
  },
  {
    table: 'wrong_code',
    what: 'hashes of where wrong codes came from',
    why: 'to slow down whoever guesses',
    until: 'one day',
    whoSees: 'nobody',
  },
  {
    table: 'asked',
    what: 'questions, answers and what was thought of them, under a key',
    why: 'for the asker to see, and to find what the sources lack',
    until: ninetyDays,
    whoSees: 'the asker; advisers only as numbers by theme',
  },
  {
    table: 'ticket',
    what: 'questions to an adviser, and the answers',
    why: 'to answer what the sources do not',
    until: `${ninetyDays} after they were asked, once answered`,
    whoSees: 'the asker and the advisers; who asked only if the asker wants it',
  },
  {
    table: 'made_file',
    what: 'documents and pictures made for somebody',
    why: 'to be fetched',
    until: '7 days',
    whoSees: 'whoever has the address',
  },
  {
    table: 'model_use',
    what: 'how many written answers somebody had today, under a key that changes daily',
    why: 'to keep the budget',
    until: 'the next day',
    whoSees: 'nobody',
  },
]

/** Tables without anything about people: the index of the documents, and the store's own. */
export const impersonal = [
  'document',
  'passage',
  'generation',
  'generation_document',
  'current_generation',
  'vector',
  'current_vectors',
  'kysely_migration',
  'kysely_migration_lock',
]
