import { describe, expect, it } from 'vitest'
import type { Listener } from '../../src/domain/channel.ts'
import {
  answersTheBudget,
  budgetAnswer,
  budgetQuestion,
  pageWith,
  saturdayInNovember,
} from '../support/page.ts'

const json = { 'content-type': 'application/json' }

function posted(body: unknown, headers: Record<string, string> = {}) {
  return { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) }
}

function filledIn(fields: Record<string, string>) {
  return { method: 'POST', body: new URLSearchParams(fields) }
}

describe('a leader who opens the page', () => {
  it('is told who answers, and gets three questions to begin with', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const page = await (await app.request('/')).text()
    expect(page).toContain('Hei. Jeg er Taktstokk, en automatisk assistent fra Kulturskolerådet.')
    expect(page.match(/name="action" value="example"/g)).toHaveLength(3)
    expect(heard).toMatchObject([{ kind: 'arrived', place: 'private', locale: 'nb', at: saturdayInNovember }])
  })

  it('still gets the field when the greeting fails', async () => {
    const { app } = pageWith(async () => Promise.reject(new Error('the store is away')))
    const response = await app.request('/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<textarea id="text"')
  })

  it.each([
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn', 'Kva lurer du på?'],
    ['no', 'nb', 'Hva lurer du på?'],
    ['en-GB,en;q=0.9', 'en', 'What would you like to know?'],
    ['fr-FR,en;q=0.5,nn;q=0.8', 'nn', 'Kva lurer du på?'],
    ['fi', 'nb', 'Hva lurer du på?'],
  ])('and whose browser asks for %s reads %s', async (wanted, language, heading) => {
    const { app } = pageWith(answersTheBudget)
    const page = await (await app.request('/', { headers: { 'accept-language': wanted } })).text()
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(`<h1>${heading}</h1>`)
  })

  it('and chooses nynorsk reads nynorsk from then on', async () => {
    const { app } = pageWith(answersTheBudget)
    const chosen = await app.request('/?language=nn')
    expect(chosen.headers.get('location')).toBe('/')
    const [cookie = ''] = (chosen.headers.get('set-cookie') ?? '').split(';')
    const page = await (await app.request('/', { headers: { cookie, 'accept-language': 'en' } })).text()
    expect(page).toContain('<html lang="nn">')
  })

  it('and asks for a language that nobody here speaks is not remembered by it', async () => {
    const { app } = pageWith(answersTheBudget)
    expect((await app.request('/?language=tlh')).headers.get('set-cookie')).toBeNull()
  })

  it('is known by a random id that no script and no other site can read', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const cookie = (await app.request('/')).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^taktstokk_person=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Strict$/)
    const known = { cookie: cookie.split(';')[0] ?? '' }
    expect((await app.request('/', { headers: known })).headers.get('set-cookie')).toBeNull()
    expect(heard[1]?.from.person).toBe(heard[0]?.from.person)
  })

  it('and is known over an encrypted line is never known over an open one', async () => {
    const { app } = pageWith(answersTheBudget)
    const page = await app.request('/', { headers: { 'x-forwarded-proto': 'https' } })
    expect(page.headers.get('set-cookie')).toContain('; Secure')
  })

  it('by a link elsewhere is not taken for somebody new', async () => {
    const { app } = pageWith(answersTheBudget)
    const page = await app.request('/', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(page.headers.get('set-cookie')).toBeNull()
  })

  it('who sends an id of their own making gets a real one', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    await app.request('/', { headers: { cookie: 'taktstokk_person=<script>' } })
    expect(heard[0]?.from.person).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('the page', () => {
  it('lets nothing in from elsewhere, and into no frame but that of Teams', async () => {
    const { app } = pageWith(answersTheBudget)
    for (const answer of [await app.request('/'), await app.request('/ask', posted({ text: 'a' }))]) {
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      const [, framers, ...more] = policy.split('frame-ancestors ')
      expect(more).toEqual([])
      expect(framers?.split(' ')).toEqual([
        'https://teams.microsoft.com',
        'https://*.teams.microsoft.com',
        'https://teams.cloud.microsoft',
      ])
      expect(policy.replace(framers ?? '', '')).not.toMatch(/unsafe|https?:|\*/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    }
  })

  it('names no other host, and holds no script or style of its own', async () => {
    const { app } = pageWith(async () => undefined)
    const page = await (await app.request('/')).text()
    expect(page).not.toMatch(/https?:|<style|style=|\son\w+=/)
    expect(page.match(/<script/g)).toEqual(['<script'])
  })

  it('has files that a browser may keep, at addresses that change with them', async () => {
    const { app } = pageWith(answersTheBudget)
    const page = await (await app.request('/')).text()
    const addresses = [...page.matchAll(/(?:href|src)="(\/page\/[^"]+)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(3)
    for (const address of addresses) {
      const file = await app.request(address)
      expect(file.status).toBe(200)
      expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    const older = await app.request('/page/000000000000/look.css')
    expect(older.headers.get('cache-control')).toBe('no-cache')
  })

  it.each(['/page/0/routes.ts', '/page/0/..%2froutes.ts', '/page/0/', '/page'])(
    'gives nothing at %s',
    async (address) => {
      const { app } = pageWith(answersTheBudget)
      expect((await app.request(address)).status).toBe(404)
    },
  )
})

describe('a question', () => {
  it('reaches the assistant with its language and its conversation, and comes back with the answer', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const body = { text: budgetQuestion, language: 'nn', thread: 'morgonen' }
    const response = await app.request('/ask', posted(body))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('Begynn med budsjettforutsetningene')
    expect(heard).toMatchObject([
      {
        kind: 'said',
        text: budgetQuestion,
        from: { channel: 'web', workspace: 'local', handle: 'morgonen' },
        thread: 'morgonen',
        locale: 'nn',
        at: saturdayInNovember,
      },
    ])
  })

  it('is answered with the last card of a stream', async () => {
    const { app } = pageWith(async function* () {
      yield { ...budgetAnswer, headline: 'Et øyeblikk' }
      yield { ...budgetAnswer, headline: 'Ferdig' }
    })
    const answer = await (await app.request('/ask', posted({ text: 'a' }))).text()
    expect(answer).toContain('Ferdig')
    expect(answer).not.toContain('Et øyeblikk')
  })

  it('that is a pressed button carries what the button means, and not its words', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    await app.request(
      '/ask',
      posted({ action: 'example', ref: 'budget', label: budgetQuestion, thread: 't' }),
    )
    expect(heard).toMatchObject([{ kind: 'pressed', action: 'example', ref: 'budget' }])
    expect(JSON.stringify(heard)).not.toContain('politikerne')
  })

  it('without a script gives a whole page with question and answer, in the same conversation', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const page = await (await app.request('/ask', filledIn({ text: budgetQuestion, thread: 'th1' }))).text()
    expect(page).toContain('<!doctype html>')
    expect(page).toContain(`<span class="asked">${budgetQuestion}</span>`)
    expect(page).toContain('Begynn med budsjettforutsetningene')
    expect(page).toContain('name="thread" value="th1"')
    await app.request(
      '/ask',
      filledIn({ action: 'example', ref: 'budget', label: 'Om budsjettet', thread: 'th1' }),
    )
    expect(heard.map(({ kind }) => kind)).toEqual(['said', 'pressed'])
  })
})

describe('a question that cannot be answered', () => {
  const fails: Listener = async () => {
    throw new Error('budsjettet for politikerne')
  }

  it('because it is empty is said so, in the language of the page', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const response = await app.request('/ask', posted({ text: ' \n ' }, { 'accept-language': 'nn' }))
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ message: 'Skriv eit spørsmål først.' })
    expect(heard).toEqual([])
  })

  it('because something broke stands in the field again, beside the reason', async () => {
    const { app } = pageWith(fails)
    const response = await app.request('/ask', filledIn({ text: 'Hva med <b>kutt</b>?' }))
    const page = await response.text()
    expect(response.status).toBe(500)
    expect(page).toMatch(/<p id="fault" role="alert">Noe gikk galt hos meg, ikke hos deg\./)
    expect(page).toContain('aria-invalid="true">Hva med &lt;b&gt;kutt&lt;/b&gt;?</textarea>')
  })

  it('to the script says what happened, and nothing of the inside', async () => {
    const { app } = pageWith(fails)
    const response = await app.request('/ask', posted({ text: 'a' }, { 'accept-language': 'en' }))
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^\{"message":"Something went wrong on my side/)
  })

  it('because the assistant has nothing to say is not met with silence', async () => {
    const { app } = pageWith(async () => undefined)
    const response = await app.request('/ask', posted({ text: 'a' }))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('ikke noe svar') })
  })

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '12'],
    ['no JSON', '{"text":'],
    ['text that is no text', '{"text":["a"]}'],
    ['a button without a meaning', '{"action":"","ref":"x"}'],
    ['a language that nobody here speaks', '{"text":"a","language":"tlh"}'],
    ['a conversation of a thousand characters', JSON.stringify({ text: 'a', thread: 'x'.repeat(1000) })],
  ])('because it is %s is refused at once', async (_, body) => {
    const { app, heard } = pageWith(answersTheBudget)
    expect((await app.request('/ask', { method: 'POST', headers: json, body })).status).toBe(400)
    expect(heard).toEqual([])
  })

  it('because it is a file or plain text is refused', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    const file = new FormData()
    file.set('text', new File(['a'], 'a.txt'))
    expect((await app.request('/ask', { method: 'POST', body: file })).status).toBe(400)
    expect((await app.request('/ask', { method: 'POST', body: '{"text":"a"}' })).status).toBe(400)
    expect(heard).toEqual([])
  })

  it('because it is over a mebibyte is refused unread', async () => {
    const { app, heard } = pageWith(answersTheBudget)
    expect((await app.request('/ask', posted({ text: 'a'.repeat(1_048_577) }))).status).toBe(413)
    expect(heard).toEqual([])
  })
})

