import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { bareEnvironment, cli } from './house.ts'

/** Runs `taktstokk` with these words, over a data folder of its own. */
export async function run(
  words: string[],
  { data, settings = {} }: { data: string; settings?: NodeJS.ProcessEnv },
) {
  const child = spawn(process.execPath, [cli, ...words], { env: { ...bareEnvironment(data), ...settings } })
  child.stdin.end()
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
}
