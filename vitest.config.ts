import { defineConfig } from 'vitest/config'
import { notRun } from './test/support/not-run.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/silence.ts', 'test/support/postgresql-setup.ts'],
    setupFiles: ['test/support/loopback-only.ts'],
    reporters: ['default', notRun()],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are the machine that this must run on.
    maxWorkers: 2,
  },
})
