import { readFileSync } from 'node:fs'
import { type Zippable, zipSync } from 'fflate'

interface App {
  /** The outside address of the installation. */
  publicUrl: string
  /** The bot's id at Microsoft; undefined until there is one. */
  appId: string | undefined
}

const folder = new URL('../../../manifest/teams/', import.meta.url)
const files = ['manifest.json', 'nn-no.json', 'en-us.json', 'color.png', 'outline.png']
const noId = '00000000-0000-0000-0000-000000000000'

/**
 * The app package for Teams, as zip: what stands in `manifest/teams`, with the addresses and the bot's id of this
 * installation. The same settings give the same bytes.
 */
export function teamsPackage({ publicUrl, appId = noId }: App): Uint8Array {
  const { host, hostname } = new URL(publicUrl)
  const filled = (text: string) =>
    text
      .replaceAll('https://EXAMPLE', `https://${host}`)
      .replaceAll('EXAMPLE', hostname)
      .replaceAll(noId, appId)
  const packed: Zippable = {}
  for (const name of files) {
    const content = readFileSync(new URL(name, folder))
    packed[name] = name.endsWith('.json') ? Buffer.from(filled(content.toString())) : content
  }
  // Zip knows no time before 1980.
  return zipSync(packed, { mtime: '1980-01-02' })
}
