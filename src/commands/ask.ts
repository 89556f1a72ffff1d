import type { Command } from 'commander'
import { openSession } from '../assembly/session.ts'
import { answerCard } from '../assistant/cards/answer.ts'
import { textsIn } from '../assistant/texts/choose.ts'
import { plainBody, plainText } from '../domain/plain.ts'
import type { Answer, Ask, Citation } from '../knowledge/answer.ts'
import { placeOf } from '../knowledge/ask/cite.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'
import { answerLines, type QuestionLine } from './lines.ts'

export function ask(): Command {
  return command('ask', 'answer a question; with --json and no question, JSON lines from stdin')
    .argument('[question...]')
    .action(async (words: string[], _options, called: Command) => {
      const question = words.join(' ')
      if (!question && !wantsJson(called))
        called.error('error: write a question, or use --json for JSON lines')
      const knowledge = await openSession(configOf(called))
      try {
        if (!question) await answerLines(process.stdin, (line) => answerLine(knowledge.ask, line))
        else if (wantsJson(called)) printJson(await answerLine(knowledge.ask, { question }))
        else print(plainText(answerCard(await knowledge.ask({ text: question }))))
      } finally {
        await knowledge.close()
      }
    })
}

/** One line of `ask --json`, as the README describes it. */
export async function answerLine(ask: Ask, { id, question, history }: QuestionLine): Promise<object> {
  const begun = performance.now()
  const answer = await ask({ text: question, ...(history && { history }) })
  return {
    ...(id !== undefined && { id }),
    question,
    language: answer.language,
    outcome: answer.outcome,
    answer: plainBody(answerCard(answer)),
    citations: answer.citations.map((citation) => cited(citation, answer)),
    mode: answer.mode,
    ms: round(performance.now() - begun),
  }
}

function cited({ n, passage }: Citation, { language }: Answer): object {
  const { path, title, year, status } = passage.about
  return {
    n,
    document: path,
    title,
    year: year ?? null,
    status,
    place: placeOf(passage, textsIn(language).page),
    text: passage.text,
  }
}

/** Milliseconds with one decimal. */
export function round(ms: number): number {
  return Math.round(ms * 10) / 10
}
