import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = new URL('../../manifest/teams/', import.meta.url)

const address = z.url({ protocol: /^https$/ }).max(2_048)
const command = z.strictObject({ title: z.string().min(1).max(32), description: z.string().min(1).max(128) })

/** The limits of Teams' app manifest 1.19, as far as the app uses it. */
const manifestShape = z.strictObject({
  $schema: address,
  manifestVersion: z.literal('1.19'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.guid(),
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: address,
    privacyUrl: address,
    termsOfUseUrl: address,
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4_000) }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/),
  defaultInstallScope: z.literal('personal'),
  bots: z.tuple([
    z.strictObject({
      botId: z.guid(),
      scopes: z.tuple([z.literal('personal')]),
      isNotificationOnly: z.literal(false),
      supportsFiles: z.literal(false),
      supportsCalling: z.literal(false),
      supportsVideo: z.literal(false),
      commandLists: z
        .array(z.strictObject({ scopes: z.array(z.literal('personal')), commands: z.array(command).max(10) }))
        .max(3),
    }),
  ]),
  validDomains: z.array(z.string().regex(/^[^/:]+$/)).max(16),
})

const manifest = manifestShape.parse(json('manifest.json'))

describe("the app's package for Teams", () => {
  it('names one bot, for the personal chat', () => {
    expect(manifest.bots[0].botId).toBe(manifest.id)
  })

  it.each(manifest.localizationInfo.additionalLanguages)('says the same in $languageTag', ({ file }) => {
    const texts = z.record(z.string(), z.string().min(1)).parse(json(file))
    const commands = manifest.bots[0].commandLists.flatMap((list, l) =>
      list.commands.flatMap((_, c) => [
        `bots[0].commandLists[${l}].commands[${c}].title`,
        `bots[0].commandLists[${l}].commands[${c}].description`,
      ]),
    )
    const named = ['name.short', 'name.full', 'description.short', 'description.full']
    expect(Object.keys(texts).sort()).toEqual(['$schema', ...named, ...commands].sort())
    expect(texts['name.short']?.length).toBeLessThanOrEqual(30)
    expect(texts['description.short']?.length).toBeLessThanOrEqual(80)
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

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}

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
