import type { AskedStore } from '../desk/asked.ts'
import type { Block, Card, Fact } from '../domain/card.ts'
import type { Address } from '../domain/channel.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import type { Mailbox } from '../jobs/mailbox.ts'
import type { Member } from '../people/member.ts'
import type { SessionStore } from '../people/sessions.ts'
import type { PeopleStore } from '../people/store.ts'
import { partAtHome } from './cards/home.ts'
import type { Feature, Visitor } from './feature.ts'
import { said } from './say.ts'
import { membersTexts } from './texts/members.ts'
import { myDataTexts } from './texts/mydata.ts'

export interface MyDataParts {
  asked: AskedStore
  files: FileStore
  people: PeopleStore
  mailbox: Mailbox
  sessions: Pick<SessionStore, 'endAll'>
  /** Whatever else keeps something about a member. */
  keepers: Feature[]
}

const mostShown = 10

/** What is kept about somebody: to see, correct, take out and erase. */
export function myDataFeature(parts: MyDataParts): Feature {
  const { nb, nn, en } = myDataTexts
  return {
    name: 'my-data',
    help: {
      nb: '«mine data»: se, last ned og slett det som er lagret om deg',
      nn: '«mine data»: sjå, last ned og slett det som er lagra om deg',
      en: '“my data”: see, download and delete what is kept about you',
    },
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: async (_event, visitor) => overview(visitor, parts),
    home: async ({ language }) => partAtHome('myData', language),
    page: async (visitor) => [{ heading: '', cards: [await overview(visitor, parts)] }],
    pressed: {
      'my-data-open': async (_event, visitor) => overview(visitor, parts),
      'my-data-export': async ({ at }, visitor) => download(visitor, at, parts),
      'my-data-erase': async (_event, visitor) => sureCard(visitor.language),
      'my-data-erase-yes': async ({ from }, { asker, member, language }) => {
        await erase({ asker, member, at: from }, parts)
        return { ...said(language, myDataTexts[language].erased), inPlace: true }
      },
      'my-data-erase-no': async (_event, { language }) => ({
        ...said(language, myDataTexts[language].let),
        inPlace: true,
      }),
    },
  }
}

interface Person {
  asker: string
  member: Member | undefined
}

/** Removes all that is kept about somebody, everywhere; what was published is not about anybody. */
export async function erase(
  { asker, member, at }: Person & { at?: Address },
  parts: MyDataParts,
): Promise<void> {
  const { asked, files, people, keepers, mailbox, sessions } = parts
  if (at) await mailbox.forget([at.person])
  await asked.forget(asker)
  await files.forget(asker)
  for (const { data } of keepers) await data?.guests?.forget(asker)
  if (member === undefined) return
  for (const { data } of keepers) await data?.forget(member)
  const places = await people.addressesOf(member.id)
  await mailbox.forget(places.map(({ person }) => person))
  for (const place of places) await sessions.endAll(place)
  await people.forget(member.id)
}

/** Everything that is kept about somebody, for a file. */
export async function exported(
  { asker, member }: Person,
  { asked, people, keepers }: MyDataParts,
): Promise<unknown> {
  const questions = (await asked.of(asker)).map(({ asker: _who, at, ...question }) => ({
    ...question,
    at: new Date(at).toISOString(),
  }))
  const parts: Record<string, unknown> = {}
  if (member === undefined) {
    for (const { name, data } of keepers) if (data?.guests) parts[name] = await data.guests.exported(asker)
    return { questions, ...parts }
  }
  for (const { name, data } of keepers) if (data) parts[name] = await data.exported(member)
  return { member, channels: await people.channelsOf(member.id), questions, ...parts }
}

async function overview({ asker, member, language }: Visitor, parts: MyDataParts): Promise<Card> {
  const texts = myDataTexts[language]
  const questions = await parts.asked.of(asker)
  const shown = questions.slice(0, mostShown).map(({ question }) => question)
  const rest = questions.length - shown.length
  const list: Block =
    shown.length === 0
      ? { kind: 'text', text: texts.noQuestions }
      : { kind: 'list', items: rest > 0 ? [...shown, texts.more(rest)] : shown }
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: member ? texts.member : texts.guest },
      ...(member ? await aboutMember(member, language, parts) : await aboutGuest(asker, language, parts)),
      { kind: 'text', text: `${texts.questions}:` },
      list,
      { kind: 'note', text: texts.kept },
    ],
    buttons: [
      { action: 'my-data-export', ref: 'me', label: texts.export },
      ...(member ? [{ action: 'settings-profile', ref: 'me', label: texts.correct }] : []),
      { action: 'my-data-erase', ref: 'me', label: texts.erase },
    ],
  }
}

async function aboutMember(
  member: Member,
  language: Language,
  { people, keepers }: MyDataParts,
): Promise<Block[]> {
  const texts = myDataTexts[language]
  const { profile, role } = membersTexts[language]
  const told = await Promise.all(keepers.map(({ data }) => data?.told(member, language) ?? []))
  const facts: Fact[] = [
    { label: texts.role, value: role[member.role] },
    { label: texts.since, value: member.since },
    { label: texts.channels, value: (await people.channelsOf(member.id)).join(', ') },
    { label: profile.region, value: member.region ?? texts.none },
    { label: profile.size, value: member.size ? profile.sizes[member.size] : texts.none },
    { label: profile.tenure, value: member.tenure ? profile.tenures[member.tenure] : texts.none },
  ]
  const items = told.flat()
  return [{ kind: 'facts', facts }, ...(items.length > 0 ? [{ kind: 'list' as const, items }] : [])]
}

async function aboutGuest(asker: string, language: Language, { keepers }: MyDataParts): Promise<Block[]> {
  const told = await Promise.all(keepers.map(({ data }) => data?.guests?.told(asker, language) ?? []))
  return told.flat().length > 0 ? [{ kind: 'list', items: told.flat() }] : []
}

async function download(
  { asker, member, language }: Visitor,
  at: Instant,
  parts: MyDataParts,
): Promise<Card> {
  const texts = myDataTexts[language]
  const content = JSON.stringify(await exported({ asker, member }, parts), null, 2)
  const bytes = new TextEncoder().encode(content)
  const made = {
    owner: asker,
    name: 'mine-data.json',
    mediaType: 'application/json',
    bytes,
    alt: texts.fileAlt,
  }
  return { ...said(language, texts.exported), files: [await parts.files.put(made, at)] }
}

function sureCard(language: Language): Card {
  const { sure } = myDataTexts[language]
  return {
    language,
    headline: sure.headline,
    body: [
      { kind: 'text', text: sure.gone },
      { kind: 'list', items: sure.stays },
    ],
    buttons: [
      { action: 'my-data-erase-yes', ref: 'me', label: sure.yes },
      { action: 'my-data-erase-no', ref: 'me', label: sure.no, primary: true },
    ],
  }
}
