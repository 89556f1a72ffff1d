import { type AskedStore, complaints } from '../desk/asked.ts'
import type { Feature } from './feature.ts'
import { said } from './say.ts'
import { deskTexts } from './texts/desk.ts'

/** A thumb under an answer; a thumb down asks why, and the why is kept with the question. */
export function feedbackFeature({ asked }: { asked: AskedStore }): Feature {
  return {
    name: 'feedback',
    pressed: {
      useful: async ({ ref }, { language }) => {
        const { thanks, gone } = deskTexts[language]
        return said(language, (await asked.judge(ref, 'useful')) ? thanks : gone)
      },
      'not-useful': async ({ ref }, { language }) => {
        const { sorry, complaints: names, gone } = deskTexts[language]
        if (!(await asked.judge(ref, 'not-useful'))) return said(language, gone)
        const buttons = complaints.map((value) => ({
          action: 'not-useful-because',
          ref: `${value}:${ref}`,
          label: names[value],
        }))
        return { ...said(language, `${sorry.text} ${sorry.why}`), buttons }
      },
      'not-useful-because': async ({ ref }, { language }) => {
        const [why, id = ''] = ref.split(':')
        const complaint = complaints.find((known) => known === why)
        const { noted, gone } = deskTexts[language]
        const kept = complaint !== undefined && (await asked.judge(id, 'not-useful', complaint))
        return { ...said(language, kept ? noted : gone), inPlace: true }
      },
    },
  }
}
