import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { evidenceFrom } from '../assembly/evidence.ts'
import { openSession } from '../assembly/session.ts'
import { type Fault, type Remark, readAnswers } from '../briefs/answers.ts'
import type { Brief, Source } from '../briefs/brief.ts'
import { composeBrief } from '../briefs/compose.ts'
import { type DocumentKind, writeDocument } from '../briefs/documents.ts'
import { claimsIn } from '../briefs/lines.ts'
import { penned } from '../briefs/pen.ts'
import { briefTextsIn } from '../briefs/texts/choose.ts'
import { wantedFor } from '../briefs/wanted.ts'
import { Expected, reasonOf } from '../domain/errors.ts'
import { type Language, languages } from '../domain/language.ts'
import { dateInOslo } from '../domain/time.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

/** The answers cannot be a brief as they stand. */
class BriefFaults extends Expected {
  readonly code = 'BRIEF_FAULTS'

  constructor(file: string, faults: string[]) {
    super([`${file}:`, ...faults.map((fault) => `- ${fault}`)].join('\n'), 'Mend the answers, and try again.')
  }
}

/** Where a document goes, by the option that names its file. `.md` of the questions is Markdown. */
interface Wanted {
  kind: DocumentKind
  file: string
}

export function brief(): Command {
  return command('brief', 'make a politician brief from a JSON file of answers')
    .argument('<file>', 'kind, municipality, meeting, date, minutes, ask, story, figures, language')
    .option('--pptx <file>', 'the deck')
    .option('--docx <file>', 'the case document')
    .option('--md <file>', 'the one-page brief, as Markdown')
    .option('--page <file>', 'the one-page brief, as docx')
    .option('--questions <file>', 'likely questions with answers, as docx or .md')
    .action(async (file: string, options: Record<string, string>, called: Command) => {
      const config = configOf(called)
      const today = dateInOslo(config.clock.now())
      const { answers, remarks } = readFrom(file, today)
      const session = await openSession(config)
      try {
        const evidence = evidenceFrom(session.search)
        const said = await evidence.find(wantedFor(answers.kind), answers.language)
        const composed = composeBrief(answers, said, { today })
        const made = session.pen ? (await penned(composed, session.pen, undefined)).brief : composed
        const wanted = wantedFrom(options)
        for (const { kind, file: to } of wanted) writeFileSync(to, await writeDocument(kind, made))
        tell(made, { files: wanted.map(({ file: to }) => to), remarks, json: wantsJson(called) })
      } finally {
        await session.close()
      }
    })
}

function readFrom(file: string, today: string) {
  const raw = parsed(file)
  const read = readAnswers(raw, today)
  if ('answers' in read) return read
  const texts = briefTextsIn(languageOf(raw))
  throw new BriefFaults(
    file,
    read.faults.map((fault: Fault) => texts.fault(fault)),
  )
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new BriefFaults(file, [reasonOf(cause)])
  }
}

/** What the file says, also where the rest of it is wrong. */
function languageOf(raw: unknown): Language {
  const said: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'language') : undefined
  return languages.find((language) => language === said) ?? 'nb'
}

function wantedFrom({ pptx, docx, md, page, questions }: Record<string, string | undefined>): Wanted[] {
  const asText = questions?.toLowerCase().endsWith('.md') ? 'questions-text' : 'questions'
  const all: [DocumentKind, string | undefined][] = [
    ['deck', pptx],
    ['case', docx],
    ['page-text', md],
    ['page', page],
    [asText, questions],
  ]
  return all.flatMap(([kind, file]) => (file === undefined ? [] : { kind, file }))
}

function tell(made: Brief, told: { files: string[]; remarks: Remark[]; json: boolean }): void {
  const texts = briefTextsIn(made.language)
  const remarks = told.remarks.map((remark) => texts.remark(remark))
  if (!told.json) {
    print([made.title, ...told.files, ...remarks].join('\n'))
    return
  }
  for (const remark of remarks) process.stderr.write(`${remark}\n`)
  printJson({ files: told.files, claims: claimsIn(made).length, sources: made.sources.map(asJson), remarks })
}

function asJson({ standing, passage, ...source }: Source, at: number): object {
  return { n: at + 1, year: null, origin: null, ...source, status: standing, text: passage }
}
