import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { textsIn } from '../../src/assistant/texts/choose.ts'
import { teamsPackage } from '../../src/channels/teams/manifest.ts'
import { pageWith } from '../support/page.ts'

const folder = new URL('../../manifest/teams/', import.meta.url)

const schemas = new URL(
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/',
  import.meta.url,
)

/** What Microsoft's published schema of version 1.30 says against a file of the package; empty when nothing. */
function complaints(schema: string, content: unknown): string[] {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(object.parse(JSON.parse(readFileSync(new URL(schema, schemas), 'utf8'))))
  validate(content)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const object = z.record(z.string(), z.unknown())
const command = z.object({
  title: z.string(),
  description: z.string(),
  type: z.string().optional(),
  prompt: z.string().optional(),
})
const manifestShape = z.object({
  id: z.string(),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ]),
  localizationInfo: z.object({
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  staticTabs: z.array(
    z.object({
      entityId: z.string(),
      scopes: z.array(z.string()),
      name: z.string().optional(),
      contentUrl: z.string().optional(),
    }),
  ),
  validDomains: z.array(z.string()),
  developer: z.object({ privacyUrl: z.string() }),
})

const appId = '11111111-2222-4333-8444-555555555555'
const packed = unzipSync(teamsPackage({ publicUrl: 'https://taktstokk.example.no', appId }))
const inPackage = (file: string): unknown => JSON.parse(strFromU8(packed[file] ?? new Uint8Array()))
const manifest = manifestShape.parse(inPackage('manifest.json'))
const [bot] = manifest.bots

describe("the app's package for Teams", () => {
  it('holds what Microsoft\u2019s own schemas want, and nothing else', () => {
    expect(Object.keys(packed).sort()).toEqual(
      ['manifest.json', 'nn-no.json', 'en-us.json', 'color.png', 'outline.png'].sort(),
    )
    expect(complaints('MicrosoftTeams.schema.json', inPackage('manifest.json'))).toEqual([])
    expect(
      complaints('MicrosoftTeams.schema.json', { ...object.parse(inPackage('manifest.json')), name: 1 }),
    ).not.toEqual([])
    for (const { file } of manifest.localizationInfo.additionalLanguages) {
      expect(complaints('MicrosoftTeams.Localization.schema.json', inPackage(file)), file).toEqual([])
    }
  })

  it('names the bot and the addresses of this installation, and leaves no gap', () => {
    expect(manifest).toMatchObject({ id: appId, validDomains: ['taktstokk.example.no'] })
    expect(bot.botId).toBe(appId)
    expect(manifest.developer.privacyUrl).toBe('https://taktstokk.example.no/')
    for (const file of ['manifest.json', 'nn-no.json', 'en-us.json']) {
      expect(JSON.stringify(inPackage(file)), file).not.toMatch(/EXAMPLE|0000-0000/)
    }
  })

  it('is for chats between two, groups and channels, each with its words and three questions to begin with', () => {
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat'])
    for (const { commands } of bot.commandLists) {
      expect(commands.filter(({ type }) => type === 'prompt').map(({ prompt }) => prompt)).toEqual(
        Object.values(textsIn('nb').examples),
      )
      expect(commands.length).toBeLessThanOrEqual(12)
      for (const { title } of commands) expect(title.length).toBeLessThanOrEqual(32)
    }
  })

  it.each(manifest.localizationInfo.additionalLanguages)('says the same in $languageTag', ({ file }) => {
    const texts = z.record(z.string(), z.string().min(1)).parse(inPackage(file))
    const commands = bot.commandLists.flatMap((list, l) =>
      list.commands.flatMap((named, c) =>
        ['title', 'description', ...(named.prompt === undefined ? [] : ['prompt'])].map(
          (part) => `bots[0].commandLists[${l}].commands[${c}].${part}`,
        ),
      ),
    )
    const named = ['name.short', 'name.full', 'description.short', 'description.full']
    const tabs = manifest.staticTabs.flatMap(({ name }, at) => (name ? [`staticTabs[${at}].name`] : []))
    expect(Object.keys(texts).sort()).toEqual(['$schema', ...named, ...commands, ...tabs].sort())
    const examples = Object.values(textsIn(file === 'nn-no.json' ? 'nn' : 'en').examples)
    for (const example of examples) expect(Object.values(texts)).toContain(example)
  })

  it('has the conversation and, beside it, the page as a tab that the page itself lets Teams show', async () => {
    const [conversation, page] = manifest.staticTabs
    expect(conversation).toMatchObject({ entityId: 'conversations', scopes: ['personal'] })
    expect(page).toMatchObject({ scopes: ['personal'], contentUrl: 'https://taktstokk.example.no/' })
    const { app } = pageWith(async () => undefined)
    const framedBy = (await app.request('/')).headers.get('content-security-policy') ?? ''
    expect(framedBy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoft\.com/)
  })

  it('has a colour icon of 192 pixels without holes', () => {
    expect(sizeOf(manifest.icons.color)).toEqual({ width: 192, height: 192, transparent: false })
  })

  it('has an outline icon of 32 pixels, in white on nothing', () => {
    expect(sizeOf(manifest.icons.outline)).toEqual({ width: 32, height: 32, transparent: true })
    const drawn = pixelsOf(manifest.icons.outline).filter(([, , , alpha]) => alpha !== 0)
    expect(drawn.length).toBeGreaterThan(50)
    expect(new Set(drawn.map(([red, green, blue]) => `${red} ${green} ${blue}`))).toEqual(
      new Set(['255 255 255']),
    )
  })
})

const headerLength = 8
const withAlpha = 6

function sizeOf(file: string) {
  const png = readFileSync(new URL(file, folder))
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    transparent: png.readUInt8(25) === withAlpha,
  }
}

/** Red, green, blue and alpha of every pixel of a PNG of 8 bits a channel. */
function pixelsOf(file: string): number[][] {
  const { width, height } = sizeOf(file)
  const data = inflateSync(imageData(readFileSync(new URL(file, folder))))
  const pixels: number[][] = []
  let above = new Uint8Array(width * 4)
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * 4 + 1)
    above = unfiltered(data.subarray(start + 1, start + 1 + width * 4), above, data[start] ?? 0)
    for (let x = 0; x < width; x += 1) pixels.push([...above.subarray(x * 4, x * 4 + 4)])
  }
  return pixels
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = headerLength; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
  }
  return Buffer.concat(parts)
}

/** Undoes the filter of one line, by the PNG specification, section 9. */
function unfiltered(line: Uint8Array, above: Uint8Array, filter: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(line.length)
  for (const [at, byte] of line.entries()) {
    const left = result[at - 4] ?? 0
    const up = above[at] ?? 0
    const corner = above[at - 4] ?? 0
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    result[at] = byte + predicted
  }
  return result
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
