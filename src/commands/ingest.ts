import { constants, setPriority } from 'node:os'
import type { Command } from 'commander'
import { indexInTurn } from '../assembly/indexing.ts'
import { openStore } from '../assembly/store.ts'
import { ingest as bringUpToDate, type IngestReport } from '../knowledge/ingest/ingest.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'
import { progressBar } from './progress.ts'

export function ingest(): Command {
  return command('ingest', 'index the knowledge folder, or these files or folders; only what changed')
    .argument('[paths...]')
    .action(async (only: string[], _options, called: Command) => {
      const config = configOf(called)
      // Whoever serves from the same store answers meanwhile.
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
      const bar = progressBar('Reading the documents')
      const store = await openStore(config)
      try {
        const report = await indexInTurn(config, store, {
          name: 'index',
          work: () => bringUpToDate({ ...config, only, store: store.passages, onProgress: bar.show }),
        })
        bar.end()
        if (wantsJson(called)) printJson(report)
        else print(summary(report))
      } finally {
        await store.close()
      }
    })
}

function summary({ documents, passages, added, changed, removed, skipped, notes, ms }: IngestReport): string {
  return [
    `${documents} documents, ${passages} passages (${added} added, ${changed} changed, ${removed} removed) in ${ms} ms`,
    ...notes.map(({ path, note }) => `  ${path}: ${note}`),
    ...skipped.map(({ path, reason }) => `  skipped ${path}: ${reason}`),
  ].join('\n')
}
