// @ts-check
import { eventsOf } from './events.js'

const slowestAnswerMs = 60_000

let waiting = false

/**
 * Sends a form of the page, a question or a button, and lays question and answer in the log.
 * When there is no answer, the reason stands by the field, and the text is back in it.
 * @param {HTMLFormElement} form
 */
export async function ask(form) {
  const { field, words } = page()
  const asked = new FormData(form)
  const text = asked.get('text')
  if (waiting) return
  if (typeof text === 'string' && text.trim() === '') return explain(words.empty)
  const exchange = begin(String(text ?? asked.get('label')))
  waiting = true
  explain('')
  if (text !== null) field.value = ''
  const fault = await answerTo(asked, (answer) => lay(exchange, answer))
  waiting = false
  exchange.removeAttribute('aria-busy')
  if (fault === undefined) return
  exchange.remove()
  field.value ||= String(text ?? '')
  explain(fault)
}

/**
 * @param {FormData} asked
 * @param {(answer: string) => void} show given the answer as it grows, as HTML that the server has escaped.
 * @returns {Promise<string | undefined>} why there is no answer.
 */
async function answerTo(asked, show) {
  const { words } = page()
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(Object.fromEntries(asked)),
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

/** @param {string} question */
function begin(question) {
  const { log, pattern } = page()
  const exchange = pattern.cloneNode(true)
  if (!(exchange instanceof HTMLElement)) throw new TypeError('the pattern of an exchange is no element')
  exchange.querySelector('.asked')?.append(question)
  // Screen readers read the answer when it is whole.
  exchange.setAttribute('aria-busy', 'true')
  log.append(exchange)
  exchange.scrollIntoView({ block: 'start' })
  return exchange
}

/**
 * Lays an answer in the place of the waiting sign, or of what was there of the answer before.
 * @param {HTMLElement} exchange
 * @param {string} answer
 */
function lay(exchange, answer) {
  const stretch = document.createElement('template')
  stretch.innerHTML = answer
  const first = exchange.querySelector('.waiting')
  ;(first ?? exchange.querySelector('.answer'))?.replaceWith(stretch.content)
  if (first) exchange.scrollIntoView({ block: 'start' })
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
  const log = document.getElementById('log')
  const template = document.getElementById('exchange')
  const pattern = template instanceof HTMLTemplateElement && template.content.firstElementChild
  if (!form || !(field instanceof HTMLTextAreaElement) || !fault || !log || !pattern) {
    throw new TypeError('the page is not the one that this script belongs to')
  }
  return { field, fault, log, pattern, words: form.dataset }
}
