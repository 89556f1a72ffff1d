import type { CompetenceMap } from '../../competence/map.ts'
import { leastSure, type SelfCheck, steps } from '../../competence/self-check.ts'
import type { Block, Card, Form, Input } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { competenceTexts } from '../texts/competence.ts'
import { longDate } from '../texts/dates.ts'
import { resourceLine } from './competence.ts'

/** The 13 areas, each to be answered from 1 to 5 or left open. */
export function selfCheckCard(map: CompetenceMap, language: Language): Card {
  const { check: texts } = competenceTexts[language]
  const form = formOf(map, language)
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'text', text: texts.promise }],
    ...(form && { form }),
  }
}

function formOf({ areas }: CompetenceMap, language: Language): Form | undefined {
  const { check: texts } = competenceTexts[language]
  const options = steps.map((step, at) => ({ value: String(step), label: texts.steps[at] ?? String(step) }))
  const [first, ...others] = areas.map(
    ({ id, names }): Input => ({ kind: 'choice', id, label: names[language], optional: true, options }),
  )
  if (first === undefined) return undefined
  return { action: 'map-checked', ref: 'self', inputs: [first, ...others], submitLabel: texts.save }
}

/** A leader's own checks, the newest with what it was before, and what may help where it is low. */
export function ownCheckCard(map: CompetenceMap, checks: SelfCheck[], language: Language): Card {
  const { check: texts } = competenceTexts[language]
  const newest = checks.at(-1)
  const start = { action: 'map-check', ref: 'again', label: texts.again }
  if (newest === undefined) return { language, headline: '', body: [{ kind: 'text', text: texts.none }] }
  const earlier = checks.at(-2)
  return {
    language,
    headline: texts.mine(longDate(language, newest.day)),
    body: [
      barsOf(map, newest, language),
      ...(earlier ? earlierFacts(map, { newest, earlier, language }) : []),
      ...suggestions(map, newest, language),
      { kind: 'note', text: texts.only },
    ],
    buttons: [start, { action: 'map-check-erase', ref: 'self', label: texts.erase }],
  }
}

function barsOf({ areas }: CompetenceMap, { values, day }: SelfCheck, language: Language): Block {
  const { check: texts } = competenceTexts[language]
  const bars = areas.flatMap(({ id, names }) => {
    const value = values[id]
    return value === undefined ? [] : [{ label: names[language], value }]
  })
  return { kind: 'bars', title: texts.mine(longDate(language, day)), unit: texts.unit, bars }
}

interface Compared {
  newest: SelfCheck
  earlier: SelfCheck
  language: Language
}

/** Only where something has moved. */
function earlierFacts({ areas }: CompetenceMap, { newest, earlier, language }: Compared): Block[] {
  const { before } = competenceTexts[language].check
  const facts = areas.flatMap(({ id, names }) => {
    const [then, now] = [earlier.values[id], newest.values[id]]
    if (then === undefined || now === undefined || then === now) return []
    return [{ label: names[language], value: `${now} (${before(longDate(language, earlier.day), then)})` }]
  })
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

function suggestions({ areas }: CompetenceMap, newest: SelfCheck, language: Language): Block[] {
  const { suggests } = competenceTexts[language].check
  return leastSure(newest).flatMap((id): Block[] => {
    const area = areas.find((one) => one.id === id)
    const items = area?.resources.slice(0, 2).map(resourceLine) ?? []
    if (area === undefined || items.length === 0) return []
    return [
      { kind: 'text', text: `${suggests(area.names[language])}:` },
      { kind: 'list', items },
    ]
  })
}
