import { createPosts } from '../../src/storage/rows/posts.ts'
import { createSelfChecks } from '../../src/storage/rows/self-checks.ts'
import { describePosts, describeSelfChecks } from '../contracts/competence.ts'
import { temporaryDatabase } from '../support/store.ts'

describeSelfChecks(async () => createSelfChecks(await temporaryDatabase()))
describePosts(async () => createPosts(await temporaryDatabase()))
