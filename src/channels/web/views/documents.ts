import { textsIn } from '../../../assistant/texts/choose.ts'
import { keptForMs } from '../../../desk/asked.ts'
import { dateInOslo } from '../../../domain/time.ts'
import { statuses } from '../../../knowledge/document.ts'
import { drawBars } from '../bars.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Indexed, Office } from './office.ts'
import type { Cell } from './table.ts'

/** The sources: how they stand, when they are looked over, how often an answer rests on them. */
export async function tellDocuments(here: Here, { documents, asked }: Office): Promise<Told> {
  const { language, at } = here
  const said = councilWords[language].documents
  const names = textsIn(language).status
  const all = await documents()
  const used = Map.groupBy(
    (await asked.outcomes(at - keptForMs, at + 1)).flatMap((one) => one.documents),
    (path) => path,
  )
  const times = ({ about: { path } }: Indexed) => used.get(path)?.length ?? 0
  const today = dateInOslo(at)
  const review = ({ about: { reviewBy = '' } }: Indexed) =>
    reviewBy !== '' && reviewBy < today ? said.overdue(reviewBy) : reviewBy
  const bars = statuses.flatMap((status) => {
    const value = all.filter(({ about }) => about.status === status).length
    return value === 0 ? [] : [{ label: names[status], value }]
  })
  const inOrder = all.toSorted((one, other) => times(other) - times(one) || byTitle(one, other))
  return {
    pictures:
      bars.length === 0
        ? said.none
        : drawBars({ kind: 'bars', title: said.bars, unit: said.unit, bars }, language),
    tables: [
      {
        name: 'documents',
        ...said.all,
        rows: inOrder.map((one): Cell[] => [
          one.about.title,
          names[one.about.status],
          one.about.year === undefined ? '' : String(one.about.year),
          review(one),
          times(one),
          one.passages,
        ]),
      },
      {
        name: 'unused',
        ...said.unused,
        rows: all
          .filter((one) => times(one) === 0)
          .toSorted(byTitle)
          .map((one): Cell[] => [one.about.title, names[one.about.status], review(one)]),
      },
    ],
  }
}

const { compare } = new Intl.Collator('nb')

function byTitle(one: Indexed, other: Indexed): number {
  return compare(one.about.title, other.about.title)
}
