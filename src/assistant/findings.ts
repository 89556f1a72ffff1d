import { documentOf } from '../competence/finding-document.ts'
import { roundsOf } from '../competence/findings.ts'
import type { ReleasedStore } from '../competence/released.ts'
import { type Duty, type DutyReport, nothingDue } from './duty.ts'

export interface FindingsParts extends ReleasedStore {
  /** Puts a document into the knowledge folder; false when there is one of that name. */
  shelve(name: string, content: string): Promise<boolean>
  /** The names of the documents that are there. */
  shelved(): Promise<string[]>
}

/** What a round has released becomes a document that is answered from: once for each round, never overwritten. */
export function findingsDuty(parts: FindingsParts): Duty {
  return {
    name: 'findings',
    run: async (_now, { dryRun }): Promise<DutyReport> => {
      const known = new Set(await parts.shelved())
      const documents = roundsOf(await parts.released()).flatMap((round) => documentOf(round) ?? [])
      const fresh = documents.filter(({ name }) => !known.has(name))
      if (!dryRun) for (const { name, content } of fresh) await parts.shelve(name, content)
      const why = 'What the round has released becomes a document that is answered from.'
      const due = fresh.map(({ name }) => ({ kind: 'findings', subject: name, recipients: 0, why }))
      return { ...nothingDue, due }
    },
  }
}
