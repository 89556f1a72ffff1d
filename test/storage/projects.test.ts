import { createProjects } from '../../src/storage/rows/projects.ts'
import { projectsContract } from '../contracts/projects.ts'
import { temporaryDatabase } from '../support/store.ts'

projectsContract('SQLite', async () => createProjects(await temporaryDatabase()))
