import { parseHTML } from 'linkedom'
import type { Form, Input } from '../../../src/domain/card.ts'
import type { Listener, Values } from '../../../src/domain/channel.ts'
import type { Place } from '../../contracts/channel.ts'
import { pageWith } from '../../support/page.ts'

type Element = ReturnType<ReturnType<typeof parseHTML>['document']['createElement']>

/** The page as its script works it: an answer is laid below, or where the card was. */
export async function onPage(listen: Listener): Promise<Place> {
  const { app } = pageWith(listen)
  const { document } = parseHTML(await (await app.request('/')).text())
  const log = document.querySelector('#log')
  const complaints: string[] = []

  async function post(body: object): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    const reply = await app.request('/ask', { method: 'POST', headers, body: JSON.stringify(body) })
    if (reply.status !== 200) complaints.push(`${reply.status} ${await reply.clone().text()}`)
    return reply.text()
  }

  function lay(answer: string, from?: Element) {
    const { document: stretch } = parseHTML(`<html><body>${answer}</body></html>`)
    const drawn = stretch.querySelector('.answer')
    if (!drawn) return
    const where =
      from?.closest('.feedback') ?? (drawn.hasAttribute('data-in-place') ? from?.closest('.answer') : null)
    if (where) where.replaceWith(drawn)
    else log?.append(drawn)
  }

  /** The form around a button, as it stands on the page. */
  async function send(form: Element | null | undefined, values?: Values) {
    const hidden = [...(form?.querySelectorAll('input[type="hidden"]') ?? [])]
    const fields = Object.fromEntries(
      hidden.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
    )
    lay(await post({ ...fields, ...(values && { values }) }), form ?? undefined)
  }

  const buttons = () => [...document.querySelectorAll('#log button')]
  return {
    say: async (text) => lay(await post({ text, thread: 'th1' })),
    press: (label) =>
      send(
        buttons()
          .findLast(({ textContent }) => textContent.trim() === label)
          ?.closest('form'),
      ),
    judge: (how) =>
      send([...document.querySelectorAll(`.feedback input[value="${how}"]`)].at(-1)?.closest('form')),
    handIn: async ({ inputs }: Form, values) => {
      const form = [...document.querySelectorAll('form.filled-in')].at(-1)
      for (const input of inputs) complaints.push(...unfit(form, input, values[input.id] ?? []))
      await send(form, values)
    },
    sees: async () => {
      const pictures = [...(log?.querySelectorAll('img') ?? [])].map((picture) => picture.getAttribute('alt'))
      return [log?.textContent, ...pictures].join('\n')
    },
    complaints: () => complaints,
  }
}

/** What cannot be filled in as wanted: the page has no such field, or no such choice in it. */
function unfit(form: Element | undefined, input: Input, values: string[]): string[] {
  const fields = [...(form?.querySelectorAll(`[name="value.${input.id}"]`) ?? [])]
  if (fields.length === 0) return [`${input.id} is not on the page`]
  if (input.kind === 'text') return []
  const offered = fields
    .flatMap((field) => [field, ...field.querySelectorAll('option')])
    .map((each) => each.getAttribute('value'))
  return values.filter((value) => !offered.includes(value)).map((value) => `${value} cannot be chosen`)
}
