// @ts-check
import { eventsOf } from './events.js'
import { belowAll, forCard } from './exchange.js'
import { filledIn } from './form.js'

const slowestAnswerMs = 60_000

let waiting = false

/**
 * Sends a form of the page, a question, a button or what was filled in, and lays the answer where it belongs.
 * When there is no answer, the reason stands by the field, and the text is back in it.
 * @param {HTMLFormElement} form
 */
export async function ask(form) {
  const { field, words } = page()
  const asked = filledIn(form)
  const { text, label } = asked
  if (waiting) return
  if (typeof text === 'string' && text.trim() === '') return explain(words.empty)
  const place = typeof text === 'string' ? belowAll(text) : forCard(form, String(label))
  waiting = true
  explain('')
  if (typeof text === 'string') field.value = ''
  const fault = await answerTo(asked, place.show)
  waiting = false
  place.end(fault !== undefined)
  if (fault === undefined) return
  field.value ||= typeof text === 'string' ? text : ''
  explain(fault)
}

/**
 * @param {object} asked
 * @param {(answer: string) => void} show given the answer as it grows, as HTML that the server has escaped.
 * @returns {Promise<string | undefined>} why there is no answer.
 */
async function answerTo(asked, show) {
  const { words } = page()
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(slowestAnswerMs),
    })
    if (!response.ok || response.body === null) return await faultOf(response)
    let answered = false
    for await (const { event, data } of eventsOf(response.body)) {
      if (event === 'fault') return data
      show(data)
      answered = true
    }
    return answered ? undefined : words.broken
  } catch {
    return words.unreachable
  }
}

/** @param {Response} response */
async function faultOf(response) {
  const { words } = page()
  if (response.status === 413) return words.tooLong
  const body = await response.json().catch(() => undefined)
  return typeof body?.message === 'string' ? body.message : words.broken
}

/** @param {string | undefined} reason empty when there is nothing to explain. */
function explain(reason = '') {
  const { field, fault } = page()
  fault.textContent = reason
  field.toggleAttribute('aria-invalid', reason !== '')
  if (reason !== '') field.focus()
}

function page() {
  const form = document.getElementById('ask')
  const field = document.getElementById('text')
  const fault = document.getElementById('fault')
  if (!form || !(field instanceof HTMLTextAreaElement) || !fault) {
    throw new TypeError('the page is not the one that this script belongs to')
  }
  return { field, fault, words: form.dataset }
}
