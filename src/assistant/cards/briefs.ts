import { longest } from '../../briefs/answers.ts'
import type { Brief } from '../../briefs/brief.ts'
import { readyLines } from '../../briefs/lines.ts'
import { briefTextsIn } from '../../briefs/texts/choose.ts'
import { type BriefKind, briefKinds } from '../../briefs/wanted.ts'
import type { Attachment, Card, Form, Input } from '../../domain/card.ts'
import type { Values } from '../../domain/channel.ts'
import { type Language, languages } from '../../domain/language.ts'
import { plainOf } from '../../office/text.ts'
import { briefFormTexts } from '../texts/briefs.ts'

interface Asking {
  kind: BriefKind
  language: Language
  /** What stands in the form beforehand. */
  values: Values
  /** What must be mended, in words. */
  faults?: string[]
}

/** Kind and language of a brief, as they come back with a press: the language is the one that the leader wrote. */
function refOf(kind: BriefKind, language: Language): string {
  return `${kind}/${language}`
}

export function readRef(ref: string): { kind: BriefKind; language: Language } | undefined {
  const kind = briefKinds.find((one) => ref.startsWith(`${one}/`))
  const language = languages.find((one) => ref.endsWith(`/${one}`))
  return kind && language && { kind, language }
}

/** Seven questions, each of which may be skipped. */
export function briefFormCard({ kind, language, values, faults = [] }: Asking): Card {
  const texts = briefFormTexts[language]
  return {
    language,
    headline: briefTextsIn(language).kinds[kind],
    body:
      faults.length > 0
        ? [
            { kind: 'text', text: texts.mend },
            { kind: 'list', items: faults },
          ]
        : [{ kind: 'text', text: texts.intro }],
    form: formFor(kind, language, values),
  }
}

const room = { ...longest, date: 40, minutes: 4, figures: 1_500 } as const
const ownLines: readonly string[] = ['ask', 'figures', 'story']

function formFor(kind: BriefKind, language: Language, values: Values): Form {
  const { labels, submit } = briefFormTexts[language]
  const input = (id: keyof typeof labels): Input => ({
    kind: 'text',
    id,
    label: labels[id],
    maxLength: room[id],
    optional: true,
    ...(ownLines.includes(id) && { multiline: true }),
    ...(values[id]?.[0] && { written: values[id][0].slice(0, room[id]) }),
  })
  return {
    action: 'brief-make',
    ref: refOf(kind, language),
    inputs: [
      input('municipality'),
      input('meeting'),
      input('date'),
      input('minutes'),
      input('ask'),
      input('figures'),
      input('story'),
    ],
    submitLabel: submit,
  }
}

interface Made {
  files: Attachment[]
  remarks: string[]
  /** How much of it a model wrote; undefined where none is set. */
  written?: 'all' | 'some' | 'none' | undefined
  /** Whether the answers are kept, so that they can be changed. */
  kept: boolean
}

/** The files, what to look at in them, and what to do next. */
export function briefCard(brief: Brief, { files, remarks, written, kept }: Made): Card {
  const { language, kind } = brief
  const texts = briefFormTexts[language]
  const next = brief.ready.findIndex(({ isLate }) => !isLate)
  const step = readyLines(brief, briefTextsIn(language))[Math.max(0, next)]
  return {
    language,
    headline: `${texts.ready}: ${brief.title}`,
    body: [
      { kind: 'text', text: texts.how },
      ...(remarks.length > 0 ? [{ kind: 'list' as const, items: remarks }] : []),
      ...(step ? [{ kind: 'facts' as const, facts: [{ label: texts.next, value: plainOf(step) }] }] : []),
      ...(written ? [{ kind: 'note' as const, text: texts.written[written] }] : []),
      ...(kept ? [{ kind: 'note' as const, text: texts.kept }] : []),
    ],
    files,
    ...(kept && { buttons: [{ action: 'brief-change', ref: refOf(kind, language), label: texts.change }] }),
    inPlace: true,
  }
}
