import { createAllowance } from '../../src/storage/rows/allowance.ts'
import { createAsked } from '../../src/storage/rows/asked.ts'
import { createBudget } from '../../src/storage/rows/budget.ts'
import { createInterestList } from '../../src/storage/rows/certification.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { createDrafts } from '../../src/storage/rows/drafts.ts'
import { createExamples } from '../../src/storage/rows/examples.ts'
import { createCertificationReports, createFairness } from '../../src/storage/rows/fairness.ts'
import { createFellowship } from '../../src/storage/rows/fellowship.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createFirstYear } from '../../src/storage/rows/firstyear.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createMailbox } from '../../src/storage/rows/mailbox.ts'
import { createNudges } from '../../src/storage/rows/nudges.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createPosts } from '../../src/storage/rows/posts.ts'
import { createProjects } from '../../src/storage/rows/projects.ts'
import { createPulses } from '../../src/storage/rows/pulses.ts'
import { createSelfChecks } from '../../src/storage/rows/self-checks.ts'
import { createSessions } from '../../src/storage/rows/sessions.ts'
import { createSources } from '../../src/storage/rows/sources.ts'
import { createTickets } from '../../src/storage/rows/tickets.ts'
import { createShareable, createThreads, createWorkspaces } from '../../src/storage/rows/workspaces.ts'
import { shelfOn } from '../support/shelf.ts'
import { allowanceContract } from './allowance.ts'
import { budgetContract } from './budget.ts'
import { interestListContract } from './certification.ts'
import { describePosts, describeSelfChecks } from './competence.ts'
import { askedContract, ticketsContract } from './desk.ts'
import { keepsDrafts } from './drafts.ts'
import { examplesContract } from './examples.ts'
import { fairnessContract } from './fairness.ts'
import { fellowshipContract } from './fellowship.ts'
import { filesContract } from './files.ts'
import { firstYearContract } from './first-year.ts'
import { inboxContract } from './inbox.ts'
import { mailboxContract } from './mailbox.ts'
import { keepsNudges } from './nudges.ts'
import { outboxContract } from './outbox.ts'
import { passageContract } from './passages.ts'
import { peopleContract } from './people.ts'
import { projectsContract } from './projects.ts'
import { pulsesContract } from './pulses.ts'
import { sessionsContract } from './sessions.ts'
import { keepsSources } from './sources.ts'
import { vectorStoreContract } from './vectorstore.ts'
import { workspacesContract } from './workspaces.ts'

/** All that the stores promise, on one engine. `open` gives an empty store. */
export function everyContract(engine: string, open: () => Promise<Database>): void {
  askedContract(engine, async () => createAsked(await open()))
  allowanceContract(engine, async (perHour) =>
    createAllowance(await open(), { perHour, secret: async () => 's' }),
  )
  budgetContract(engine, async (limits) => createBudget(await open(), { ...limits, secret: 's' }))
  describePosts(async () => createPosts(await open()))
  describeSelfChecks(async () => createSelfChecks(await open()))
  examplesContract(engine, async () => createExamples(await open()))
  interestListContract(engine, async () => createInterestList(await open()))
  fairnessContract(`${engine}, of the interest list`, async () => createCertificationReports(await open()))
  fairnessContract(engine, async () => createFairness(await open()))
  fellowshipContract(engine, async () => createFellowship(await open()))
  filesContract(engine, async () => createFiles(await open(), 'https://taktstokk.test'))
  firstYearContract(engine, async () => createFirstYear(await open()))
  inboxContract(engine, async () => {
    const db = await open()
    const outbox = createOutbox(db)
    return { inbox: createInbox(db, outbox), outbox }
  })
  keepsDrafts(async () => createDrafts(await open()))
  mailboxContract(engine, async () => createMailbox(await open()))
  outboxContract(engine, async () => createOutbox(await open()))
  passageContract(engine, async () => createPassages(await open()))
  peopleContract(engine, async () => createPeople(await open()))
  projectsContract(engine, async () => createProjects(await open()))
  pulsesContract(engine, async () => createPulses(await open()))
  ticketsContract(engine, async () => createTickets(await open()))
  vectorStoreContract(engine, async () => shelfOn(await open()))
  sessionsContract(engine, async () => createSessions(await open()))
  keepsSources(async () => createSources(await open()))
  keepsNudges(async () => createNudges(await open()))
  workspacesContract(engine, async () => {
    const db = await open()
    return {
      workspaces: createWorkspaces(db, async () => 's'),
      threads: createThreads(db),
      shareable: createShareable(db),
    }
  })
}
