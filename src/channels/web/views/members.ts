import { membersTexts } from '../../../assistant/texts/members.ts'
import type { Language } from '../../../domain/language.ts'
import { type Count, countsOf } from '../../../people/counts.ts'
import { roles, sizes, tenures } from '../../../people/member.ts'
import { floor } from '../../../pulse/release.ts'
import { drawBars } from '../bars.ts'
import type { Here } from '../here.ts'
import { loginWords } from '../loginwords.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'
import type { Cell } from './table.ts'

/** How many take part, in groups that nobody can be found in. */
export async function tellMembers({ language }: Here, { people }: Office): Promise<Told> {
  const { members: said, fewer } = councilWords[language]
  const { profile } = membersTexts[language]
  const all = await people.members()
  const leaders = all.filter(({ role }) => role === 'leader')
  const regions = countsOf(
    leaders.map(({ region }) => region),
    floor,
  )
  const bars = regions.map((one) => ({ label: nameOf(one, language), value: one.count }))
  const rows = (counts: Count[]) => counts.map((one): Cell[] => [nameOf(one, language), one.count])
  const sizeNames = leaders.map(({ size }) => sizes.find((known) => known === size))
  const tenureNames = leaders.map(({ tenure }) => tenures.find((known) => known === tenure))
  return {
    pictures:
      bars.length === 0
        ? said.none(floor)
        : drawBars({ kind: 'bars', title: said.bars, unit: said.unit, bars }, language),
    tables: [
      {
        name: 'roles',
        ...said.roles,
        rows: roles.map((role): Cell[] => {
          const count = all.filter((member) => member.role === role).length
          return [loginWords[language].roles[role], count < floor ? fewer(floor) : count]
        }),
      },
      { name: 'regions', ...said.regions, rows: rows(regions) },
      {
        name: 'sizes',
        ...said.sizes,
        rows: rows(
          countsOf(
            sizeNames.map((size) => size && profile.sizes[size]),
            floor,
          ),
        ),
      },
      {
        name: 'tenures',
        ...said.tenures,
        rows: rows(
          countsOf(
            tenureNames.map((tenure) => tenure && profile.tenures[tenure]),
            floor,
          ),
        ),
      },
    ],
  }
}

/** Several groups that are counted together are named together. */
function nameOf({ groups }: Count, language: Language): string {
  const { unsaid, together } = councilWords[language].members
  const names = groups.map((group) => (group === '' ? unsaid : group))
  return names.length === 1 ? (names[0] ?? '') : `${names.join(', ')} (${together})`
}
