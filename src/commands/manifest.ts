import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { slackManifest } from '../channels/slack/manifest.ts'
import { teamsPackage } from '../channels/teams/manifest.ts'
import type { Config } from '../config.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function manifest(): Command {
  return command('manifest', 'write the app packages for Slack and Teams, for the address in PUBLIC_URL')
    .option('--out <dir>', 'where they are written', '.')
    .action(({ out }: { out: string }, called: Command) => {
      const config = configOf(called)
      const files = [
        written(out, 'slack-manifest.json', slackManifestFor(config)),
        written(out, 'teams-app.zip', teamsPackage({ ...config, appId: config.teams?.appId })),
      ]
      const missing = missingFor(config)
      for (const each of missing) process.stderr.write(`${each}\n`)
      if (wantsJson(called)) printJson({ files, missing })
      else print(files.join('\n'))
    })
}

function written(out: string, name: string, content: string | Uint8Array): string {
  mkdirSync(out, { recursive: true })
  const file = join(out, name)
  writeFileSync(file, content)
  return file
}

function slackManifestFor({ publicUrl, slack }: Config): string {
  const socketMode = slack?.appToken !== undefined
  return `${JSON.stringify(slackManifest(publicUrl, { socketMode }), undefined, 2)}\n`
}

/** What the platforms will ask for before they take the packages. */
function missingFor({ publicUrl, teams }: Config): string[] {
  const isReachable = publicUrl.startsWith('https://')
  return [
    ...(isReachable ? [] : [`PUBLIC_URL is ${publicUrl}: Slack and Teams need an address with https.`]),
    ...(teams?.appId ? [] : ["MICROSOFT_APP_ID is not set: the Teams package has zeros for the bot's id."]),
  ]
}
