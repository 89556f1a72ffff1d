import { describe, expect, it } from 'vitest'
import { type Log, silent } from '../../src/domain/log.ts'
import { type Sent, type Task, type Writer, WriterFailed } from '../../src/knowledge/write/writer.ts'
import { write } from '../../src/knowledge/write/written.ts'
import { passage } from '../support/passage.ts'

const prompt = { text: 'Answer from the passages.', hash: '0123456789ab' }

function writerThat(writes: Writer['write']): Writer {
  return { host: 'model.example.no', prompt, write: writes }
}

function taskWith(given: Partial<Task>): Task {
  return {
    question: 'hva er stille kutt?',
    history: [],
    language: 'nb',
    passages: [passage({ text: 'Stille kutt svekker handlingsrommet.' })],
    ...given,
  }
}

describe('what a model is given', () => {
  it('holds no identity number, phone number or e-mail address from question, thread or passage', async () => {
    const given: Sent[] = []
    const writer = writerThat(async (sent) => {
      given.push(sent)
      return 'Stille kutt svekker handlingsrommet [1].'
    })
    const task = taskWith({
      question: 'Kan 22 33 44 55 hjelpe med stille kutt?',
      history: [{ role: 'user', content: 'Skriv til rektor@gol.kommune.no' }],
      passages: [passage({ text: 'Stille kutt svekker handlingsrommet. Spør 915 12 345.' })],
    })
    await write(task, { writer, log: silent })
    expect(JSON.stringify(given)).not.toMatch(/22 33 44 55|rektor@gol|915 12 345/)
    expect(given[0]?.question).toBe('Kan [telefon] hjelpe med stille kutt?')
  })
})

describe('the extract answers instead, in good time,', () => {
  it('when the model does not heed the deadline', async () => {
    const begun = performance.now()
    const writer = writerThat(() => new Promise(() => {}))
    expect(await write(taskWith({}), { writer, log: silent, deadlineMs: 60 })).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  it('when the model fails, expectedly or not', async () => {
    for (const fault of [new WriterFailed('model.example.no', 'limited'), new TypeError('odd'), 'odd'])
      expect(
        await write(taskWith({}), { writer: writerThat(async () => Promise.reject(fault)), log: silent }),
      ).toBeUndefined()
  })

  it('when there is nothing to write over', async () => {
    const writer = writerThat(async () => 'Stille kutt svekker handlingsrommet [1].')
    expect(await write(taskWith({ passages: [] }), { writer, log: silent })).toBeUndefined()
  })
})

describe('the log', () => {
  it('tells what became of it and under which wording, and nothing of what was asked or said', async () => {
    const lines: unknown[] = []
    const keep: Log['info'] = (what, fields) => lines.push({ what, ...fields })
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep }
    const writer = writerThat(
      async () => 'Stille kutt svekker handlingsrommet [1]. Elleve kommuner kuttet 40 prosent [1].',
    )
    await write(taskWith({}), { writer, log })
    await write(taskWith({}), {
      writer: writerThat(async () => Promise.reject(new Error('hva er stille kutt?'))),
      log,
    })
    expect(lines).toMatchObject([
      { what: 'writer-answered', prompt: prompt.hash, became: 'written', leftOut: 1 },
      { what: 'writer-failed', prompt: prompt.hash, fault: 'Error' },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/stille|kutt/i)
  })
})
