import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Listener } from '../../src/domain/channel.ts'
import { servedPage } from './page.ts'

export const wide = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }

const pictures = new URL('../pictures/', import.meta.url)

/** The page of a house that answers as told, in a window of the browser; both are gone when the test is over. */
export async function openPage(browser: Browser, listen: Listener, options: BrowserContextOptions = {}) {
  const site = await servedPage(listen)
  const settings = { locale: 'nb-NO', viewport: wide, reducedMotion: 'reduce', ...options } as const
  const context = await browser.newContext(settings)
  onTestFinished(async () => {
    await context.close()
    await site.stop()
  })
  await context.addInitScript({ path: new URL('./measure.js', import.meta.url).pathname })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (fault) => complaints.push(fault.message))
  await page.goto(site.address)
  return { page, heard: site.heard, complaints }
}

/** With PICTURES=1: keeps what the window shows, whole, for whoever wants to look at it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: new URL(`${name}.png`, pictures).pathname, fullPage: true })
}
