import type { CompetenceMap } from '../competence/map.ts'
import { altOf, type Draw, overviewPicture, type Picture, trendPicture } from '../competence/picture.ts'
import { readSteps, type SelfCheckStore } from '../competence/self-check.ts'
import type { Attachment, Card } from '../domain/card.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { areaCard, mapCard } from './cards/competence.ts'
import { ownCheckCard, selfCheckCard } from './cards/self-check.ts'
import type { Feature, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { competenceTexts } from './texts/competence.ts'
import { longDate } from './texts/dates.ts'

export interface CompetenceParts {
  map(): Promise<CompetenceMap>
  draw: Draw
  files: FileStore
  selfChecks: SelfCheckStore
}

/** The competence map: all areas, and each by itself. Everybody may see it. */
export function mapFeature(parts: CompetenceParts): Feature {
  const { nb, nn, en } = competenceTexts
  const whole = async ({ at }: { at: Instant }, visitor: Visitor) => openMap(visitor, at, parts)
  return {
    name: 'map',
    words: { nb: nb.map.words, nn: nn.map.words, en: en.map.words },
    help: { nb: nb.map.help, nn: nn.map.help, en: en.map.help },
    open: whole,
    pressed: { 'map-open': whole },
    submitted: { 'map-area': (event, visitor) => openArea(event, visitor, parts) },
  }
}

async function openMap(visitor: Visitor, at: Instant, { map, draw, files }: CompetenceParts): Promise<Card> {
  const { language } = visitor
  const drawn = await map()
  const picture = overviewPicture(drawn, language)
  const name = competenceTexts[language].map.file
  return { ...mapCard(drawn, language), files: [await kept(picture, { name, at, visitor, draw, files })] }
}

interface Keeping extends Pick<CompetenceParts, 'draw' | 'files'> {
  name: string
  at: Instant
  visitor: Visitor
}

async function kept(picture: Picture, { name, at, visitor, draw, files }: Keeping): Promise<Attachment> {
  const { png } = await draw(picture)
  const about = { owner: visitor.asker, mediaType: 'image/png', alt: altOf(picture) }
  return files.put({ ...about, name, bytes: png }, at)
}

async function openArea(
  { values, at }: Submitted,
  visitor: Visitor,
  { map, draw, files }: CompetenceParts,
): Promise<Card> {
  const { language, member } = visitor
  const area = (await map()).areas.find(({ id }) => id === values.area?.[0])
  if (area === undefined) return said(language, competenceTexts[language].area.gone)
  const keepsSources = member !== undefined && member.role !== 'leader'
  const card = areaCard(area, { language, keepsSources })
  const [trend] = area.trends
  if (trend === undefined) return card
  const keeping = { name: `${area.id}.png`, at, visitor, draw, files }
  return { ...card, files: [await kept(trendPicture(trend, language), keeping)] }
}

/** What a leader thinks of their own competence: seen by nobody else, in no figure of the map. */
export function selfCheckFeature(parts: CompetenceParts): Feature {
  const { nb, nn, en } = competenceTexts
  const { selfChecks } = parts
  return {
    name: 'self-check',
    words: { nb: nb.check.words, nn: nn.check.words, en: en.check.words },
    help: { nb: nb.check.help, nn: nn.check.help, en: en.check.help },
    open: (event, visitor) => openCheck(event, visitor, parts),
    page: async (visitor) => [
      { heading: '', cards: [await openCheck({ place: 'private' }, visitor, parts)] },
    ],
    pressed: {
      'map-check': ({ ref, place }, visitor) => openCheck({ place, anew: ref === 'again' }, visitor, parts),
      'map-check-erase': async (_event, { language, member }) => {
        if (member) await selfChecks.forget(member.id)
        return { ...said(language, competenceTexts[language].check.erased), inPlace: true }
      },
    },
    submitted: { 'map-checked': (event, visitor) => keepCheck(event, visitor, parts) },
    data: {
      told: async ({ id }, language) => {
        const { told } = competenceTexts[language].check
        const checks = await selfChecks.of(id)
        return checks.map(({ day, values }) => told(longDate(language, day), Object.keys(values).length))
      },
      exported: ({ id }) => selfChecks.of(id),
      forget: ({ id }) => selfChecks.forget(id),
    },
  }
}

interface Opening {
  place: 'private' | 'shared'
  /** Whether to answer again where there is a check already. */
  anew?: boolean
}

async function openCheck(
  { place, anew = false }: Opening,
  { language, member }: Visitor,
  { map, selfChecks }: CompetenceParts,
): Promise<Card> {
  const { check: texts } = competenceTexts[language]
  if (place === 'shared') return said(language, texts.private)
  if (member === undefined) return said(language, texts.members)
  const checks = await selfChecks.of(member.id)
  const drawn = await map()
  return checks.length > 0 && !anew ? ownCheckCard(drawn, checks, language) : selfCheckCard(drawn, language)
}

/** Kept under the day: the same form handed in twice is one check. */
async function keepCheck(
  { values, at, place }: Submitted,
  { language, member }: Visitor,
  { map, selfChecks }: CompetenceParts,
): Promise<Card> {
  const { check: texts } = competenceTexts[language]
  if (place === 'shared') return said(language, texts.private)
  if (member === undefined) return said(language, texts.members)
  const drawn = await map()
  const chosen = readSteps(
    drawn.areas.map(({ id }) => id),
    values,
  )
  if (Object.keys(chosen).length === 0) return said(language, texts.nothing)
  await selfChecks.keep(member.id, { day: dateInOslo(at), values: chosen })
  return { ...ownCheckCard(drawn, await selfChecks.of(member.id), language), inPlace: true }
}
