import type { Card, ChoicesInput } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { dateInOslo } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { docxType, writeDocx } from '../office/docx.ts'
import type { Paper, PaperBlock } from '../office/paper.ts'
import type { Feature } from './feature.ts'
import { longDate } from './texts/dates.ts'
import { ownerCheckTexts } from './texts/ownercheck.ts'

/** Fourteen points on owner and school to tick in private, as one page to bring to the manager. No answer is kept. */
export function ownerCheckFeature({ files }: { files: Pick<FileStore, 'put'> }): Feature {
  const { nb, nn, en } = ownerCheckTexts
  return {
    name: 'ownercheck',
    help: { nb: nb.help, nn: nn.help, en: en.help },
    words: {
      nb: ['eiersjekk', 'god eier', 'god eier og god kulturskole'],
      nn: ['eigarsjekk', 'god eigar', 'god eigar og god kulturskule'],
      en: ['owner check', 'good owner'],
    },
    open: async (_event, { language }) => askCard(language),
    submitted: {
      'ownercheck-make': async ({ values, at }, { asker, member, language }) => {
        const texts = ownerCheckTexts[language]
        const paper = pageOf(values, { language, today: dateInOslo(at), municipality: member?.municipality })
        const bytes = await writeDocx(paper)
        const made = { owner: asker, name: 'eiersjekk.docx', mediaType: docxType, bytes, alt: texts.alt }
        return {
          language,
          headline: texts.headline,
          body: [{ kind: 'text', text: texts.made }],
          files: [await files.put(made, at)],
        }
      },
    },
  }
}

function askCard(language: Language): Card {
  const texts = ownerCheckTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: texts.says },
      { kind: 'note', text: texts.source },
    ],
    form: {
      action: 'ownercheck-make',
      ref: 'ownercheck',
      inputs: [
        pointsInput('owner', texts.owner, texts.ownerPoints),
        pointsInput('school', texts.school, texts.schoolPoints),
      ],
      submitLabel: texts.submit,
    },
  }
}

function pointsInput(id: string, label: string, points: string[]): ChoicesInput {
  const options = points.map((point, at) => ({ value: String(at), label: point }))
  return { kind: 'choices', id, label, optional: true, options }
}

interface Around {
  language: Language
  today: string
  municipality: string | undefined
}

function pageOf(values: Partial<Record<string, string[]>>, { language, today, municipality }: Around): Paper {
  const texts = ownerCheckTexts[language]
  return {
    language,
    title: texts.headline,
    compact: true,
    footer: [municipality, longDate(language, today)].filter((part) => part !== undefined).join(', '),
    blocks: [
      ...partOf(texts.owner, texts.ownerPoints, { ticked: values.owner ?? [], language }),
      ...partOf(texts.school, texts.schoolPoints, { ticked: values.school ?? [], language }),
      { kind: 'heading', level: 1, text: texts.agreed },
      { kind: 'list', ordered: true, items: [texts.blank, texts.blank, texts.blank] },
      { kind: 'note', text: texts.source },
    ],
  }
}

function partOf(
  heading: string,
  points: string[],
  { ticked, language }: { ticked: string[]; language: Language },
): PaperBlock[] {
  const { holds, talk, nothing } = ownerCheckTexts[language]
  const isTicked = (at: number) => ticked.includes(String(at))
  const listed = (title: string, items: string[]): PaperBlock[] => [
    { kind: 'heading', level: 2, text: title },
    items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: nothing },
  ]
  const open = points.filter((_, at) => !isTicked(at))
  return [
    { kind: 'heading', level: 1, text: heading },
    ...listed(
      holds,
      points.filter((_, at) => isTicked(at)),
    ),
    ...(open.length > 0 ? listed(talk, open) : []),
  ]
}
