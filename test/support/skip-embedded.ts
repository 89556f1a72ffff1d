import { relative } from 'node:path'
import { beforeEach } from 'vitest'
import { embeddedOnly } from './embedded-only.ts'

// On PostgreSQL: what is about the embedded store's file alone is left out, and says why.
beforeEach(({ task, skip }) => {
  if (!process.env.TEST_DATABASE) return
  const about = embeddedOnly[relative(process.cwd(), task.file.filepath)]
  if (typeof about !== 'object') return
  for (const [begins, why] of Object.entries(about)) if (task.name.startsWith(begins)) skip(why)
})
