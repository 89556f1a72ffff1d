import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { changedCard, figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'
import { pageWith } from '../support/page.ts'

async function shown(card: Card): Promise<string> {
  const { app } = pageWith(async () => card)
  return (await app.request('/')).text()
}

function json(body: unknown, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

const handedIn = {
  action: 'pulse-answer',
  ref: 'runde-7',
  label: 'Send svarene',
  submitted: 'true',
  thread: 't1',
}

describe('a form on the page', () => {
  it('is what browsers know: groups with a name, boxes, a menu from eleven on, a field with its length', async () => {
    const page = await shown(pulseCard)
    expect(page).toMatch(/<legend>Hvordan er arbeidspresset ditt nå\?<\/legend>/)
    expect(page.match(/type="radio" name="value.pressure" value="\w+"\s+required>/g)).toHaveLength(3)
    expect(page.match(/type="checkbox" name="value.topics"/g)).toHaveLength(6)
    expect(page).toContain('Velg høyst 3.')
    expect(page).toMatch(/<select id="[\w-]+" name="value.county" >/)
    expect(page).toContain('Velg …')
    expect(page).toMatch(/name="value.words" rows="3" maxlength="500"/)
    expect(page.match(/<button>Send svarene<\/button>/g)).toHaveLength(1)
  })

  it('shows what was chosen and written before, in the language of the card', async () => {
    const page = await shown(changedCard)
    expect(page).toMatch(/value="high"\s+checked/)
    expect(page).toMatch(/value="t1"\s+checked/)
    expect(page).not.toMatch(/value="(low|t0)"\s+checked/)
    expect(page).toContain('value="Kor i alle krokar"')
    expect(page).toContain('Du kan velje fleire.')
  })

  it('cannot be broken out of by what stands in it', async () => {
    const evil = '"><script>alert(1)</script>'
    const page = await shown({
      ...pulseCard,
      form: {
        action: evil,
        ref: evil,
        submitLabel: evil,
        inputs: [
          {
            kind: 'text',
            id: evil,
            label: evil,
            maxLength: 10,
            multiline: true,
            written: `</textarea>${evil}`,
          },
          { kind: 'choice', id: evil, label: evil, options: [{ value: evil, label: evil }] },
        ],
      },
    })
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/textarea>/g)).toHaveLength(2)
  })
})

describe('a form that is handed in', () => {
  it('reaches the assistant by the ids of its inputs, from the script', async () => {
    const { app, heard } = pageWith(async () => thanksInPlace)
    const values = { pressure: ['high'], topics: ['t0', 't4'], words: ['Mer tid\r\ntil ledelse'] }
    const reply = await app.request('/ask', json({ ...handedIn, values }))
    expect(await reply.text()).toMatch(/<div class="answer" lang="nb" data-in-place>/)
    expect(heard).toMatchObject([
      {
        kind: 'submitted',
        action: 'pulse-answer',
        ref: 'runde-7',
        values: { pressure: ['high'], topics: ['t0', 't4'], words: ['Mer tid\ntil ledelse'] },
        place: 'private',
        thread: 't1',
      },
    ])
  })

  it('reaches it the same way without one, also with nothing chosen', async () => {
    const { app, heard } = pageWith(async () => thanksInPlace)
    const fields = new URLSearchParams(handedIn)
    for (const topic of ['t0', 't4']) fields.append('value.topics', topic)
    fields.append('value.county', '')
    fields.append('value.words', 'Mer tid\r\ntil ledelse')
    const page = await (await app.request('/ask', { method: 'POST', body: fields })).text()
    expect(page).toContain('<span class="asked">Send svarene</span>')
    expect(page).toContain('Takk. Svaret er lagret.')
    await app.request('/ask', { method: 'POST', body: new URLSearchParams(handedIn) })
    expect(heard).toMatchObject([
      { kind: 'submitted', values: { topics: ['t0', 't4'], county: [], words: ['Mer tid\ntil ledelse'] } },
      { kind: 'submitted', values: {} },
    ])
  })

  it.each([
    ['a text of 3,001 characters', { words: ['a'.repeat(3_001)] }],
    ['21 choices', { topics: Array.from({ length: 21 }, String) }],
    ['41 inputs', Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`i${at}`, ['a']]))],
    ['no lists', { words: 'a' }],
    ['numbers', { words: [7] }],
    ['an input with a name of 101 characters', { ['i'.repeat(101)]: ['a'] }],
  ])('with %s is refused, and is not taken for a button', async (_, values) => {
    const { app, heard } = pageWith(async () => thanksInPlace)
    const reply = await app.request('/ask', json({ ...handedIn, values }, { 'accept-language': 'nn' }))
    expect(reply.status).toBe(400)
    expect(await reply.json()).toEqual({
      message: 'Eg fekk ikkje lese det som vart sendt. Last sida på nytt, og prøv ein gong til.',
    })
    expect(heard).toEqual([])
  })

  it('takes a text of 3,000 characters whose line breaks count once', async () => {
    const { app, heard } = pageWith(async () => thanksInPlace)
    const fields = new URLSearchParams(handedIn)
    fields.append('value.words', '\r\n'.repeat(3_000))
    expect((await app.request('/ask', { method: 'POST', body: fields })).status).toBe(200)
    expect(heard).toHaveLength(1)
  })
})

describe('facts, figures and feedback', () => {
  it('are a list of facts, and a table whose bars begin at zero', async () => {
    const page = await shown(figuresCard)
    expect(page).toContain('<dt>Frist</dt><dd>22. april 2026</dd>')
    expect(page).toContain('<caption>Behov som ble nevnt i 2009, 105 svar</caption>')
    expect(page).toContain('21,5 treff')
    expect([...page.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => width)).toEqual([
      '100.0',
      '72.7',
      '65.2',
      '0.0',
    ])
    expect(page).not.toContain('style=')
  })

  it('comes back as a press of useful or not useful', async () => {
    const page = await shown(figuresCard)
    expect(page).toMatch(/name="action" value="useful"/)
    expect(page).toContain('<button aria-label="Ikke nyttig svar">Ikke nyttig</button>')
    const { app, heard } = pageWith(async () => thanksInPlace)
    await app.request('/ask', json({ action: 'not-useful', ref: 'answer-12', label: 'Ikke nyttig svar' }))
    expect(heard).toMatchObject([{ kind: 'pressed', action: 'not-useful', ref: 'answer-12' }])
  })
})
