import { deskTexts } from '../../../assistant/texts/desk.ts'
import { dateInOslo } from '../../../domain/time.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'

const anHourMs = 3_600_000

/** What leaders have sent to the advisers, without who: for a list to work from. */
export async function tellTickets({ language }: Here, { tickets }: Office): Promise<Told> {
  const said = councilWords[language].tickets
  const { state: states, adviser } = deskTexts[language]
  const usual = await tickets.medianAnswerMs()
  const rows = (await tickets.waiting()).map(({ question, signed, state, opened }) => [
    question,
    signed ?? adviser.unnamed,
    states[state],
    dateInOslo(opened),
  ])
  const note = usual === undefined ? {} : { note: said.usually(Math.max(1, Math.ceil(usual / anHourMs))) }
  return { pictures: '', tables: [{ name: 'tickets', ...said.table, ...note, rows }] }
}
