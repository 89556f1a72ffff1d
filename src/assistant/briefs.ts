import { type Remark, readAnswers } from '../briefs/answers.ts'
import type { Brief } from '../briefs/brief.ts'
import { composeBrief } from '../briefs/compose.ts'
import { type DocumentKind, writeDocument } from '../briefs/documents.ts'
import type { DraftStore } from '../briefs/drafts.ts'
import type { Evidence } from '../briefs/evidence.ts'
import type { OwnDay } from '../briefs/ownday.ts'
import { type Pen, penned } from '../briefs/pen.ts'
import { briefTextsIn } from '../briefs/texts/choose.ts'
import { type BriefKind, briefKinds, wantedFor } from '../briefs/wanted.ts'
import type { Attachment, Card } from '../domain/card.ts'
import type { Values } from '../domain/channel.ts'
import { languages } from '../domain/language.ts'
import { type Clock, dateInOslo, type Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { docxType } from '../office/docx.ts'
import { pptxType } from '../office/pptx.ts'
import { personOf } from './answering.ts'
import { briefCard, briefFormCard, readRef } from './cards/briefs.ts'
import type { Feature, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { briefFormTexts } from './texts/briefs.ts'

export interface BriefParts {
  evidence: Evidence
  /** Undefined where no model is set: then a brief is composed. */
  pen?: Pen | undefined
  drafts: DraftStore
  /** What a member has entered in their own calendar. */
  ownDays(member: string): Promise<OwnDay[]>
  files: Pick<FileStore, 'put' | 'forget'>
  clock: Clock
}

/** Something to bring to the meeting: a short form, then a deck, a case document, one page, and likely questions. */
export function briefsFeature(parts: BriefParts): Feature {
  const { drafts } = parts
  return {
    name: 'brief',
    help: { nb: briefFormTexts.nb.help, nn: briefFormTexts.nn.help, en: briefFormTexts.en.help },
    words: { nb: wordsOf('nb'), nn: wordsOf('nn'), en: wordsOf('en') },
    open: async ({ text, place }, visitor) => {
      const kind = kindNamed(text)
      if (place === 'shared') return said(visitor.language, briefFormTexts[visitor.language].private)
      return (
        kind && briefFormCard({ kind, language: visitor.language, values: await known(kind, visitor, parts) })
      )
    },
    pressed: {
      'brief-change': async ({ ref }, visitor) => {
        const meant = readRef(ref)
        return meant && briefFormCard({ ...meant, values: await known(meant.kind, visitor, parts) })
      },
    },
    submitted: { 'brief-make': (event, visitor) => make(event, visitor, parts) },
    data: {
      told: async ({ id }, language) =>
        (await drafts.of(id)).map(({ kind }) =>
          briefFormTexts[language].told(briefTextsIn(language).kinds[kind]),
        ),
      exported: ({ id }) => drafts.of(id),
      forget: async ({ id }) => {
        await drafts.forget(id)
        await parts.files.forget(`member:${id}`)
      },
    },
  }
}

function wordsOf(language: 'nb' | 'nn' | 'en'): string[] {
  return briefKinds.flatMap((kind) => briefFormTexts[language].words[kind])
}

function kindNamed(text: string): BriefKind | undefined {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\s-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return briefKinds.find((kind) =>
    languages.some((language) => briefFormTexts[language].words[kind].includes(words)),
  )
}

/** What the member wrote last time, else what is known of them. */
async function known(kind: BriefKind, { member }: Visitor, { drafts }: BriefParts): Promise<Values> {
  if (!member) return {}
  const draft = (await drafts.of(member.id)).find((one) => one.kind === kind)
  return draft?.values ?? (member.municipality ? { municipality: [member.municipality] } : {})
}

async function make(event: Submitted, visitor: Visitor, parts: BriefParts): Promise<Card | undefined> {
  const { member, asker } = visitor
  const { values, at } = event
  const meant = readRef(event.ref)
  if (!meant) return undefined
  const { kind, language } = meant
  if (member) await parts.drafts.keep({ member: member.id, kind, values, at })
  const today = dateInOslo(parts.clock.now())
  const read = readAnswers({ kind, language, ...rawFrom(values) }, today)
  const texts = briefTextsIn(language)
  if ('faults' in read) {
    const faults = read.faults.map((fault) => texts.fault(fault))
    return { ...briefFormCard({ kind, language, values, faults }), inPlace: true }
  }
  const found = await parts.evidence.find(wantedFor(kind), language)
  const own = member ? await parts.ownDays(member.id) : []
  const composed = composeBrief(read.answers, found, { today, own })
  const { brief, written } = parts.pen
    ? await penned(composed, parts.pen, personOf(event))
    : { brief: composed, written: undefined }
  const files = await keepFiles(brief, { owner: asker, at, files: parts.files })
  const remarks = read.remarks.map((remark: Remark) => texts.remark(remark))
  return briefCard(brief, { files, remarks, written, kept: member !== undefined })
}

/** The values of the form as the answers of a file would be: a line of the figures is a name, a colon and a number. */
function rawFrom(values: Values): object {
  const first = (id: string) => values[id]?.[0]
  const lines = (first('figures') ?? '').split('\n').filter((line) => line.trim() !== '')
  return {
    municipality: first('municipality'),
    meeting: first('meeting'),
    date: first('date'),
    minutes: first('minutes')?.trim(),
    ask: first('ask'),
    story: first('story'),
    figures: lines.map((line) => {
      const colon = line.lastIndexOf(':')
      return { label: line.slice(0, Math.max(0, colon)), value: line.slice(colon + 1).trim() }
    }),
  }
}

interface Keeping {
  owner: string
  at: Instant
  files: Pick<FileStore, 'put'>
}

const brought = { deck: 'pptx', case: 'docx', page: 'docx', questions: 'docx' } as const

async function keepFiles(brief: Brief, { owner, at, files }: Keeping): Promise<Attachment[]> {
  const texts = briefFormTexts[brief.language]
  const kinds = ['deck', 'case', 'page', 'questions'] as const satisfies DocumentKind[]
  return Promise.all(
    kinds.map(async (kind) => {
      const ending = brought[kind]
      const file = {
        owner,
        name: `${texts.names[kind]}.${ending}`,
        mediaType: ending === 'pptx' ? pptxType : docxType,
        bytes: await writeDocument(kind, brief),
        alt: texts.files[kind],
      }
      return files.put(file, at)
    }),
  )
}
