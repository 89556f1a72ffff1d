import { keptForDays } from '../desk/asked.ts'

/** One kind of data that this installation keeps. */
export interface Kept {
  /** The tables that it lies in. */
  tables: string[]
  what: string
  why: string
  until: string
  whoSees: string
}

const ninetyDays = `${keptForDays} days`

/** Every table of the store that holds anything about people; `test/assembly/datamap.test.ts` finds one that is missing. */
export const dataMap: Kept[] = [
  {
    tables: ['inbox'],
    what: 'what somebody wrote or pressed, as the messenger delivered it; encrypted, with a key beside the store that is destroyed within a quarter of an hour',
    why: 'so that nothing is lost between coming in and being answered',
    until: 'the answer is made; then the text is wiped, and the number of the event stays 7 days',
    whoSees: 'nobody',
  },
  {
    tables: ['outbox'],
    what: 'messages on their way, with where they go',
    why: 'so that each is sent once',
    until: 'it is sent; then text and address are wiped',
    whoSees: 'nobody',
  },
  {
    tables: ['member'],
    what: 'role, region, size and years in the role, settings; no name',
    why: 'to choose what a member gets',
    until: 'the member or the council erases it',
    whoSees: 'the member; administrators without a name',
  },
  {
    tables: ['member_place'],
    what: 'the number that Slack or Teams gives a member, and where to write to',
    why: 'to know a member again, and to send reminders',
    until: 'the member is erased',
    whoSees: 'nobody',
  },
  {
    tables: ['invitation'],
    what: 'hashes of invitation codes with role and region',
    why: 'to let invited people in',
    until: 'the code is used; then only its hash stays',
    whoSees: 'nobody',
  },
  {
    tables: ['wrong_code'],
    what: 'hashes of where wrong codes came from',
    why: 'to slow down whoever guesses',
    until: 'one day',
    whoSees: 'nobody',
  },
  {
    tables: ['asked'],
    what: 'questions, answers and what was thought of them, under a key',
    why: 'for the asker to see, and to find what the sources lack',
    until: ninetyDays,
    whoSees: 'the asker; advisers only as numbers by theme',
  },
  {
    tables: ['ticket'],
    what: 'questions to an adviser, and the answers',
    why: 'to answer what the sources do not',
    until: `${ninetyDays} after they were asked, once answered`,
    whoSees: 'the asker and the advisers; who asked only if the asker wants it',
  },
  {
    tables: ['made_file'],
    what: 'documents and pictures made for somebody',
    why: 'to be fetched',
    until: '7 days',
    whoSees: 'whoever has the address',
  },
  {
    tables: ['brief_draft'],
    what: 'what a member has answered for a politician brief',
    why: 'to go on with it later',
    until: '90 days after the last change',
    whoSees: 'the member',
  },
  {
    tables: ['letter'],
    what: 'messages that wait on the page',
    why: 'for members who have no messenger',
    until: 'they are dealt with, 60 days at most',
    whoSees: 'the member',
  },
  {
    tables: ['web_session'],
    what: 'that somebody is logged in on the page: the hash of what their browser carries, and where they are met',
    why: 'to know a member on the page',
    until: 'they log out, 12 hours at most',
    whoSees: 'nobody',
  },
  {
    tables: ['own_date', 'choice', 'stopped', 'ticked_off', 'calendar_feed'],
    what: 'own dates, and what a member has said of deadlines: follows, put off, not for us',
    why: 'to remind of the right things, and of nothing else',
    until: 'the member deletes it or is erased',
    whoSees: 'the member',
  },
  {
    tables: ['nudge'],
    what: 'which reminders a member has got, by date',
    why: 'so that nothing comes twice',
    until: 'the date is long past, or the member is erased',
    whoSees: 'the member',
  },
  {
    tables: ['first_year_step', 'newcomer'],
    what: 'which steps of the start pack and of learning paths are done, and the first day in the role',
    why: 'to show what is next',
    until: 'the leader deletes it or is erased',
    whoSees: 'the leader',
  },
  {
    tables: ['fellowship_wish', 'mentor_pair', 'peer_group_member'],
    what: 'who wants a mentor, can be one or wants a peer group, and who was brought together',
    why: 'to find company for leaders who asked for it, and never the same twice',
    until: 'the leader deletes it or is erased; how to be reached in a pair, until both are introduced',
    whoSees: 'the leader; an adviser sees size, region and experience, without a name',
  },
  {
    tables: ['example'],
    what: 'examples and arguments that a member has sent for others, without names of persons',
    why: 'for an adviser to look at and publish',
    until: 'the member is erased; what was published stays, and is no longer tied to anybody',
    whoSees: 'the member and the advisers, who do not see who sent it; what is published, everybody',
  },
  {
    tables: ['project'],
    what: 'title, goal, phase and next step of development work, as a leader has written them',
    why: 'for the leader to keep an eye on it, and to show it to an adviser who is invited',
    until: 'the leader deletes it or is erased',
    whoSees: 'the leader; an adviser what the leader has sent, as a question',
  },
  {
    tables: ['certification_interest'],
    what: 'who has put themselves on the interest list for certification, and since when',
    why: 'to tell them when the council knows more',
    until: 'the member takes themselves off it or is erased',
    whoSees: 'the member; advisers only how many, once a month, where that tells of nobody',
  },
  {
    tables: ['fairness_participant', 'certification_participant'],
    what: 'who was counted in the monthly reports of who has company and who waits and of the interest list, with size at the time',
    why: 'so that no two reports tell of one person by their difference',
    until: 'the member is erased',
    whoSees: 'nobody',
  },
  {
    tables: ['self_check'],
    what: 'how a leader has rated their own competence',
    why: 'for the leader to see how it moves',
    until: 'the leader deletes it or is erased',
    whoSees: 'the leader alone',
  },
  {
    tables: ['sent_message'],
    what: "the platform's number of an answer, and of the question it answers",
    why: 'so that a thumb finds the answer it is about',
    until: 'it expires',
    whoSees: 'nobody',
  },
  {
    tables: ['pulse_asked', 'pulse_occasion', 'pulse_receipt'],
    what: 'who was asked in a round of a pulse, new leaders on which day in the job, who has answered it, with region and size at the time',
    why: 'to ask and remind each once, and to show no difference between rounds that points at somebody',
    until: 'the member is erased',
    whoSees: 'nobody',
  },
  {
    tables: ['pulse_answer'],
    what: 'answers of an open round, encrypted, under a pseudonym; both are made with a key that lies outside the store',
    why: 'so that an answer can be changed and withdrawn until the round closes',
    until: 'the round closes; then the answers are counted and removed, and the key is destroyed',
    whoSees: 'nobody; after closing the figures that may be shown, and free text without names to advisers',
  },
  {
    tables: ['followed_thread'],
    what: 'which threads of a channel somebody has asked in',
    why: 'so that a follow-up needs no new mention',
    until: 'it expires',
    whoSees: 'nobody',
  },
  {
    tables: ['shareable_card'],
    what: 'private answers in a channel that their asker may still share',
    why: 'for the button that shares them',
    until: 'it expires',
    whoSees: 'the asker',
  },
  {
    tables: ['workspace'],
    what: "tokens of Slack workspaces that installed the assistant, encrypted with the installation's key",
    why: 'to answer there',
    until: 'the assistant is taken away there',
    whoSees: 'nobody',
  },
  {
    tables: ['model_use'],
    what: 'how many written answers somebody had today, under a key that changes daily',
    why: 'to keep the budget',
    until: 'the next day',
    whoSees: 'nobody',
  },
  {
    tables: ['question_use'],
    what: 'how many questions somebody asked in this hour, under a key that changes hourly',
    why: 'so that nobody uses up what is there for all',
    until: 'the next hour in which anybody asks',
    whoSees: 'nobody',
  },
]

/** Tables without anything about people: the index of the documents, the calendar, and the store's own. */
export const impersonal = [
  'plan_status',
  'peer_agenda',
  'fairness_report',
  'certification_report',
  'document',
  'passage',
  'generation',
  'generation_document',
  'current_generation',
  'vector',
  'council_post',
  'pulse_round',
  'known_date',
  'moved_date',
  'nudge_run',
  'date_draft',
  'source_look',
  'source_mark',
  'text_draft',
  'current_vectors',
  'installation',
  'lease',
  'kysely_migration',
  'kysely_migration_lock',
]
