import type { Card, Input } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { dateInOslo } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { docxType, writeDocx } from '../office/docx.ts'
import { type CheckPart, pointsOf, type SelfCheck } from '../onboarding/selfcheck.ts'
import { selfCheckPage } from './cards/selfcheckpage.ts'
import type { Feature } from './feature.ts'
import { said } from './say.ts'
import { selfCheckTexts } from './texts/selfchecks.ts'

interface Parts {
  /** Every self-check as its file is now. */
  checks(): SelfCheck[]
  files: Pick<FileStore, 'put'>
}

/** One feature a file: points that a leader goes through alone, and one page to bring to the manager. No answer is kept. */
export function selfCheckFeatures(parts: Parts): Feature[] {
  return parts.checks().map(({ id, words, help }): Feature => {
    const action = `selfcheck-${id}`
    const check = () => parts.checks().find((each) => each.id === id)
    return {
      name: action,
      words,
      help,
      open: async ({ place }, { language }) => {
        const now = check()
        if (place === 'shared') return said(language, selfCheckTexts[language].private)
        return now && askCard(now, action, language)
      },
      submitted: {
        [action]: async ({ values, at }, { asker, member, language }) => {
          const now = check()
          if (now === undefined) return undefined
          const texts = selfCheckTexts[language]
          const about = { language, today: dateInOslo(at), municipality: member?.municipality }
          const bytes = await writeDocx(selfCheckPage(now, values, about))
          const made = { owner: asker, name: `${now.file}.docx`, mediaType: docxType, bytes }
          return {
            language,
            headline: now.title[language],
            body: [{ kind: 'text', text: texts.made }],
            files: [await parts.files.put({ ...made, alt: texts.alt(now.title[language]) }, at)],
          }
        },
      },
    }
  })
}

/** Long enough for a proposal in a line or two; the page shall stay one. */
const longestProposal = 160

function askCard(check: SelfCheck, action: string, language: Language): Card {
  const { kept, submit } = selfCheckTexts[language]
  const [first, ...others] = [
    ...check.parts.flatMap((part) => inputsOf(part, language)),
    ...pickInputs(check, language),
  ]
  if (first === undefined) throw new Error('A self-check has no point')
  return {
    language,
    headline: check.title[language],
    body: [
      { kind: 'text', text: `${check.says[language]} ${kept}` },
      { kind: 'note', text: check.source[language] },
    ],
    form: { action, ref: check.id, inputs: [first, ...others], submitLabel: submit },
  }
}

function inputsOf({ id, kind, title, points }: CheckPart, language: Language): Input[] {
  if (kind === 'tick') {
    const options = points.map((point) => ({ value: point.id, label: point.text[language] }))
    return [{ kind: 'choices', id, label: title[language], optional: true, options }]
  }
  return points.map((point) => ({
    kind: 'text',
    id: `${id}.${point.id}`,
    label: point.text[language],
    maxLength: longestProposal,
    optional: true,
  }))
}

function pickInputs(check: SelfCheck, language: Language): Input[] {
  const options = pointsOf(check).map(({ ref, text }) => ({ value: ref, label: text[language] }))
  return check.picks.flatMap(({ id, title, most }) =>
    Array.from({ length: most }, (_, at) => ({
      kind: 'choice' as const,
      id: `${id}.${at + 1}`,
      label: selfCheckTexts[language].pick(title[language], { n: at + 1, of: most }),
      optional: true,
      options,
    })),
  )
}
