// @ts-check
import { ask } from './ask.js'
import { isComplete, recount } from './form.js'

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  // Outside the conversation the browser itself sends it, and shows the page that comes of it.
  if (form.dataset.ask === undefined) return isComplete(form) || event.preventDefault()
  event.preventDefault()
  if (isComplete(form)) ask(form)
})

document.addEventListener('change', recount)

document.addEventListener('keydown', (event) => {
  const field = event.target
  // In a form of a card, Enter begins a new line as everywhere.
  if (!(field instanceof HTMLTextAreaElement) || field.id !== 'text' || event.key !== 'Enter') return
  if (event.shiftKey || event.isComposing) return
  event.preventDefault()
  field.form?.requestSubmit()
})

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  const cite = event.target.closest('a.cite')
  if (cite instanceof HTMLAnchorElement) unfold(cite.hash.slice(1))
  const copying = event.target.closest('button[data-copy]')
  if (copying instanceof HTMLButtonElement) copy(copying)
})

/**
 * The browser goes to the passage by itself; older ones do not unfold it on the way.
 * @param {string} id
 */
function unfold(id) {
  const details = document.getElementById(id)?.closest('details')
  if (details) details.open = true
}

const confirmationMs = 4000

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const { copy: text = '', done = '', failed = '' } = button.dataset
  const label = button.textContent
  // Some browsers have no clipboard on an address without encryption.
  const copied = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
    () => false,
  )
  button.textContent = copied ? done : failed
  setTimeout(() => {
    button.textContent = label
  }, confirmationMs)
}

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.setAttribute('open', '')
    addEventListener('afterprint', () => details.removeAttribute('open'), { once: true })
  }
})
