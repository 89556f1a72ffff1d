import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveBack, keptIn } from './databases.ts'

export interface RunningHouse {
  address: string
  /** What it has printed so far. */
  printed(): string
  pid: number
  /** Asks it to end as an operator does, and gives the exit code. */
  stop(): Promise<number | null>
  /** Ends it at once, as a power cut does: nothing is finished or put away. */
  kill(): Promise<void>
}

/** What `npm start` tells Node: how much memory it may use for what is new. */
function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return scripts.start.split(' ').filter((word: string) => word.startsWith('--'))
}

export const cli = new URL('../../src/cli.ts', import.meta.url).pathname

/** Only what the house needs of this machine's environment: no key or token of whoever runs the tests. */
export function bareEnvironment(data: string): NodeJS.ProcessEnv {
  const NODE_OPTIONS = `--import=${new URL('loopback-only.ts', import.meta.url)}`
  const { PATH, LEFT_LOOPBACK } = process.env
  const house = { HOME: data, ...keptIn(data), LOG_LEVEL: 'warn' }
  return { PATH, NODE_OPTIONS, LEFT_LOOPBACK, ...house }
}

/** A data folder for a house, and how to be rid of it. */
export function dataFolder(): { data: string; remove: () => Promise<void> } {
  const data = mkdtempSync(join(tmpdir(), 'taktstokk-house-'))
  const remove = () => {
    rmSync(data, { recursive: true, force: true })
    return giveBack(data)
  }
  return { data, remove }
}

/**
 * Starts the real assistant as `npm start` does, on a port of its own, and waits until it can serve.
 * `through`: a program and its arguments that become the assistant in the end, such as `faketime 2028-02-29`.
 */
export async function startHouse(
  data: string,
  settings: NodeJS.ProcessEnv = {},
  through: string[] = [],
): Promise<RunningHouse> {
  const [program = '', ...words] = [
    ...through,
    process.execPath,
    ...nodeOptions(),
    cli,
    'start',
    '--port',
    '0',
  ]
  const house = spawn(program, words, {
    env: { ...bareEnvironment(data), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: string) => {
      printed += part
      const found = /answers on (http:\S+)/.exec(printed)
      if (found?.[1]) resolve(found[1])
    }
    house.stdout.setEncoding('utf8').on('data', read)
    house.stderr.setEncoding('utf8').on('data', read)
    house.once('exit', (code) => reject(new Error(`The house ended with ${code}:\n${printed}`)))
  })
  return {
    address,
    printed: () => printed,
    pid: house.pid ?? 0,
    stop: () => end(house),
    kill: () => kill(house),
  }
}

async function end(house: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (house.exitCode === null && house.signalCode === null) {
    house.kill(signal)
    await once(house, 'exit')
  }
  return house.exitCode
}

async function kill(house: ChildProcess): Promise<void> {
  await end(house, 'SIGKILL')
}
