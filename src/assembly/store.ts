import { join } from 'node:path'
import type { FairnessStore } from '../assistant/fairness.ts'
import type { DraftStore } from '../briefs/drafts.ts'
import type { PostStore } from '../competence/post.ts'
import type { SelfCheckStore } from '../competence/self-check.ts'
import type { Config } from '../config.ts'
import type { Allowance } from '../desk/allowance.ts'
import type { AskedStore } from '../desk/asked.ts'
import type { TicketStore } from '../desk/ticket.ts'
import { reasonOf } from '../domain/errors.ts'
import type { FileStore } from '../files/files.ts'
import type { InboxStore } from '../jobs/inbox.ts'
import type { LeaseStore } from '../jobs/lease.ts'
import type { Mailbox } from '../jobs/mailbox.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { SentMessages } from '../jobs/sent.ts'
import type { ShareableStore, ThreadStore, WorkspaceStore } from '../jobs/workspaces.ts'
import type { VectorStore } from '../knowledge/meaning/vectors.ts'
import type { PassageStore } from '../knowledge/store.ts'
import type { Budget } from '../knowledge/write/budget.ts'
import type { SourceStore } from '../nudges/sources/store.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { InterestListStore } from '../onboarding/certification.ts'
import type { ExampleStore } from '../onboarding/example.ts'
import type { FellowshipStore } from '../onboarding/fellowship.ts'
import type { PlanStore } from '../onboarding/plan.ts'
import type { ProjectStore } from '../onboarding/project.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import type { SessionStore } from '../people/sessions.ts'
import type { PeopleStore } from '../people/store.ts'
import type { KeyStore } from '../pulse/keys.ts'
import type { PulseStore } from '../pulse/store.ts'
import { openPostgres } from '../storage/engines/postgres.ts'
import {
  mustBeSound,
  openDatabase,
  openDatabaseToServe,
  openDatabaseToWork,
} from '../storage/engines/sqlite.ts'
import { onlyServerOf } from '../storage/onlyserver.ts'
import { createRoundKeys } from '../storage/roundkeys.ts'
import { createAllowance } from '../storage/rows/allowance.ts'
import { createAsked } from '../storage/rows/asked.ts'
import { createBudget } from '../storage/rows/budget.ts'
import { createInterestList } from '../storage/rows/certification.ts'
import type { Database } from '../storage/rows/database.ts'
import { createDrafts } from '../storage/rows/drafts.ts'
import { createExamples } from '../storage/rows/examples.ts'
import { createCertificationReports, createFairness } from '../storage/rows/fairness.ts'
import { createFellowship } from '../storage/rows/fellowship.ts'
import { createFiles } from '../storage/rows/files.ts'
import { createFirstYear } from '../storage/rows/firstyear.ts'
import { createInbox } from '../storage/rows/inbox.ts'
import { createLeases } from '../storage/rows/lease.ts'
import { endLeases } from '../storage/rows/leases.ts'
import { createMailbox } from '../storage/rows/mailbox.ts'
import { createNudges } from '../storage/rows/nudges.ts'
import { createOutbox } from '../storage/rows/outbox.ts'
import { createPassages } from '../storage/rows/passages.ts'
import { createPeople } from '../storage/rows/people.ts'
import { createPlans } from '../storage/rows/plans.ts'
import { createPosts } from '../storage/rows/posts.ts'
import { createProjects } from '../storage/rows/projects.ts'
import { createPulses } from '../storage/rows/pulses.ts'
import { createSelfChecks } from '../storage/rows/self-checks.ts'
import { createSentMessages } from '../storage/rows/sent.ts'
import { createSessions } from '../storage/rows/sessions.ts'
import { createSources } from '../storage/rows/sources.ts'
import { createTickets } from '../storage/rows/tickets.ts'
import { createVectorStore } from '../storage/rows/vectors.ts'
import { createShareable, createThreads, createWorkspaces } from '../storage/rows/workspaces.ts'
import { sealedInbox } from '../storage/sealedinbox.ts'
import { secretOf } from './secret.ts'
import { mustShareKeys } from './shared.ts'
import { mustBeExpected, storeFile } from './storefiles.ts'