describe('a question that another site sends in a leader’s name', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('is refused: %o', async (headers) => {
    const { app, heard } = pageWith(answersTheBudget)
    const response = await app.request('/ask', posted({ text: 'a' }, headers))
    expect(response.status).toBe(403)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(heard).toEqual([])
  })

  it('is told from one that the page sends', async () => {
    const { app } = pageWith(answersTheBudget)
    const own = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    expect((await app.request('/ask', posted({ text: 'a' }, own))).status).toBe(200)
  })

  it('is told from one that comes by a proxy with an address of its own', async () => {
    const { app } = pageWith(answersTheBudget, { publicUrl: 'https://taktstokk.example.no' })
    const own = { origin: 'https://taktstokk.example.no', 'sec-fetch-site': 'same-origin' }
    expect((await app.request('/ask', posted({ text: 'a' }, own))).status).toBe(200)
    expect((await app.request('/ask', posted({ text: 'a' }, { origin: 'https://other.no' }))).status).toBe(
      403,
    )
  })
})

describe('a leader whose answer is being written', () => {
  const parts = (...texts: string[]): Listener =>
    async function* () {
      for (const text of texts) yield { language: 'nb', headline: '', body: [{ kind: 'text', text }] }
    }

  async function streamed(listen: Listener, body: object = { text: budgetQuestion }) {
    const { app } = pageWith(listen)
    const response = await app.request('/ask', posted(body, { accept: 'text/event-stream' }))
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    }
  }

  it('sees it grow, part by part', async () => {
    const { status, type, text } = await streamed(parts('Først.', 'Først. Så <b>.'))
    expect({ status, type }).toEqual({ status: 200, type: 'text/event-stream' })
    expect(text.match(/^event: card$/gm)).toHaveLength(2)
    expect(text).toContain('Først. Så &lt;b&gt;.')
  })

  it('reads the reason when it breaks off in the middle', async () => {
    const { text } = await streamed(async function* () {
      yield { language: 'nb', headline: '', body: [{ kind: 'text', text: 'Først.' }] }
      throw new Error('a bug')
    })
    expect(text.match(/^event: \w+$/gm)).toEqual(['event: card', 'event: fault'])
    expect(text).not.toContain('a bug')
  })

  it('gets an empty question back at once, not as a stream', async () => {
    expect(await streamed(parts('Nei'), { text: ' ' })).toMatchObject({ status: 400 })
  })
})
