import type { Block, Button, Card } from '../../domain/card.ts'
import { type Language, languages } from '../../domain/language.ts'
import type { Feature } from '../feature.ts'
import { textsIn } from '../texts/choose.ts'
import { type Example, examples } from '../texts/texts.ts'

/** What a button of an example means; its `ref` names the example. */
export const exampleAction = 'example'

/** The first message: who is speaking, what is stored, and three questions to begin with. */
export function welcomeCard(language: Language, modelHost?: string): Card {
  const { welcome } = textsIn(language)
  return {
    language,
    headline: welcome.headline,
    body: [
      { kind: 'text', text: welcome.answers },
      { kind: 'text', text: welcome.invitation },
      ...privacyNotes(language, modelHost),
    ],
    buttons: exampleButtons(language),
  }
}

interface Helping {
  modelHost?: string | undefined
  features?: Feature[]
}

/** What the assistant can and cannot do, and the words that open each thing. */
export function helpCard(language: Language, { modelHost, features = [] }: Helping = {}): Card {
  const { help } = textsIn(language)
  const lines = features.flatMap((feature) => feature.help?.[language] ?? [])
  return {
    language,
    headline: help.headline,
    body: [
      { kind: 'text', text: help.about },
      { kind: 'list', items: help.can },
      ...(lines.length > 0
        ? [
            { kind: 'text' as const, text: help.words },
            { kind: 'list' as const, items: lines },
          ]
        : []),
      { kind: 'text', text: help.cannot },
      ...privacyNotes(language, modelHost),
    ],
    buttons: exampleButtons(language),
  }
}

/** What went wrong stays in the log; the person learns that it is not their doing. */
export function faultCard(language: Language): Card {
  return { language, headline: '', body: [{ kind: 'text', text: textsIn(language).fault }] }
}

/** The question behind an example's button; undefined when the button is not one of ours. */
export function exampleQuestion(ref: string, language: Language): string | undefined {
  const example = examples.find((known) => known === ref)
  return example === undefined ? undefined : textsIn(language).examples[example]
}

/** A press that leads nowhere is said so, instead of being met with silence. */
export function outOfUseCard(language: Language): Card {
  return { language, headline: '', body: [{ kind: 'text', text: textsIn(language).outOfUse }] }
}

/** Whoever writes more wants something. */
const longestSmallTalk = 60

/** What needs no sources: a call for help, a greeting, a thank you. Undefined for all else. */
export function smallTalk(text: string, helping: Helping = {}): Card | undefined {
  if (text.length > longestSmallTalk) return undefined
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  for (const language of languages) {
    const { helpWords, greetings, thanks } = textsIn(language)
    if (helpWords.includes(said)) return helpCard(language, helping)
    if (greetings.includes(said)) return welcomeCard(language, helping.modelHost)
    if (thanks.words.includes(said)) {
      return { language, headline: '', body: [{ kind: 'text', text: thanks.reply }] }
    }
  }
  return undefined
}

function privacyNotes(language: Language, modelHost: string | undefined): Block[] {
  const { privacy, model } = textsIn(language).welcome
  const notes = modelHost === undefined ? [privacy] : [privacy, model(modelHost)]
  return notes.map((text) => ({ kind: 'note', text }))
}

function exampleButtons(language: Language): Button[] {
  const label = (example: Example) => textsIn(language).examples[example]
  return examples.map((example) => ({ action: exampleAction, ref: example, label: label(example) }))
}
