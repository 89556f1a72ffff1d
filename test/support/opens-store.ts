import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { embeddedOnly } from './embedded-only.ts'

/** Whoever gets a store in a test gets it from here. */
const source = 'test/support/databases.ts'
/** A folder alone is no store, nor is a type. */
const imported = /^(?:import (?!type |\{ temporaryFolder \}).*|\} )from '(\.[^']+\.ts)'/gm

/** The test files that open a store, themselves or through what they import, but for those that are about a file alone. */
export function testsThatOpenStore(): string[] {
  const known = new Map<string, boolean>([[source, true]])
  const opens = (path: string): boolean => {
    const before = known.get(path)
    if (before !== undefined) return before
    known.set(path, false)
    const found = importsOf(path).some(opens)
    known.set(path, found)
    return found
  }
  return globSync('test/**/*.test.ts')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => typeof embeddedOnly[path] !== 'string' && opens(path))
}

/** The files of the tests that this one imports. */
function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(imported)
  return [...found]
    .map(([, to = '']) => join(dirname(path), to))
    .filter((to) => to.startsWith('test/') && existsSync(to))
}
