import { type Browser, chromium } from 'playwright-core'
import { pathTo } from './programs.ts'

/** Where Chromium is, or undefined where it is missing: what needs it is then not run. */
export function chromiumPath(): string | undefined {
  return pathTo('chromium')
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser without a window, which asks nobody outside for anything on its own account. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('Chromium is missing: ask chromiumPath() first.')
  return chromium.launch({ executablePath, args: flags })
}
