import { createPosts } from '../../src/storage/sqlite/posts.ts'
import { createSelfChecks } from '../../src/storage/sqlite/self-checks.ts'
import { describePosts, describeSelfChecks } from '../contracts/competence.ts'
import { temporaryDatabase } from '../support/store.ts'

describeSelfChecks(async () => createSelfChecks(await temporaryDatabase()))
describePosts(async () => createPosts(await temporaryDatabase()))
