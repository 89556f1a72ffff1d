import type { Card } from '../domain/card.ts'
import { type Clock, dateInOslo } from '../domain/time.ts'
import { offersFrom } from '../onboarding/drip.ts'
import { itemIn, type Shelf } from '../onboarding/pack.ts'
import { type Mark, nextIn, openStage, stageOn } from '../onboarding/progress.ts'
import { type StartDay, startDayOf } from '../onboarding/startdate.ts'
import type { Item, Stage } from '../onboarding/startpack.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import { type Size, sizes } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { startPackAtHome } from './cards/home.ts'
import { askCard, listsCard, type Situation, stageCard, undoButton } from './cards/startpack.ts'
import type { Feature, Pressed, Said, Submitted, Visitor } from './feature.ts'
import { keepMark, ownerOf, progressOf } from './progress.ts'
import { startPackPage } from './startpack-page.ts'
import { startPackData } from './startpackdata.ts'
import { startPackTexts } from './texts/startpack.ts'

interface Parts {
  shelf: Shelf
  firstYear: FirstYearStore
  people: Pick<PeopleStore, 'update' | 'set'>
  clock: Clock
}

type Event = Said | Pressed | Submitted

/** Takes a new leader through the first year, and remembers how far that has come. */
export function startPackFeature(parts: Parts): Feature {
  const { people, firstYear } = parts
  const marking = (mark: Mark | undefined) => (event: Pressed, visitor: Visitor) =>
    marked(parts, event, { visitor, mark })
  return {
    name: 'startpack',
    help: {
      nb: startPackTexts.nb.help,
      nn: startPackTexts.nn.help,
      en: startPackTexts.en.help,
    },
    words: {
      nb: ['startpakke', 'startpakken', 'startpakka', 'jeg er ny', 'jeg er ny leder', 'ny leder'],
      nn: ['startpakke', 'startpakken', 'startpakka', 'eg er ny', 'eg er ny leiar', 'ny leiar'],
      en: ['start pack', 'startpack', 'i am new', 'im new', 'new leader'],
    },
    open: async (event, visitor) => {
      if (event.place === 'shared') return onlyInPrivate(visitor)
      const situation = await situationOf(parts, event, visitor)
      if (situation.start === undefined && situation.kept !== 'nowhere') return askCard(visitor.language)
      return currentList(situation)
    },
    home: async (visitor) => {
      const isLeader = visitor.member?.role === 'leader'
      return isLeader ? startPackAtHome(await memberSituation(parts, visitor)) : undefined
    },
    page: async (visitor) => startPackPage(await memberSituation(parts, visitor)),
    pressed: {
      'startpack-done': marking('done'),
      'startpack-later': marking('later'),
      'startpack-not-relevant': marking('not-relevant'),
      'startpack-undo': marking(undefined),
      'startpack-list': async (event, visitor) => {
        const situation = await situationOf(parts, event, visitor)
        const stage = situation.shelf.pack().stages.find(({ id }) => id === event.ref)
        return inPlace(stage ? stageCard(stage, situation) : listsCard(situation))
      },
      'startpack-lists': async (event, visitor) =>
        inPlace(listsCard(await situationOf(parts, event, visitor))),
      'startpack-tell-again': async (_event, { language }) => inPlace(askCard(language)),
      'startpack-stop': async (_event, { member, language }) => {
        if (member) await people.set(member.id, { startPack: false })
        const { stopped } = startPackTexts[language].drip
        return { language, headline: '', body: [{ kind: 'text', text: stopped }], inPlace: true }
      },
    },
    submitted: { 'startpack-tell': (event, visitor) => heard(parts, event, visitor) },
    data: startPackData(firstYear),
  }
}

async function situationOf(
  { shelf, firstYear, clock }: Parts,
  event: Event,
  visitor: Visitor,
): Promise<Situation> {
  if (visitor.member) return memberSituation({ shelf, firstYear, clock }, visitor)
  const owner = ownerOf(event, visitor)
  const { marks, kept } = await progressOf({ firstYear }, event, visitor)
  const around = { shelf, language: visitor.language, today: dateInOslo(clock.now()), marks, kept }
  return owner === undefined ? around : { ...around, start: (await firstYear.newcomer(owner)).startDate }
}

async function memberSituation(
  { shelf, firstYear, clock }: Pick<Parts, 'shelf' | 'firstYear' | 'clock'>,
  visitor: Visitor,
): Promise<Situation> {
  const { member, language } = visitor
  const around = { shelf, language, today: dateInOslo(clock.now()) }
  if (member === undefined) return { ...around, marks: new Map(), kept: 'nowhere' }
  return { ...around, marks: await firstYear.marks(member.id), start: member.startDate, kept: 'member' }
}

