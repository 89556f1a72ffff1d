import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { pathTo } from './programs.ts'
import { temporaryFolder } from './store.ts'

/** Undefined where LibreOffice is missing: its suites then count as NOT RUN. */
export const office = pathTo('soffice')

/** What LibreOffice shows of a file, page by page or slide by slide, as text. Throws when it cannot open it. */
export async function shownByLibreOffice(name: string, bytes: Uint8Array): Promise<string[]> {
  const [pages = []] = await allShownByLibreOffice([{ name, bytes }])
  return pages
}

/** The same of several files with names of their own: the program takes seconds to start. */
export async function allShownByLibreOffice(
  files: { name: string; bytes: Uint8Array }[],
): Promise<string[][]> {
  const folder = temporaryFolder()
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  // A profile of its own: a second LibreOffice on the same one ends at once and without a word.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(
    office ?? 'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files.map(({ name }) => join(folder, name)),
    ],
    {
      stdio: 'ignore',
    },
  )
  const pdfOf = (name: string) => readFileSync(join(folder, `${basename(name, extname(name))}.pdf`))
  return Promise.all(files.map(({ name }) => textOf(new Uint8Array(pdfOf(name)))))
}

async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(pdf)
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent()
    return items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('')
      .replace(/\s+/g, ' ')
  })
  return Promise.all(pages)
}
