import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { openSession } from '../assembly/session.ts'
import { textsIn } from '../assistant/texts/choose.ts'
import { placeOf } from '../knowledge/ask/cite.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import { round } from './ask.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'
import { answerLines, type QuestionLine } from './lines.ts'

export function search(): Command {
  return command('search', 'show what is found, without an answer; with --json and no query, JSON lines')
    .argument('[query...]')
    .option('--top <n>', 'how many passages', atLeastOne, 5)
    .action(async (words: string[], { top }: { top: number }, called: Command) => {
      const query = words.join(' ')
      if (!query && !wantsJson(called)) called.error('error: write a query, or use --json for JSON lines')
      const knowledge = await openSession(configOf(called))
      try {
        if (!query) await answerLines(process.stdin, (line) => foundLine(knowledge.search, line, top))
        else if (wantsJson(called)) printJson(await foundLine(knowledge.search, { question: query }, top))
        else print(await foundText(knowledge.search, query, top))
      } finally {
        await knowledge.close()
      }
    })
}

function atLeastOne(value: string): number {
  const n = Number(value)
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return n
}

/** One line of `search --json`, as the README describes it. */
async function foundLine(search: Finder, { id, question }: QuestionLine, top: number): Promise<object> {
  const begun = performance.now()
  const found = await search.find(question, top)
  const passages = found.map(({ passage, score }) => ({
    document: passage.about.path,
    title: passage.about.title,
    place: placeOf(passage, textsIn('nb').page),
    text: passage.text,
    score,
  }))
  return { ...(id !== undefined && { id }), passages, ms: round(performance.now() - begun) }
}

async function foundText(search: Finder, query: string, top: number): Promise<string> {
  const found = await search.find(query, top)
  if (found.length === 0) return 'Nothing was found.'
  return found
    .map(({ passage, score }, at) => {
      const place = placeOf(passage, textsIn('nb').page)
      return `${at + 1}. ${passage.about.title} · ${place} (${score.toFixed(2)})\n${passage.text}`
    })
    .join('\n\n')
}
