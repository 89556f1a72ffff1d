import { type ChildProcess, fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Parts } from '../parts.ts'
import type { ReadParts } from '../read.ts'
import { Unreadable } from '../unreadable.ts'
import { type Request, reply } from './messages.ts'

export interface Limits {
  /** For one file. */
  ms: number
  /** All that the process may hold while it reads. */
  megabytes: number
}

export interface Aside {
  /** One file at a time. Rejects with `Unreadable`, also when the process dies of the file or hangs. */
  read: ReadParts
  end(): void
}

/**
 * Reads files in a process of its own, started with the first one and used again for the next. A process and not
 * a thread: only a process can be bounded in all of its memory, stopped in the midst of a loop, and kept from
 * writing files, starting programs and reading anything but its own code. It is given no settings either.
 */
export function createAside({ ms, megabytes }: Limits): Aside {
  let child: ChildProcess | undefined
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  return {
    end,
    read: async (format, bytes) => {
      if (!child?.connected) child = start(megabytes)
      const { parts, rss } = await exchange(child, { format, bytes, ms }, megabytes).catch((fault) => {
        end()
        throw fault
      })
      // What is left of this file must not be held against the next one.
      if (rss > (megabytes / 2) * 1_048_576) end()
      return parts()
    },
  }
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

function start(megabytes: number): ChildProcess {
  const modules = `${root}node_modules`
  const readable = [`${root}src`, `${root}package.json`, modules, realpathSync(modules)]
  return fork(new URL('./child.ts', import.meta.url), [String(megabytes * 1_048_576)], {
    execArgv: [
      '--permission',
      '--allow-worker',
      ...readable.map((place) => `--allow-fs-read=${place}`),
      `--max-old-space-size=${Math.round(megabytes * 0.6)}`,
    ],
    // What a library prints may be of the file, and belongs in no log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
}

interface Outcome {
  rss: number
  parts(): Parts
}

/** Half a second more than the file may take: the process gives up by itself where it can. */
const graceMs = 500

function exchange(child: ChildProcess, asked: Request, megabytes: number): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>()
  const onMessage = (message: unknown) => {
    const said = reply.safeParse(message)
    if (said.success) resolve(outcomeOf(said.data))
    else reject(new Unreadable('broken', 'Reading the file gave no document'))
  }
  const onExit = (_code: number | null, signal: string | null) => reject(diedOf(signal, megabytes))
  const timer = setTimeout(() => reject(tooSlow(asked.ms)), asked.ms + graceMs)
  child.once('message', onMessage)
  child.once('exit', onExit)
  child.once('error', reject)
  child.send(asked, (fault) => fault && reject(diedOf(null, megabytes)))
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onExit).off('error', reject)
  })
}

function outcomeOf(said: ReturnType<typeof reply.parse>): Outcome {
  return {
    rss: said.rss,
    parts: () => {
      if ('parts' in said) return said.parts
      throw new Unreadable(said.fault, said.what)
    },
  }
}

/** Killed by its guard, or by V8 at the end of the heap. */
function diedOf(signal: string | null, megabytes: number): Unreadable {
  if (signal === 'SIGKILL' || signal === 'SIGABRT')
    return new Unreadable('too-large', `Reading the file takes more than ${megabytes} MB of memory`)
  return new Unreadable('broken', 'The program that reads files ended in the midst of it')
}

function tooSlow(ms: number): Unreadable {
  return new Unreadable('too-slow', `The file was not read within ${ms / 1000} seconds`)
}
