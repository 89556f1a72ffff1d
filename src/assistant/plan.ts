import type { Card, Fact, Form } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { dateInOslo } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { docxType, writeDocx } from '../office/docx.ts'
import { writeMarkdown } from '../office/markdown.ts'
import {
  below,
  measuresOf,
  type Plan,
  type PlanEntry,
  type PlanStore,
  type Status,
  standings,
} from '../onboarding/plan.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { countsOf, planReport, toldOf } from './planreport.ts'
import { planTexts } from './texts/plan.ts'

interface Parts {
  plan(): Plan
  plans: PlanStore
  files: Pick<FileStore, 'put'>
}

/** "status delmål 2.2", "tiltak 1.1.3", "sub-goal 2.2". */
const asked = /\b(?:delm[aå]l|tiltak|utviklingsområde|sub-?goal|measure)\s+(\d(?:\.\d){0,2})\b/iu
const asksForStatus = /\b(?:status|hvor langt|kor langt|how far)\b/iu

/** The regional plan as a tree: what was to be done, and how far advisers say that it has come. */
export function planFeature(parts: Parts): Feature {
  return {
    name: 'plan',
    help: { nb: planTexts.nb.help, nn: planTexts.nn.help, en: planTexts.en.help },
    words: {
      nb: ['regionplan', 'regionplanen', 'planrapport'],
      nn: ['regionplan', 'regionplanen', 'planrapport'],
      en: ['regional plan', 'plan report'],
    },
    open: async (_event, { language }) => reportCard(parts, language),
    said: async ({ text }, visitor) => {
      const id = asked.exec(text)?.[1]
      return id === undefined || !asksForStatus.test(text) ? undefined : entryCard(parts, id, visitor)
    },
    pressed: { 'plan-report': (event, visitor) => reportFiles(parts, event, visitor) },
    submitted: { 'plan-set': (event, visitor) => set(parts, event, visitor) },
  }
}

async function entryCard(
  { plan: read, plans }: Parts,
  id: string,
  { language, member }: Visitor,
): Promise<Card> {
  const plan = read()
  const texts = planTexts[language]
  const entry = plan.entries.find((each) => each.id === id)
  if (!entry) {
    const known = plan.entries.filter((each) => each.id.includes('.') && each.id.split('.').length === 2)
    const told = texts.gone(id, known.map((each) => each.id).join(', '))
    return { language, headline: plan.title, body: [{ kind: 'text', text: told }] }
  }
  const statuses = await plans.statuses(plan.id)
  const inner = below(plan, id)
  const shown = inner.length > 0 ? inner : [entry]
  const measures = measuresOf(plan, id)
  const form = member?.role === 'adviser' ? setForm(measures, id, language) : undefined
  return {
    language,
    headline: `${entry.id} ${entry.title}`,
    body: [
      { kind: 'facts', facts: shown.map((each) => factOf(plan, each, { statuses, language })) },
      { kind: 'note', text: `${texts.caveat(plan.period)} ${plan.source}` },
    ],
    ...(form && { form }),
  }
}

interface Known {
  statuses: ReadonlyMap<string, Status>
  language: Language
}

/** A measure with its status; an area or a sub-goal with how many of its measures are done. */
function factOf(plan: Plan, { id, title }: PlanEntry, { statuses, language }: Known): Fact {
  const texts = planTexts[language]
  const label = `${id} ${title}`
  const measures = measuresOf(plan, `${id}.`)
  if (measures.length > 0) return { label, value: texts.counts(countsOf(measures, statuses)) }
  return { label, value: toldOf(statuses.get(id), language) }
}

function setForm(measures: PlanEntry[], ref: string, language: Language): Form {
  const texts = planTexts[language]
  const which = measures.map(({ id, title }) => ({ value: id, label: `${id} ${title}`.slice(0, 75) }))
  const standing = standings.map((value) => ({ value, label: texts.standings[value] }))
  return {
    action: 'plan-set',
    ref,
    inputs: [
      { kind: 'choice', id: 'standing', label: texts.standing, options: standing },
      ...(which.length > 1
        ? [{ kind: 'choice' as const, id: 'measure', label: texts.measure, options: which }]
        : []),
      { kind: 'text', id: 'evidence', label: texts.evidence, maxLength: 300, optional: true },
    ],
    submitLabel: texts.submit,
  }
}

async function set(parts: Parts, { ref, values, at }: Submitted, visitor: Visitor): Promise<Card> {
  if (visitor.member?.role !== 'adviser') return strangersCard(visitor)
  const plan = parts.plan()
  const measures = measuresOf(plan, ref)
  const measure = measures.length === 1 ? measures[0] : measures.find(({ id }) => id === values.measure?.[0])
  const standing = standings.find((each) => each === values.standing?.[0])
  if (measure && standing) {
    const evidence = values.evidence?.[0]?.trim() ?? ''
    await parts.plans.set(plan.id, measure.id, { standing, evidence, on: dateInOslo(at) })
  }
  return { ...(await entryCard(parts, ref, visitor)), inPlace: true }
}

/** How far each area has come: the yearly report, in counts of measures. */
async function reportCard({ plan: read, plans }: Parts, language: Language): Promise<Card> {
  const plan = read()
  const texts = planTexts[language]
  const statuses = await plans.statuses(plan.id)
  const shown = plan.entries.filter(({ id }) => id.split('.').length < 3)
  return {
    language,
    headline: `${texts.report}: ${plan.title}`,
    body: [
      { kind: 'facts', facts: shown.map((each) => factOf(plan, each, { statuses, language })) },
      { kind: 'note', text: `${texts.caveat(plan.period)} ${plan.source}` },
    ],
    buttons: [{ action: 'plan-report', ref: plan.id, label: texts.download }],
  }
}

/** The report as a Word file and as Markdown. */
async function reportFiles(
  { plan: read, plans, files }: Parts,
  { at }: Pressed,
  { asker, language }: Visitor,
): Promise<Card> {
  const plan = read()
  const texts = planTexts[language]
  const about = { statuses: await plans.statuses(plan.id), language, today: dateInOslo(at) }
  const paper = planReport(plan, about)
  const name = `${plan.id}-${about.today.slice(0, 4)}`
  const made = { owner: asker, alt: `${texts.report}: ${paper.title}` }
  const word = { ...made, name: `${name}.docx`, mediaType: docxType, bytes: await writeDocx(paper) }
  const bytes = new TextEncoder().encode(writeMarkdown(paper))
  const markdown = { ...made, name: `${name}.md`, mediaType: 'text/markdown', bytes }
  return {
    language,
    headline: `${texts.report}: ${paper.title}`,
    body: [{ kind: 'text', text: texts.caveat(plan.period) }],
    files: [await files.put(word, at), await files.put(markdown, at)],
  }
}
