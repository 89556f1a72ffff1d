import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const here = new URL('./', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, here), 'utf8')

/** Of channels, and of indexes in this process: there is no database behind them. */
const others = ['testChannel', 'vectorContract']

it('is kept on every database: no suite is left out of `every.ts`', () => {
  const suites = globSync('*.ts', { cwd: here })
    .filter((file) => !file.startsWith('every'))
    .flatMap((file) =>
      [...read(file).matchAll(/^export function (\w+)\([^{]*\): void/gms)].map(([, name]) => name),
    )
    .filter((name) => name !== undefined && !others.includes(name))
  expect(suites.length).toBeGreaterThan(15)
  for (const suite of suites) expect(read('every.ts')).toContain(`${suite}(`)
})
