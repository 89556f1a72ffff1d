// @ts-check

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
  const { answer, fault } = await answerTo(asked)
  waiting = false
  if (answer !== undefined) return finish(exchange, answer)
  exchange.remove()
  field.value ||= String(text ?? '')
  explain(fault)
}

/**
 * @param {FormData} asked
 * @returns {Promise<{ answer?: string, fault?: string }>} the answer as HTML that the server has escaped.
 */
async function answerTo(asked) {
  const { words } = page()
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(asked)),
      signal: AbortSignal.timeout(slowestAnswerMs),
    })
    if (response.ok) return { answer: await response.text() }
    return { fault: await faultOf(response) }
  } catch {
    return { fault: words.unreachable }
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
  log.append(exchange)
  exchange.scrollIntoView({ block: 'start' })
  return exchange
}

/**
 * @param {HTMLElement} exchange
 * @param {string} answer
 */
function finish(exchange, answer) {
  const stretch = document.createElement('template')
  stretch.innerHTML = answer
  exchange.querySelector('.waiting')?.replaceWith(stretch.content)
  exchange.scrollIntoView({ block: 'start' })
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
