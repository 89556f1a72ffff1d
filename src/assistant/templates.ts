import type { Block, Card } from '../domain/card.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { docxType, writeDocx } from '../office/docx.ts'
import { filled } from '../onboarding/fill.ts'
import type { Shelf } from '../onboarding/pack.ts'
import type { Sheet } from '../onboarding/sections.ts'
import type { Feature, Visitor } from './feature.ts'
import { startPackTexts } from './texts/startpack.ts'
import { templateTexts } from './texts/templates.ts'

interface Parts {
  shelf: Shelf
  files: Pick<FileStore, 'put'>
}

/** Twelve templates and the list for handing over, as Word files with what is known filled in. */
export function templatesFeature({ shelf, files }: Parts): Feature {
  const template = async (id: string | undefined, visitor: Visitor, at: Instant) => {
    const found = shelf.pack().templates.find((each) => each.id === id)
    if (!found) return listCard(shelf, visitor)
    const sheet = shelf.template(found, visitor.language)
    return made(files, sheet, { name: nameOf(found.file), visitor, at })
  }
  return {
    name: 'templates',
    help: { nb: templateTexts.nb.help, nn: templateTexts.nn.help, en: templateTexts.en.help },
    words: {
      nb: ['maler', 'mal', 'malene'],
      nn: ['malar', 'mal', 'malane'],
      en: ['templates', 'template'],
    },
    open: async (_event, visitor) => listCard(shelf, visitor),
    pressed: { 'startpack-template': ({ ref, at }, visitor) => template(ref, visitor, at) },
    submitted: {
      'templates-make': ({ values, at }, visitor) => template(values.template?.[0], visitor, at),
    },
  }
}

/** What a leader who leaves hands over to the next, as a list and as a file to fill in. */
export function handoverFeature({ shelf, files }: Parts): Feature {
  return {
    name: 'handover',
    words: {
      nb: ['overlevering', 'jeg slutter', 'sjekkliste for overlevering'],
      nn: ['overlevering', 'eg sluttar', 'sjekkliste for overlevering'],
      en: ['handover', 'hand over', 'i am leaving', 'im leaving'],
    },
    open: async (_event, { language }) => handoverCard(shelf.handover(language), language),
    pressed: {
      'handover-file': ({ at }, visitor) =>
        made(files, shelf.handover(visitor.language), { name: 'overlevering.docx', visitor, at }),
    },
  }
}

function handoverCard(sheet: Sheet, language: Visitor['language']): Card {
  const said = startPackTexts[language].handover
  const forms = sheet.sections.filter(({ heading }) => heading.startsWith('Mal: '))
  return {
    language,
    headline: said.headline,
    body: [{ kind: 'text', text: said.says }, ...forms.flatMap(pointsOf)],
    buttons: [{ action: 'handover-file', ref: 'handover', label: said.button, primary: true }],
  }
}

/** A part of the form with its points; nothing where there are only blanks. */
function pointsOf({ heading, parts }: Sheet['sections'][number]): Block[] {
  const items = parts.flatMap((part) => (part.kind === 'list' ? part.items.map(withoutBlanks) : []))
  if (items.every((item) => item === '')) return []
  return [
    { kind: 'text', text: heading.replace('Mal: ', '') },
    { kind: 'list', items },
  ]
}

function withoutBlanks(item: string): string {
  return item.replace(/:? ?\[ [^\]]* \]/g, '').trim()
}

function listCard(shelf: Shelf, { language }: Visitor): Card {
  const said = templateTexts[language]
  const options = shelf.pack().templates.map(({ id, title }) => ({ value: id, label: title[language] }))
  return {
    language,
    headline: said.headline,
    body: [{ kind: 'text', text: said.says }],
    form: {
      action: 'templates-make',
      ref: 'templates',
      inputs: [{ kind: 'choice', id: 'template', label: said.which, options }],
      submitLabel: said.submit,
    },
  }
}

interface Making {
  name: string
  visitor: Visitor
  at: Instant
}

async function made(
  files: Pick<FileStore, 'put'>,
  sheet: Sheet,
  { name, visitor: { asker, language, member }, at }: Making,
): Promise<Card> {
  const said = templateTexts[language]
  const paper = filled(sheet, { municipality: member?.municipality, today: dateInOslo(at) })
  const file = await files.put(
    {
      owner: asker,
      name,
      mediaType: docxType,
      bytes: await writeDocx(paper),
      alt: said.alt(sheet.title),
    },
    at,
  )
  return {
    language,
    headline: said.made(sheet.title),
    body: [{ kind: 'text', text: said.fill }],
    files: [file],
  }
}

/** `templates/arshjul.md` as a file is called: `arshjul.docx`. */
function nameOf(file: string): string {
  return `${file.replace(/^.*\//, '').replace(/\.md$/, '')}.docx`
}
