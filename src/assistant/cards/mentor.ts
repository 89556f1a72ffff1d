import type { Button, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Match, Round } from '../../onboarding/matching.ts'
import type { Pair, Side } from '../../onboarding/mentor.ts'
import type { Member } from '../../people/member.ts'
import { mentorTexts } from '../texts/mentor.ts'

/** An area of the competence map, as an option. */
export interface Theme {
  id: string
  names: Record<Language, string>
}

export function wishCard(language: Language, themes: Theme[]): Card {
  const said = mentorTexts[language]
  return {
    language,
    headline: said.headline,
    body: [{ kind: 'text', text: said.says }],
    form: {
      action: 'mentor-wish',
      ref: 'wish',
      inputs: [
        {
          kind: 'choices',
          id: 'as',
          label: said.as,
          optional: true,
          options: [
            { value: 'want', label: said.want },
            { value: 'be', label: said.be },
          ],
        },
        {
          kind: 'choice',
          id: 'capacity',
          label: said.capacity,
          optional: true,
          options: ['1', '2', '3'].map((value) => ({ value, label: value })),
        },
        {
          kind: 'choices',
          id: 'themes',
          label: said.themes,
          optional: true,
          most: 3,
          options: themes.map(({ id, names }) => ({ value: id, label: names[language] })),
        },
      ],
      submitLabel: said.submit,
    },
  }
}

interface Proposed {
  round: Round
  /** What the pair is called in a button: it names nobody. */
  ref(match: Match): string
  member(id: string): Member | undefined
}

/** The best proposal with its reasons, for an adviser: size, region and experience, and nobody's name. */
export function proposalCard(language: Language, { round, ref, member }: Proposed): Card {
  const said = mentorTexts[language]
  const [match] = round.matches
  const reasons = [...new Set(round.unmatched.map(({ why }) => why))]
  const whys = reasons.map(
    (why) => `${said.unmatched[why]}: ${round.unmatched.filter((each) => each.why === why).length}`,
  )
  return {
    language,
    headline: said.headline,
    body: [
      { kind: 'text', text: said.proposals(round.matches.length, round.unmatched.length) },
      ...(whys.length > 0 ? [{ kind: 'list' as const, items: whys }] : []),
      ...(match
        ? [
            {
              kind: 'facts' as const,
              facts: [
                { label: said.mentee, value: described(member(match.mentee), language) },
                { label: said.mentor, value: described(member(match.mentor), language) },
                { label: said.why, value: match.reasons.map((reason) => said.reasons[reason]).join(', ') },
              ],
            },
          ]
        : []),
    ],
    buttons: match
      ? [
          { action: 'mentor-confirm', ref: ref(match), label: said.confirm, primary: true },
          { action: 'mentor-turn-down', ref: ref(match), label: said.turnDown },
        ]
      : [],
  }
}

function described(member: Member | undefined, language: Language): string {
  const { sizes, tenures, unknown } = mentorTexts[language]
  return [
    member?.size ? sizes[member.size] : unknown,
    member?.region ?? unknown,
    member?.tenure ? tenures[member.tenure] : unknown,
  ].join(', ')
}

/** To one of two whom an adviser would bring together. */
export function askedCard({ id, reasons }: Pair, side: Side, language: Language): Card {
  const said = mentorTexts[language]
  return {
    language,
    headline: said.headline,
    body: [
      { kind: 'text', text: said.asked[side] },
      {
        kind: 'facts',
        facts: [{ label: said.why, value: reasons.map((each) => said.reasons[each]).join(', ') }],
      },
    ],
    form: {
      action: 'mentor-yes',
      ref: id,
      inputs: [{ kind: 'text', id: 'reach', label: said.reach, maxLength: 200 }],
      submitLabel: said.yes,
    },
    buttons: [{ action: 'mentor-no', ref: id, label: said.no }],
  }
}

/** To one of two who have both said yes: how to reach the other, and how to stop. */
export function introducedCard({ id, yes }: Pair, side: Side, language: Language): Card {
  const said = mentorTexts[language]
  const other = side === 'mentor' ? yes.mentee : yes.mentor
  return {
    language,
    headline: said.introduced[side],
    body: [
      { kind: 'text', text: said.reachThem(other ?? said.unknown) },
      { kind: 'text', text: said.agenda },
    ],
    buttons: wayButtons(id, language, false),
  }
}

export function checkInCard({ id }: Pair, number: number, language: Language): Card {
  const said = mentorTexts[language]
  return {
    language,
    headline: said.checkIn(number),
    body: [],
    buttons: [
      { action: 'mentor-well', ref: id, label: said.well, primary: true },
      ...wayButtons(id, language, false),
    ],
  }
}

export function wayButtons(id: string, language: Language, paused: boolean): Button[] {
  const said = mentorTexts[language]
  return [
    paused
      ? { action: 'mentor-go-on', ref: id, label: said.goOn }
      : { action: 'mentor-pause', ref: id, label: said.pause },
    { action: 'mentor-end', ref: id, label: said.end },
  ]
}
