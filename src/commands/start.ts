import closeWithGrace from 'close-with-grace'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { faultName } from '../domain/errors.ts'
import { type Running, startAssistant } from '../main.ts'
import { createLog } from '../observe/log.ts'
import { command, configOf, print } from './command.ts'
import { progressBar } from './progress.ts'

export function start(): Command {
  return command('start', 'serve the page and every messenger that has its settings')
    .option('--port <port>', 'the port of the HTTP server (PORT, 3978)')
    .action(async (_options, called: Command) => {
      const config = configOf(called)
      const log = createLog(config.logLevel)
      const bar = progressBar('Reading the documents')
      const running = await startAssistant(config, { log, onProgress: bar.show })
      bar.end()
      closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
        if (err) log.error('ending after a fault', { reason: faultName(err) })
        await running.stop()
      })
      // Last: whoever reads it may end the process in the same breath.
      print(greeting(config, running))
    })
}

/** What is on, what is off, and how to switch it on. */
function greeting(config: Config, { port, messengers, knowledge }: Running): string {
  const { documents, passages } = knowledge.report
  return [
    `Taktstokk answers on http://${config.host}:${port}`,
    `  Knowledge: ${documents} documents, ${passages} passages from ${config.knowledge}`,
    messengers.includes('slack')
      ? '  Slack: on'
      : '  Slack: off. Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET to connect it.',
    messengers.includes('teams')
      ? `  Teams: on${config.teams?.appId ? '' : ', without authentication, for local clients only'}`
      : '  Teams: off. Set MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD to connect it.',
    config.model
      ? `  Model: ${config.model.model}; questions and passages are sent to ${knowledge.modelHost}`
      : '  Model: off, answers are made without one. Set OPENAI_API_KEY to let a model write them.',
    '  Each setting is explained in .env.example; `npx taktstokk doctor` checks them.',
  ].join('\n')
}