/** Everything that is kept. */
export interface Store {
  inbox: InboxStore
  outbox: OutboxStore
  sent: SentMessages
  passages: PassageStore
  people: PeopleStore
  sessions: SessionStore
  files: FileStore
  nudges: NudgeStore
  sources: SourceStore
  asked: AskedStore
  drafts: DraftStore
  tickets: TicketStore
  firstYear: FirstYearStore
  plans: PlanStore
  fellowship: FellowshipStore
  fairness: FairnessStore
  /** Who wants to hear of certification, and the monthly reports of how many. */
  interestList: InterestListStore
  certificationReports: FairnessStore
  projects: ProjectStore
  examples: ExampleStore
  selfChecks: SelfCheckStore
  posts: PostStore
  mailbox: Mailbox
  workspaces: WorkspaceStore
  threads: ThreadStore
  shareable: ShareableStore
  pulses: PulseStore
  /** The keys of open rounds: beside the store, in no backup. */
  keys: KeyStore
  /** Which of several processes has something in hand that one alone may do. */
  leases: LeaseStore
  /** Of questions in an hour, for one person. */
  allowance: Allowance
  /** Of written answers in a day: for one person, and for everybody together. */
  budget(limits: { person: number; total: number }): Promise<Budget>
  /** Of the passages, where an embedding model is set. */
  vectors: VectorStore
  /** Runs `work` as one transaction: all of it is kept when this returns, or nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** Moves what was erased out of the write-ahead log too, so that nothing of it is left on disk. */
  tidy(): Promise<void>
  /** Why nothing can be kept just now; undefined when all is well. */
  ready(): Promise<string | undefined>
  close(): Promise<void>
}

export async function openStore(config: Config): Promise<Store> {
  const { databaseUrl } = config
  if (databaseUrl === undefined) return storeIn(await openDatabase(storeFile(config)), config)
  return sharedStore(databaseUrl, config)
}

/** The store for a process that serves. */
export async function openStoreToServe(config: Config): Promise<Store> {
  const { databaseUrl } = config
  return databaseUrl === undefined ? onlyStore(config) : sharedStore(databaseUrl, config)
}

/** The same store for another thread of that process. */
export async function openStoreToWork(config: Config): Promise<Store> {
  const { databaseUrl } = config
  return databaseUrl === undefined
    ? storeIn(await openDatabaseToWork(storeFile(config)), config)
    : sharedStore(databaseUrl, config)
}

/** The embedded store has one process that serves, so it takes up at once what a dead one had in hand. */
async function onlyStore(config: Config): Promise<Store> {
  const only = onlyServerOf(config.data)
  try {
    mustBeExpected(config)
    mustBeSound(storeFile(config))
    const database = await openDatabaseToServe(storeFile(config))
    await endLeases(database)
    const store = storeIn(database, config)
    return { ...store, close: () => store.close().finally(only.release) }
  } catch (fault) {
    only.release()
    throw fault
  }
}

/** Throws `NotShared` where this process has other keys than those that it shares the database with. */
async function sharedStore(url: string, config: Config): Promise<Store> {
  const database = await openPostgres(url)
  try {
    await mustShareKeys(database, config)
    return storeIn(database, config)
  } catch (fault) {
    await database.close()
    throw fault
  }
}

function storeIn(database: Database, config: Config): Store {
  const outbox = createOutbox(database)
  return {
    outbox,
    inbox: sealedInbox(createInbox(database, outbox), {
      keys: createRoundKeys(join(config.keys, 'inbox')),
      clock: config.clock,
    }),
    sent: createSentMessages(database),
    passages: createPassages(database),
    people: createPeople(database),
    sessions: createSessions(database),
    workspaces: createWorkspaces(database, () => secretOf(config)),
    threads: createThreads(database),
    shareable: createShareable(database),
    asked: createAsked(database),
    drafts: createDrafts(database),
    tickets: createTickets(database),
    fairness: createFairness(database),
    interestList: createInterestList(database),
    certificationReports: createCertificationReports(database),
    projects: createProjects(database),
    examples: createExamples(database),
    selfChecks: createSelfChecks(database),
    posts: createPosts(database),
    mailbox: createMailbox(database),
    nudges: createNudges(database),
    sources: createSources(database),
    pulses: createPulses(database),
    keys: createRoundKeys(config.keys),
    leases: createLeases(database),
    files: createFiles(database, config.publicUrl),
    firstYear: createFirstYear(database),
    plans: createPlans(database),
    fellowship: createFellowship(database),
    vectors: createVectorStore(database),
    allowance: createAllowance(database, {
      perHour: config.questionsPerHour,
      secret: () => secretOf(config),
    }),
    budget: async (limits) => createBudget(database, { ...limits, secret: await secretOf(config) }),
    tidy: () => database.tidy(),
    transaction: (work) => database.transaction(work),
    ready: () =>
      outbox.counts(config.clock.now()).then(
        () => database.fault(),
        (fault) => `the store does not answer: ${reasonOf(fault)}`,
      ),
    close: () => database.close(),
  }
}
