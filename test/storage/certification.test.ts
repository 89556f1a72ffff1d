import { createInterestList } from '../../src/storage/rows/certification.ts'
import { createCertificationReports } from '../../src/storage/rows/fairness.ts'
import { interestListContract } from '../contracts/certification.ts'
import { fairnessContract } from '../contracts/fairness.ts'
import { temporaryDatabase } from '../support/store.ts'

interestListContract('SQLite', async () => createInterestList(await temporaryDatabase()))
fairnessContract('SQLite, of the interest list', async () =>
  createCertificationReports(await temporaryDatabase()),
)
