// @ts-check

const prefix = 'value.'

/**
 * What a form of the page says: its fields, and where it is the form of a card, the values by their inputs.
 * @param {HTMLFormElement} form
 * @returns {Record<string, string | Record<string, string[]>>}
 */
export function filledIn(form) {
  const entries = [...new FormData(form)].map(([name, value]) => /** @type {const} */ ([name, String(value)]))
  const own = entries.filter(([name]) => !name.startsWith(prefix))
  const fields = Object.fromEntries(own)
  if (fields.submitted === undefined) return fields
  /** @type {Record<string, string[]>} */
  const values = {}
  for (const [name, value] of entries) {
    if (!name.startsWith(prefix) || value === '') continue
    const id = name.slice(prefix.length)
    values[id] = [...(values[id] ?? []), value]
  }
  return { ...fields, values }
}

/**
 * Whether it may be handed in: the browser itself does not count the boxes of a group. Says why where it may not.
 * @param {HTMLFormElement} form
 */
export function isComplete(form) {
  for (const group of form.querySelectorAll('fieldset[data-most]')) count(group)
  return form.reportValidity()
}

/**
 * Takes back what was said of a group once it is right.
 * @param {Event} event
 */
export function recount({ target }) {
  const group = target instanceof Element && target.closest('fieldset[data-most]')
  if (group) count(group)
}

/** @param {Element} group */
function count(group) {
  if (!(group instanceof HTMLElement)) return
  const { most, tooMany = '', none = '' } = group.dataset
  const [first] = group.querySelectorAll('input')
  const chosen = group.querySelectorAll('input:checked').length
  first?.setCustomValidity(chosen > Number(most) ? tooMany : chosen === 0 ? none : '')
}
