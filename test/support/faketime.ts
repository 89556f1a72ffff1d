import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { promisify } from 'node:util'
import { bareEnvironment, cli } from './house.ts'

const library = globSync('/usr/lib/*/faketime/libfaketime.so.1')[0] ?? ''

/**
 * The clock of a process as it would be at a moment, for all that it asks of the system. The monotonic clock runs on
 * as it is: a computer's does so too when its clock is set.
 */
export function clockAt(moment: string): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: library,
    FAKETIME: `@${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
    TZ: 'UTC',
  }
}

/** `taktstokk tick` at a moment, in a process of its own: how many messages it put in the outbox, and its own now. */
export async function tickAt(moment: string, data: string, knowledge: string) {
  const settings = ['tick', '--json', '--data', data, '--knowledge', knowledge]
  const env = { ...bareEnvironment(data), ...clockAt(moment) }
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...settings], { env })
  const { now, sent }: { now: string; sent: number } = JSON.parse(stdout)
  return { now, sent }
}
