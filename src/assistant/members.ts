import { z } from 'zod'
import type { Card, Input } from '../domain/card.ts'
import type { Values } from '../domain/channel.ts'
import { type Language, languages } from '../domain/language.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import { codeIn } from '../people/code.ts'
import { codeForAnotherMessenger, type Joined, join } from '../people/joining.ts'
import { type Member, type Profile, type Settings, sizes, tenures } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { partAtHome } from './cards/home.ts'
import type { Feature, Visitor } from './feature.ts'
import { said } from './say.ts'
import { membersTexts } from './texts/members.ts'

/** Joining by a code, what a member wants, and what a member says about themselves. */
export function membersFeatures({ people }: { people: PeopleStore }): Feature[] {
  const joining: Feature = {
    name: 'joining',
    said: async (event, visitor) => {
      const code = codeIn(event.text)
      if (code === undefined) return undefined
      return joinedCard(await join(people, code, { from: event.from, at: event.at }), visitor)
    },
  }
  const settings: Feature = {
    name: 'settings',
    help: {
      nb: '«innstillinger»: hva du får, når og på hvilket språk',
      nn: '«innstillingar»: kva du får, når og på kva språk',
      en: '“settings”: what you get, when and in which language',
    },
    words: wordsOf('settings'),
    open: async (_event, visitor) => ifMember(visitor, settingsCard),
    home: async ({ member, language }) => (member ? partAtHome('settings', language) : undefined),
    pressed: {
      'settings-open': async (_event, visitor) => ifMember(visitor, settingsCard),
      'settings-profile': async (_event, visitor) => ifMember(visitor, profileCard),
    },
    submitted: {
      'settings-save': async ({ values }, visitor) => {
        const { member } = visitor
        if (member === undefined) return strangersCard(visitor)
        const { language = visitor.language, ...wanted } = wantedIn(values)
        await people.set(member.id, wanted)
        await people.update(member.id, { language })
        return { ...said(language, membersTexts[language].settings.saved), inPlace: true }
      },
    },
  }
  const profile: Feature = {
    name: 'profile',
    words: wordsOf('profile'),
    open: async (_event, visitor) => ifMember(visitor, profileCard),
    submitted: {
      'profile-save': async ({ values, at }, visitor) => {
        const { member, language } = visitor
        if (member === undefined) return strangersCard(visitor)
        const { startDate, ...rest } = profileIn(values)
        const known = startDate === undefined || isStartDate(startDate, at)
        await people.update(member.id, { ...rest, ...(known && startDate !== undefined && { startDate }) })
        const { saved, notADate } = membersTexts[language].profile
        return { ...said(language, known ? saved : notADate), inPlace: true }
      },
    },
  }
  const linking: Feature = {
    name: 'linking',
    words: wordsOf('link'),
    open: async ({ at, place }, visitor) => {
      const { member, language } = visitor
      if (member === undefined || place === 'shared') return strangersCard(visitor)
      const { code } = await codeForAnotherMessenger(people, member, at)
      return said(language, membersTexts[language].link(code))
    },
  }
  return [joining, settings, profile, linking]
}

function wordsOf(which: 'settings' | 'profile' | 'link'): Record<Language, string[]> {
  const of = (language: Language) => membersTexts[language].words[which]
  return { nb: of('nb'), nn: of('nn'), en: of('en') }
}

/** To whoever is not a member: what it takes, without a word on who is. */
export function strangersCard({ language }: Visitor): Card {
  return said(language, membersTexts[language].strangers)
}

function ifMember(visitor: Visitor, card: (member: Member, language: Language) => Card): Card {
  return visitor.member ? card(visitor.member, visitor.language) : strangersCard(visitor)
}

function joinedCard(joined: Joined, { member, language }: Visitor): Card {
  const { refused, joined: texts } = membersTexts[language]
  if (typeof joined === 'string') return said(language, refused[joined])
  if (member?.id === joined.id) return said(language, texts.again)
  const { form, buttons = [] } = settingsCard(joined, language)
  const body: Card['body'] = [{ kind: 'text', text: texts.text }]
  return { language, headline: texts.headline, body, ...(form && { form }), buttons }
}

