import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Around all suites: a run in which anything tried to leave this machine has failed, whoever swallowed the fault. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'taktstokk-silence-'))
  const left = join(folder, 'left')
  process.env.LEFT_LOOPBACK = left
  return () => {
    const hosts = existsSync(left) ? readFileSync(left, 'utf8') : ''
    rmSync(folder, { recursive: true, force: true })
    if (hosts === '') return
    console.error(`LEFT THIS MACHINE:\n${hosts}`)
    process.exitCode = 1
  }
}
