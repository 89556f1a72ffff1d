import { createHash } from 'node:crypto'
import type { Attachment, Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { osloClock } from '../domain/workdays.ts'
import type { FileStore } from '../files/files.ts'
import { bySoonest, stateAt } from '../nudges/occasion.ts'
import type { Preparation } from '../nudges/preparations.ts'
import type { DrawWheel } from '../nudges/wheelpicture.ts'
import type { WheelEvent } from '../nudges/yearwheel.ts'
import { urgentCard } from './cards/deadlines.ts'
import { type WheelSeen, wheelCard } from './cards/wheel.ts'
import type { DeadlinesParts } from './deadlines.ts'
import type { Feature, Pressed, Said, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { isOpenTo, tellingTo, visible } from './seen.ts'
import { deadlinesTexts } from './texts/deadlines.ts'
import { altOf, wheelPicture } from './wheel-picture.ts'

type Parts = Pick<DeadlinesParts, 'calendar' | 'nudges'> & {
  files: Pick<FileStore, 'put'>
  /** The year of a leader, as the folder has it now. */
  wheel(): WheelEvent[]
  /** What meetings of politicians need, as the folder has it now. */
  preparations(): Preparation[]
  draw: DrawWheel
}

interface Here {
  place: Said['place']
  at: Instant
}

/** The municipal, school and political year of a leader, and what is urgent in it. */
export function wheelFeature(parts: Parts): Feature {
  const wheel = (event: Said | Pressed, visitor: Visitor) => pictured(parts, event, visitor)
  const svgs = keeper(parts)
  return {
    name: 'wheel',
    help: {
      nb: '«årshjul»: året som leder måned for måned, og hva som haster nå',
      nn: '«årshjul»: året som leiar månad for månad, og kva som hastar no',
      en: '“year wheel”: the year of a leader month by month, and what is urgent now',
    },
    words: {
      nb: deadlinesTexts.nb.words.wheel,
      nn: deadlinesTexts.nn.words.wheel,
      en: deadlinesTexts.en.words.wheel,
    },
    open: async (event, visitor) => {
      if (!/hast|urgent/i.test(event.text)) return wheel(event, visitor)
      const telling = await tellingTo(parts, event, visitor)
      return urgentCard((await visible(parts, event, visitor)).filter(isOpenTo(telling)), telling)
    },
    page: async (visitor, now) => {
      const seen = await seenBy(parts, { place: 'private', at: now }, visitor)
      return [
        { heading: '', cards: [{ ...wheelCard(seen), headline: '', files: [await svgs(seen, visitor)] }] },
      ]
    },
    pressed: {
      'deadlines-wheel': wheel,
      'wheel-done': (event, visitor) => tick(parts, event, visitor),
      'wheel-prepared': (event, visitor) => prepare(parts, event, visitor),
    },
  }
}

async function tick(parts: Parts, event: Pressed, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const item = parts.wheel().find(({ id }) => id === event.ref)
  if (item === undefined) return said(language, deadlinesTexts[language].gone)
  await parts.nudges.tickOff(member.id, item.id, monthOf(event.at))
  return { ...(await pictured(parts, event, visitor)), inPlace: true }
}

/** Of a meeting that the member has entered, and what is known to be done for it. */
async function prepare(parts: Parts, event: Pressed, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const [id = '', preparation] = event.ref.split(' ')
  const meeting = (await parts.nudges.ownOf(member.id)).find((one) => one.id === id)
  if (meeting === undefined || !parts.preparations().some((one) => one.id === preparation))
    return said(language, deadlinesTexts[language].gone)
  await parts.nudges.tickOff(member.id, event.ref, stateAt(meeting, event.at).occurrence.date)
  return { ...(await pictured(parts, event, visitor)), inPlace: true }
}

function monthOf(at: Instant): string {
  return osloClock(at).date.slice(0, 7)
}

/** What somebody may see of the year here; what is theirs alone in private only. */
async function seenBy(parts: Parts, here: Here, visitor: Visitor): Promise<WheelSeen> {
  const { member, language } = visitor
  const isMine = member !== undefined && here.place === 'private'
  const ticked = isMine ? await parts.nudges.tickedOff(member.id) : []
  const telling = await tellingTo(parts, here, visitor)
  const all = (await visible(parts, here, visitor)).filter(isOpenTo(telling))
  return {
    language,
    now: here.at,
    events: parts.wheel(),
    ahead: all.filter((one) => stateAt(one, here.at).standing !== 'expired').sort(bySoonest(here.at)),
    preparations: parts.preparations(),
    isDone: ({ id }) => ticked.some(({ item, month }) => item === id && month === monthOf(here.at)),
    isPrepared: (tick) => ticked.some(({ item }) => item === tick),
    isMine,
  }
}

/** In chat, with the wheel as a picture. */
async function pictured(parts: Parts, here: Here, visitor: Visitor): Promise<Card> {
  const seen = await seenBy(parts, here, visitor)
  const picture = wheelPicture(seen, visitor.language)
  const { png } = await parts.draw(picture)
  const { file } = deadlinesTexts[visitor.language].wheel
  const made = { owner: visitor.asker, name: file, mediaType: 'image/png', bytes: png, alt: altOf(picture) }
  return { ...wheelCard(seen), files: [await parts.files.put(made, here.at)] }
}

/** Whoever looks at the page again sees the same file, as long as nothing has changed; so many are remembered. */
const mostKept = 500

/** For the page: the drawing itself, which follows the reader's light. */
function keeper(parts: Parts): (seen: WheelSeen, visitor: Visitor) => Promise<Attachment> {
  const kept = new Map<string, Attachment>()
  return async (seen, { asker, language }) => {
    const picture = wheelPicture(seen, language)
    const key = createHash('sha256')
      .update(`${asker} ${JSON.stringify(picture)}`)
      .digest('base64url')
    const before = kept.get(key)
    if (before) return before
    if (kept.size >= mostKept) kept.clear()
    const { svg } = await parts.draw(picture)
    const name = deadlinesTexts[language].wheel.file.replace('.png', '.svg')
    const bytes = new TextEncoder().encode(svg)
    const made = { owner: asker, name, mediaType: 'image/svg+xml', bytes, alt: altOf(picture) }
    const file = await parts.files.put(made, seen.now)
    kept.set(key, file)
    return file
  }
}