const choosable = ['pulses', 'reminders', 'digest', 'startPack'] as const
const hours = ['08:00-16:00', '07:00-15:00', '09:00-17:00', '08:00-20:00'] as const

function settingsCard({ settings }: Member, language: Language): Card {
  const { settings: texts } = membersTexts[language]
  const inputs: [Input, ...Input[]] = [
    {
      kind: 'choices',
      id: 'wants',
      label: texts.wants,
      optional: true,
      options: choosable.map((value) => ({ value, label: texts.want[value] })),
      chosen: choosable.filter((value) => settings[value]),
    },
    {
      kind: 'choice',
      id: 'language',
      label: texts.language,
      options: languages.map((value) => ({ value, label: texts.languages[value] })),
      chosen: language,
    },
    {
      kind: 'choice',
      id: 'hours',
      label: texts.hours,
      options: hours.map((value) => ({ value, label: value.replace('-', '–') })),
      chosen: `${settings.from}-${settings.until}`,
    },
  ]
  return {
    language,
    headline: texts.headline,
    body: [],
    form: { action: 'settings-save', ref: 'me', inputs, submitLabel: texts.save },
    buttons: [{ action: 'settings-profile', ref: 'me', label: texts.more }],
  }
}

function profileCard(member: Member, language: Language): Card {
  const { profile: texts } = membersTexts[language]
  const written = (value: string | undefined) => (value === undefined ? {} : { written: value })
  const chosen = (value: string | undefined) => (value === undefined ? {} : { chosen: value })
  const field = { kind: 'text', maxLength: 60, optional: true } as const
  const menu = { kind: 'choice', optional: true } as const
  const inputs: [Input, ...Input[]] = [
    { ...field, id: 'region', label: texts.region, ...written(member.region) },
    {
      ...menu,
      id: 'size',
      label: texts.size,
      options: sizes.map((value) => ({ value, label: texts.sizes[value] })),
      ...chosen(member.size),
    },
    {
      ...menu,
      id: 'tenure',
      label: texts.tenure,
      options: tenures.map((value) => ({ value, label: texts.tenures[value] })),
      ...chosen(member.tenure),
    },
    { ...field, id: 'startDate', label: texts.startDate, maxLength: 10, ...written(member.startDate) },
    { ...field, id: 'municipality', label: texts.municipality, ...written(member.municipality) },
  ]
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'note', text: texts.why }],
    form: { action: 'profile-save', ref: 'me', inputs, submitLabel: texts.save },
  }
}

/** What a form came back with is text from outside: what is not one of ours is let be. */
function wantedIn(values: Values): Partial<Settings> & { language?: Language } {
  const wants = values.wants ?? []
  const picked = hours.find((known) => known === values.hours?.[0])
  const [from, until] = picked?.split('-') ?? []
  const language = languages.find((known) => known === values.language?.[0])
  return {
    pulses: wants.includes('pulses'),
    reminders: wants.includes('reminders'),
    digest: wants.includes('digest'),
    startPack: wants.includes('startPack'),
    ...(from !== undefined && until !== undefined && { from, until }),
    ...(language && { language }),
  }
}

const shortText = z.string().trim().min(1).max(60)

function profileIn(values: Values): Profile {
  const text = (id: string) => shortText.safeParse(values[id]?.[0]).data
  const [region, municipality, startDate] = [text('region'), text('municipality'), text('startDate')]
  const size = sizes.find((known) => known === values.size?.[0])
  const tenure = tenures.find((known) => known === values.tenure?.[0])
  return {
    ...(region !== undefined && { region }),
    ...(municipality !== undefined && { municipality }),
    ...(startDate !== undefined && { startDate }),
    ...(size && { size }),
    ...(tenure && { tenure }),
  }
}

const oneYearMs = 366 * 24 * 3_600_000

/** A day of the last fifty years or the coming one, as `2026-08-01`. */
function isStartDate(date: string, now: Instant): boolean {
  if (!z.iso.date().safeParse(date).success) return false
  return date <= dateInOslo(now + oneYearMs) && date >= dateInOslo(now - 50 * oneYearMs)
}
