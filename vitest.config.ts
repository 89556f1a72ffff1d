import { defineConfig } from 'vitest/config'
import { notRun } from './test/support/not-run.ts'
import { testsThatOpenStore } from './test/support/opens-store.ts'

const onPostgresql = process.env.TEST_STORE === 'postgresql'

export default defineConfig({
  test: {
    include: onPostgresql ? testsThatOpenStore() : ['test/**/*.test.ts'],
    globalSetup: ['test/support/silence.ts', 'test/support/postgresql-setup.ts'],
    setupFiles: ['test/support/loopback-only.ts', 'test/support/skip-embedded.ts'],
    reporters: ['default', notRun()],
    testTimeout: onPostgresql ? 120_000 : 60_000,
    hookTimeout: 60_000,
    // Two cores are the machine that this must run on; some files wait most of their time, for a lease or a server.
    maxWorkers: 3,
  },
})
