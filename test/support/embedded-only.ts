/**
 * What a run with TEST_STORE=postgresql leaves out of the files that open a store, each with its reason: a whole file,
 * or some tests of it. All else runs on both stores.
 */
const file = 'is about the file of the embedded store'
const bytes = 'looks for traces in the bytes of the embedded store’s file'
const copies = 'copies or restores the file of the embedded store'
const papers = 'is about papers; what they quote is found alike on both (`test/bench/both-stores.ts`)'
const there = 'runs on PostgreSQL in every run'

export const embeddedOnly: Record<string, string | Record<string, string>> = {
  'test/assembly/arrivals.test.ts': bytes,
  'test/assembly/datamap.test.ts': file,
  'test/assistant/mydata.test.ts': { 'shows a leader what is kept': bytes },
  'test/briefs/brief.test.ts': papers,
  'test/browser/views.test.ts': {
    'of a ': 'is about what a browser draws; the keyboard and the forms of the same pages run on both',
    'load with less': 'is about what a browser loads',
  },
  'test/commands/brief.test.ts': papers,
  'test/commands/map.test.ts': papers,
  'test/commands/commands.test.ts': { 'says what is on': file },
  'test/commands/operate.test.ts': { 'backs up while': copies },
  'test/commands/start.test.ts': {
    'ends with one clear line where another one serves':
      'is about a folder that one alone serves from; a database may have several',
    'says which folder it cannot keep its store in': file,
  },
  'test/faults/broken-files.test.ts': file,
  'test/faults/collisions.test.ts': there,
  'test/faults/delivered-again.test.ts': { 'copies a store': copies },
  'test/faults/disk.test.ts': file,
  'test/faults/database-away.test.ts': there,
  'test/faults/leaks.test.ts': { 'erases a member': bytes, 'writes no secret': copies },
  'test/faults/power.test.ts':
    'traces the syncs of the process that keeps the store, which on PostgreSQL is the server',
  'test/faults/several-processes.test.ts': there,
  'test/faults/several-sockets.test.ts': there,
  'test/knowledge/ingest-hostile.test.ts':
    'is about reading files; what is kept of them runs on both in ingest.test.ts',
  'test/nudges/year.test.ts': {
    'reminds each of what is due':
      'takes eight minutes there; the three springs of other calendars run on both',
    notices: 'is about the expectation, not about the store',
  },
  'test/pulse/anonymity.test.ts': bytes,
  'test/pulse/inhand.test.ts': copies,
  'test/storage/backup.test.ts': copies,
  'test/storage/copy.test.ts': 'copies from the one store to the other',
  'test/storage/passages.test.ts': { 'carries ten thousand passages': 'counts the changes as SQLite does' },
  'test/storage/pglite.test.ts': there,
  'test/storage/postgresql.test.ts': there,
}
