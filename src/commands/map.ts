import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { competenceMap } from '../assembly/map.ts'
import { type CompetenceMap, type MapArea, nameOf } from '../competence/map.ts'
import { overviewPicture } from '../competence/picture.ts'
import { reportOf } from '../competence/report.ts'
import { csvOf, xlsxOf } from '../competence/sheet.ts'
import { figureOf } from '../competence/words.ts'
import { type Language, languages } from '../domain/language.ts'
import { ingest } from '../knowledge/ingest/ingest.ts'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

interface Files {
  csv?: string
  xlsx?: string
  png?: string
  svg?: string
  report?: string
}

type Options = Files & { language: Language }

/** The competence map: as text, as JSON, and as files. */
export function map(): Command {
  return command('map', 'the competence map: 13 areas, every figure with its unit, base and source')
    .option('--csv <file>', 'write the figures for a spreadsheet, with semicolons')
    .option('--xlsx <file>', 'write a workbook: figures, gaps, sources')
    .option('--png <file>', 'write the map as a picture')
    .option('--svg <file>', 'write the map as a drawing')
    .option('--report <file>', 'write the report of the year, a page (HTML) that is ready to print')
    .addOption(new Option('--language <language>', 'of the files').choices(languages).default('nb'))
    .action(({ language, ...files }: Options, called: Command) =>
      withHouse(called, async ({ config, store }) => {
        await ingest({ ...config, store: store.passages })
        const drawn = await competenceMap({ config, store })
        const written = await writeFiles(drawn, files, { language, year: yearOf(config.clock.now()) })
        if (wantsJson(called)) printJson({ ...asJson(drawn), ...(written.length > 0 && { files: written }) })
        else print(written.length > 0 ? written.join('\n') : told(drawn, language))
      }),
    )
}

function yearOf(now: number): number {
  return new Date(now).getUTCFullYear()
}

/** Writes what was asked for, and gives the names. */
async function writeFiles(
  drawn: CompetenceMap,
  { csv, xlsx, png, svg, report }: Files,
  { language, year }: { language: Language; year: number },
): Promise<string[]> {
  const { draw } = await import('../pictures/draw.ts')
  const picture = () => draw(overviewPicture(drawn, language))
  if (csv) await writeFile(csv, await csvOf(drawn, language))
  if (xlsx) await writeFile(xlsx, await xlsxOf(drawn, language))
  if (png) await writeFile(png, (await picture()).png)
  if (svg) await writeFile(svg, (await picture()).svg)
  if (report) await writeFile(report, await reportOf(drawn, { language, year, draw }))
  return [csv, xlsx, png, svg, report].flatMap((file) => file ?? [])
}

function asJson({ areas, baselines, elsewhere }: CompetenceMap): object {
  return {
    areas: areas.map(({ topics: _no, trends, ...area }) => ({
      ...area,
      trends: trends.map(({ item, points }) => ({
        item,
        unit: points.unit,
        points: points.figures.map(({ axis, value, n }) => ({ axis, value, n })),
      })),
    })),
    elsewhere,
    surveys: baselines.map(({ year, title, answers, municipalities, note }) => ({
      year,
      title,
      answers,
      municipalities: municipalities ?? null,
      note,
    })),
  }
}

function told({ areas, baselines }: CompetenceMap, language: Language): string {
  const notes = baselines.map(
    ({ title, year, answers, note }) => `${nameOf({ title, year })}, ${answers} svar. ${note}`,
  )
  return [...areas.map((area) => areaLines(area, language)), ...notes].join('\n')
}

function areaLines({ names, observations, gap, resources }: MapArea, language: Language): string {
  const figures = observations.map(
    (one) => `  ${one.year}: ${one.label[language]}, ${figureOf(language, one)} (n = ${one.n})`,
  )
  const [resource] = resources
  return [
    names[language],
    ...(figures.length > 0 ? figures : ['  –']),
    ...(gap ? [`  ${gap.year}: ${gap.distance} (5 − ${gap.confidence.mean})`] : []),
    ...(resource ? [`  → ${resource.title}`] : []),
  ].join('\n')
}