/** The list of the day; when all of it is closed, the next that has something open. */
function currentList(situation: Situation, lead: string[] = []): Card {
  const pack = situation.shelf.pack()
  const today = stageOn(pack, situation.start, situation.today)
  const stage = openStage(pack, today, situation.marks)
  const { finished } = startPackTexts[situation.language]
  return stage ? stageCard(stage, situation, lead) : listsCard(situation, [...lead, finished])
}

interface Marking {
  visitor: Visitor
  mark: Mark | undefined
}

async function marked(parts: Parts, event: Pressed, { visitor, mark }: Marking): Promise<Card> {
  const found = itemIn(parts.shelf.pack(), event.ref)
  const said = startPackTexts[visitor.language]
  const kept = found && (await keepMark(parts, event, { visitor, step: found.item.id, mark }))
  if (!found || !kept)
    return inPlace(currentList(await situationOf(parts, event, visitor), found ? [] : [said.gone]))
  const title = found.item.title[visitor.language]
  const lead = mark === undefined ? said.undone(title) : said.said[mark](title)
  const situation = await situationOf(parts, event, visitor)
  return inPlace(afterMark(found, situation, { lead, mark }))
}

/** The same list goes on as long as it has something open. */
function afterMark(
  { stage, item }: { stage: Stage; item: Item },
  situation: Situation,
  { lead, mark }: { lead: string; mark: Mark | undefined },
): Card {
  const goesOn = nextIn(stage, situation.marks) !== undefined
  const card = goesOn ? stageCard(stage, situation, [lead]) : currentList(situation, [lead])
  if (mark === undefined) return card
  return { ...card, buttons: [...(card.buttons ?? []), undoButton(item, situation.language)] }
}

async function heard(parts: Parts, event: Submitted, visitor: Visitor): Promise<Card> {
  const { language } = visitor
  const today = dateInOslo(parts.clock.now())
  const written = event.values.start?.[0]?.trim() ?? ''
  const day = written === '' ? undefined : startDayOf(written, today)
  const { ask } = startPackTexts[language]
  if (day?.kind === 'unreadable') return inPlace(askCard(language, ask.unreadable))
  if (day?.kind === 'unlikely') return inPlace(askCard(language, ask.unlikely(day.date)))
  await keep(parts, event, { visitor, startDate: day?.date, size: sizeIn(event) })
  const known = await situationOf(parts, event, visitor)
  const situation = day ? { ...known, start: day.date } : known
  if (visitor.member) await rememberShown(parts, visitor.member.id, situation)
  return inPlace(currentList(situation, leadFor(day, sizeIn(event), language)))
}

/** What has been shown in the lists is not sent one by one afterwards. */
async function rememberShown(
  { firstYear }: Parts,
  owner: string,
  { shelf, start, today }: Situation,
): Promise<void> {
  if (start === undefined) return
  const shown = offersFrom(shelf.pack(), start).filter(({ date }) => date <= today)
  await firstYear.offer(
    owner,
    shown.map(({ item }) => item.id),
    today,
  )
}

function leadFor(day: StartDay | undefined, size: Size | undefined, language: Visitor['language']): string[] {
  const { begins, over, small } = startPackTexts[language]
  if (day?.kind === 'over') return [over(day.years)]
  return [...(day?.kind === 'ahead' ? [begins(day.date)] : []), ...(size === 'small' ? [small] : [])]
}

function sizeIn({ values }: Submitted): Size | undefined {
  return sizes.find((size) => size === values.size?.[0])
}

interface Kept {
  visitor: Visitor
  startDate: string | undefined
  size: Size | undefined
}

async function keep(parts: Parts, event: Event, { visitor, startDate, size }: Kept): Promise<void> {
  const { people, firstYear, clock } = parts
  const profile = { ...(startDate && { startDate }), ...(size && { size }) }
  const owner = ownerOf(event, visitor)
  if (visitor.member) await people.update(visitor.member.id, profile)
  else if (owner !== undefined)
    await firstYear.tell(owner, startDate ? { startDate } : {}, dateInOslo(clock.now()))
}

function onlyInPrivate({ language }: Visitor): Card {
  const { title, onlyInPrivate } = startPackTexts[language]
  return { language, headline: title, body: [{ kind: 'text', text: onlyInPrivate }] }
}

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}
