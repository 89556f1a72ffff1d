// @ts-check

/**
 * Where an answer is laid while it grows, and what becomes of the place when it is over.
 * @typedef {{ show(answer: string): void, end(failed: boolean): void }} Place
 */

/** A card that changes at once needs no sign of waiting below it. */
const patienceMs = 300

/**
 * At the end of the log: the question, and below it a sign of waiting until there is an answer.
 * @param {string} question
 * @returns {Place}
 */
export function belowAll(question) {
  const exchange = begin(question)
  return {
    show: (answer) => lay(exchange, answer),
    end: (failed) => {
      exchange.removeAttribute('aria-busy')
      if (failed) exchange.remove()
    },
  }
}

/**
 * For what was pressed or handed in on a card: in the place of the card where the answer says so, in the place of
 * the two buttons of the feedback, else at the end of the log.
 * @param {HTMLFormElement} form
 * @param {string} question
 * @returns {Place}
 */
export function forCard(form, question) {
  /** @type {Place | undefined} */
  let below
  let card = form.closest('.feedback')
  const begun = () => {
    below ??= belowAll(question)
    return below
  }
  const timer = card ? undefined : setTimeout(begun, patienceMs)
  form.setAttribute('aria-busy', 'true')
  return {
    show: (answer) => {
      clearTimeout(timer)
      if (isInPlace(answer)) card ??= form.closest('.answer')
      if (card === null) return begun().show(answer)
      below?.end(true)
      card = replace(card, answer)
    },
    end: (failed) => {
      clearTimeout(timer)
      form.removeAttribute('aria-busy')
      below?.end(failed)
    },
  }
}

/** @param {string} answer */
function isInPlace(answer) {
  return fragmentOf(answer).querySelector('.answer[data-in-place]') !== null
}

/**
 * Whoever pressed stands where the button was, so that is where they go on.
 * @param {Element} old
 * @param {string} answer
 */
function replace(old, answer) {
  const fresh = fragmentOf(answer).firstElementChild
  if (!(fresh instanceof HTMLElement)) return old
  old.replaceWith(fresh)
  fresh.tabIndex = -1
  fresh.focus()
  return fresh
}

/** @param {string} question */
function begin(question) {
  const { log, pattern } = parts()
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
  const first = exchange.querySelector('.waiting')
  ;(first ?? exchange.querySelector('.answer'))?.replaceWith(fragmentOf(answer))
  if (first) exchange.scrollIntoView({ block: 'start' })
}

/** @param {string} answer as HTML that the server has escaped. */
function fragmentOf(answer) {
  const stretch = document.createElement('template')
  stretch.innerHTML = answer
  return stretch.content
}

function parts() {
  const log = document.getElementById('log')
  const template = document.getElementById('exchange')
  const pattern = template instanceof HTMLTemplateElement && template.content.firstElementChild
  if (!log || !pattern) throw new TypeError('the page is not the one that this script belongs to')
  return { log, pattern }
}
