import type { Block, Button, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { MeetingKit } from '../../onboarding/meetings.ts'
import type { Arrangement } from '../../onboarding/peers.ts'
import { peersTexts } from '../texts/peers.ts'

export function joinCard(language: Language): Card {
  const texts = peersTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'text', text: texts.says }],
    form: {
      action: 'peers-join',
      ref: 'peers',
      inputs: [{ kind: 'text', id: 'reach', label: texts.reach, maxLength: 200 }],
      submitLabel: texts.submit,
    },
  }
}

/** To somebody who has asked and waits: why there is no group yet. */
export function waitingCard(
  why: 'adviser' | 'size-unknown' | 'too-few-of-the-size',
  language: Language,
): Card {
  const texts = peersTexts[language]
  const profile: Button[] =
    why === 'size-unknown'
      ? [{ action: 'settings-profile', ref: 'me', label: texts.sayHowLarge, primary: true }]
      : []
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'text', text: texts.waiting[why] }],
    buttons: [...profile, leaveButton(language)],
  }
}

export function leaveButton(language: Language): Button {
  return { action: 'peers-leave', ref: 'peers', label: peersTexts[language].leave }
}

/** What an adviser can do for those who wait now, in counts. */
export function arrangementCard({ groups, joins, alone, short }: Arrangement, language: Language): Card {
  const texts = peersTexts[language]
  const placed = groups.flatMap(({ members }) => members).length
  const whys = (['size-unknown', 'too-few-of-the-size'] as const)
    .map((why) => ({ why, count: alone.filter((each) => each.why === why).length }))
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => `${count} ${texts.alone[why]}`)
  const items = [
    ...(joins.length > 0 ? [texts.joins(joins.length)] : []),
    ...whys,
    ...(short.length > 0 ? [texts.short(short.length)] : []),
  ]
  const something = groups.length + joins.length > 0
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: texts.formable(groups.length, placed) },
      ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    ],
    buttons: [
      ...(something ? [{ action: 'peers-form', ref: 'peers', label: texts.form, primary: true }] : []),
      { action: 'peers-fairness', ref: 'peers', label: texts.fairness.button },
    ],
  }
}

interface Meeting {
  /** How to reach the others, as each has written it. */
  reach: string[]
  /** Of the month; undefined where the month has no meeting. */
  kit: MeetingKit | undefined
  language: Language
}

/** To one of a group: how to reach the others, and what to talk of. */
export function groupCard({ reach, kit, language }: Meeting): Card {
  const texts = peersTexts[language]
  return {
    language,
    headline: texts.group(reach.length),
    body: [
      { kind: 'text', text: texts.reachThem },
      { kind: 'list', items: reach },
      ...agendaBlocks(kit, language),
    ],
    buttons: [leaveButton(language)],
  }
}

/** The agenda of a month, sent to each of a group. */
export function agendaCard({ reach, kit, language }: Meeting): Card {
  const texts = peersTexts[language]
  return {
    language,
    headline: texts.agendaOf,
    body: [
      ...agendaBlocks(kit, language),
      { kind: 'text', text: texts.reachThem },
      { kind: 'list', items: reach },
    ],
    buttons: [leaveButton(language)],
  }
}

function agendaBlocks(kit: MeetingKit | undefined, language: Language): Block[] {
  const texts = peersTexts[language]
  if (kit === undefined) return [{ kind: 'text', text: texts.noMeeting }]
  return [
    { kind: 'text', text: texts.agendaLead },
    { kind: 'list', ordered: true, items: texts.agenda(kit.theme[language]) },
    { kind: 'note', text: texts.source(kit.source[language]) },
  ]
}
