import { spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { chat } from '../../src/channels/terminal/chat.ts'
import { wrap } from '../../src/channels/terminal/wrap.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming, Listener } from '../../src/domain/channel.ts'
import { answersTheBudget, budgetAnswer, saturdayInNovember } from '../support/page.ts'
import { pathTo } from '../support/programs.ts'

/** What stands in the file when these lines were piped in, and what the assistant heard. */
async function piped(lines: string, listen: Listener = answersTheBudget) {
  const heard: Incoming[] = []
  const input = new PassThrough()
  const output = new PassThrough()
  input.end(lines)
  await chat({
    listen: (event) => {
      heard.push(event)
      return listen(event)
    },
    input,
    output,
    person: 'leader-7',
    clock: { now: () => saturdayInNovember },
  })
  output.end()
  return { written: await text(output), heard }
}

describe('a leader who pipes questions into the terminal', () => {
  it('gets each answer below its question, until the end', async () => {
    const { written, heard } = await piped('Hva med kutt?\n\n  Og budsjettet?')
    expect(written.match(/^> .*/gm)).toEqual(['> Hva med kutt?', '> Og budsjettet?'])
    expect(written.match(/Begynn med budsjettforutsetningene/g)).toHaveLength(2)
    expect(heard.map(({ kind }) => kind)).toEqual(['arrived', 'said', 'said'])
  })

  it('is known by the same id in the same conversation', async () => {
    const { heard } = await piped('Hva med kutt?\n')
    expect(heard[1]).toMatchObject({
      text: 'Hva med kutt?',
      from: { channel: 'terminal', workspace: 'local', person: 'leader-7' },
      place: 'private',
      at: saturdayInNovember,
    })
    expect(new Set(heard.map(({ thread }) => thread)).size).toBe(1)
  })

  it('reads sources with title, status, place, the whole quote and the address', async () => {
    const { written } = await piped('Hva med kutt?\n')
    expect(written).toContain(
      [
        'Kilder',
        '[1] Budsjett og økonomi for kulturskoleledere, 2026 · Gjeldende · Hva må stå i budsjettforutsetningene?',
        '    «Budsjettforutsetningene sier hva kommunen har vedtatt, hva skolen er pålagt, og hva som er endret siden i fjor.',
        '    De bør stå først, så politikerne ser hva tallene hviler på.»',
        '    https://www.kulturskoleradet.no/',
      ].join('\n'),
    )
  })

  it('chooses by number from the last answer, and asks with every other number', async () => {
    const { heard } = await piped('2\n1\n2025\n')
    expect(heard.slice(1)).toMatchObject([
      { kind: 'pressed', action: 'example', ref: 'new-leader' },
      { kind: 'pressed', action: 'more', ref: 'budget' },
      { kind: 'said', text: '2025' },
    ])
  })

  it.each(['avslutt', ' Avslutt ', 'quit'])('ends with "%s"', async (farewell) => {
    const { heard } = await piped(`${farewell}\nEn til?\n`)
    expect(heard).toHaveLength(1)
  })

  it('is told of a fault and goes on', async () => {
    const { written } = await piped('feil\nbra\n', async (event) => {
      if (event.kind === 'said' && event.text === 'feil') throw new Error('the inside')
      return budgetAnswer
    })
    expect(written).toContain('> feil\n\nNoe gikk galt hos meg, ikke hos deg. Prøv igjen om litt.\n')
    expect(written).not.toContain('the inside')
    expect(written).toMatch(/> bra\n\nBegynn/)
  })

  it('is not met with silence', async () => {
    const { written } = await piped('Hei\n', async () => undefined)
    expect(written).toContain('> Hei\n\nDet har jeg ikke noe svar på.')
  })

  it('reads a thousand answers in the order of the questions', async () => {
    const questions = Array.from({ length: 1000 }, (_, at) => `Spørsmål ${at}?`)
    const echo: Listener = async (event) => ({
      ...budgetAnswer,
      headline: event.kind === 'said' ? `Svar på ${event.text}` : '',
      body: [],
    })
    const { written } = await piped(questions.join('\n'), echo)
    expect(written.match(/^Svar på .*/gm)).toEqual(questions.map((question) => `Svar på ${question}`))
  })

  it('cannot have the window taken over by what stands in a document', async () => {
    const evil: Card = { language: 'nb', headline: 'a\u001b[2Jb\u0007c\u009bd', body: [] }
    const { written } = await piped('Hei\n', async () => evil)
    expect(written).toContain('a[2Jbcd')
    expect(written).not.toMatch(/[\u001b\u0007\u009b]/)
  })
})

describe('a line too long for the window', () => {
  it('breaks at a space', () => {
    expect(wrap('Politikerne får grundige presentasjoner', 24)).toBe(
      'Politikerne får grundige\npresentasjoner',
    )
  })

  it.each([
    ['- en lang ting', '- en\n  lang\n  ting'],
    ['[1] en lang ting', '[1] en\n    lang\n    ting'],
    ['    en lang', '    en\n    lang'],
    ['  1  en lang', '  1  en\n     lang'],
  ])('hangs under the text of its item: %s', (line, expected) => {
    expect(wrap(line, 7)).toBe(expected)
  })

  it('keeps an address whole', () => {
    expect(wrap('se https://www.kulturskoleradet.no/', 10)).toBe('se\nhttps://www.kulturskoleradet.no/')
  })

  it('leaves lines that fit as they are', () => {
    expect(wrap('en\n\n- to\n', 10)).toBe('en\n\n- to\n')
  })
})

describe.skipIf(pathTo('script') === undefined)('a leader at a terminal', () => {
  const open: (() => void)[] = []
  afterEach(() => {
    for (const close of open.splice(0)) close()
  })

  /** A window of 60 columns with the conversation in it. */
  function openWindow(env: NodeJS.ProcessEnv = {}) {
    const demo = new URL('../support/terminal.ts', import.meta.url).pathname
    const window = spawn('script', ['-qfec', `stty cols 60; ${process.execPath} ${demo}`, '/dev/null'], {
      env: { ...withoutColourSettings(), TERM: 'xterm-256color', ...env },
    })
    open.push(() => window.kill())
    let seen = ''
    window.stdout.setEncoding('utf8').on('data', (part: string) => {
      seen += part.replaceAll('\r', '')
    })
    const ended = new Promise<number | null>((resolve) => window.once('close', resolve))
    return {
      type: (keys: string) => window.stdin.write(keys),
      sees: (what: string | RegExp) =>
        expect.poll(() => seen, { timeout: 10_000, interval: 20 }).toMatch(what),
      seen: () => seen,
      ended,
    }
  }

  it('asks, reads the answer within the window, and leaves with Ctrl-D', async () => {
    const window = openWindow()
    await window.sees('Skriv et spørsmål eller et tall')
    await window.sees(/> \S*$/)
    window.type('Hva med budsjettet?\r')
    await window.sees('1  Vis malen for en budsjettpresentasjon')
    expect(window.seen()).toContain('\u001b[2mKilder\n[1] Budsjett og økonomi')
    const lines = window.seen().split('\n')
    expect(lines.filter((line) => withoutStyles(line).length > 60)).toEqual([])
    window.type('\u0004')
    expect(await window.ended).toBe(0)
  })

  it('chooses by number', async () => {
    const window = openWindow()
    await window.sees(/> \S*$/)
    window.type('1\r')
    await window.sees('Valgt: budget')
    window.type('avslutt\r')
    expect(await window.ended).toBe(0)
  })

  it('sees that work is going on, and leaves with Ctrl-C while it is', async () => {
    const window = openWindow({ DEMO_SLOW_MS: '20000' })
    await window.sees(/> \S*$/)
    window.type('Hva med budsjettet?\r')
    await window.sees('Leter i kildene …')
    window.type('\u0003')
    expect(await window.ended).toBe(0)
  })

  it('who wants no colour gets none', async () => {
    const window = openWindow({ NO_COLOR: '1' })
    await window.sees(/> \S*$/)
    window.type('Hva med budsjettet?\r')
    await window.sees('Vis malen')
    expect(window.seen()).not.toMatch(/\u001b\[\d+m/)
    window.type('\u0004')
    expect(await window.ended).toBe(0)
  })
})

/** CI too: Node takes it for a sign that nobody sees colours. */
function withoutColourSettings(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, ...rest } = process.env
  return rest
}

function withoutStyles(line: string): string {
  return line.replace(/\u001b\[[\d;]*[A-Za-z]/g, '')
}
