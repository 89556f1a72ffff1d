import type { Block, Button, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { floor } from '../../pulse/release.ts'
import type { Standing } from '../interested.ts'
import { certificationTexts } from '../texts/certification.ts'
import { longDate } from '../texts/dates.ts'

const longestLetter = 1_500

/** To a leader: what the list is, what is not known, and one button. */
export function listCard(since: string | undefined, language: Language): Card {
  const { headline, about, unknown, isOn, put } = certificationTexts[language]
  const standing: Block[] =
    since === undefined ? [] : [{ kind: 'text', text: isOn(longDate(language, since)) }]
  return {
    language,
    headline,
    body: [...standing, { kind: 'text', text: unknown }, { kind: 'note', text: about }],
    buttons: [
      since === undefined
        ? { action: 'certification-on', ref: 'list', label: put, primary: true }
        : offButton(language),
    ],
  }
}

/** To the council: how many, as it may be shown, and a letter to all of them. */
export function councilCard(standing: Standing | undefined, language: Language): Card {
  const { council } = certificationTexts[language]
  return {
    language,
    headline: council.headline,
    body: [
      { kind: 'text', text: standing ? council.listed(standing) : council.hidden(floor) },
      { kind: 'note', text: council.rules(floor) },
      { kind: 'note', text: council.note },
    ],
    form: {
      action: 'certification-write',
      ref: 'list',
      inputs: [{ kind: 'text', id: 'text', label: council.write, maxLength: longestLetter, multiline: true }],
      submitLabel: council.send,
    },
  }
}

/** To somebody on the list, with the way off it. */
export function letterCard(text: string, language: Language): Card {
  const { headline, why } = certificationTexts[language].letter
  return {
    language,
    headline,
    body: [
      { kind: 'text', text },
      { kind: 'note', text: why },
    ],
    buttons: [offButton(language)],
  }
}

function offButton(language: Language): Button {
  return { action: 'certification-off', ref: 'list', label: certificationTexts[language].remove }
}
