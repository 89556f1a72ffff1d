// @ts-check
// Runs in the page under test and measures what a person would see there.

/** @param {Element} element */
function isSeen(element) {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('.unseen, .skip') === null
}

/** Every element that has words of its own. */
function withWords() {
  return [...document.body.querySelectorAll('*')].filter(
    (element) =>
      isSeen(element) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
}

/** @param {string} colour as `rgb(1, 2, 3)`. */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @param {Element | null} element */
function groundOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const ground = getComputedStyle(at).backgroundColor
    if (ground !== 'rgba(0, 0, 0, 0)') return ground
  }
  return 'rgb(255, 255, 255)'
}

/**
 * As WCAG 2 counts it.
 * @param {string} one
 * @param {string} other
 */
function ratio(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** @param {Element} element */
function nameOf(element) {
  return `${element.localName}${element.className ? `.${element.className}` : ''}`
}

globalThis.measure = {
  /** Words that are hard to tell from their ground. */
  faint: () =>
    withWords()
      .map((element) => ({
        what: nameOf(element),
        ratio: ratio(getComputedStyle(element).color, groundOf(element)),
      }))
      .filter((seen) => seen.ratio < 4.5),

  /** Edges of fields and buttons that are hard to find. */
  faintEdges: () =>
    [...document.querySelectorAll('textarea, select, input[type="text"], .buttons button, .feedback button')]
      .map((element) => ({
        what: nameOf(element),
        ratio: ratio(getComputedStyle(element).borderTopColor, groundOf(element.parentElement)),
      }))
      .filter((seen) => seen.ratio < 3),

  /** Words smaller than 17 px. */
  small: () =>
    withWords()
      .map((element) => ({
        what: nameOf(element),
        px: Number.parseFloat(getComputedStyle(element).fontSize),
      }))
      .filter((seen) => seen.px < 17),

  /** How much wider than the window the page is, in pixels. */
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

  /**
   * Texts in which a word does not fit on a line.
   * @param {string} selector
   */
  brokenWords: (selector) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => {
        const { paddingLeft, paddingRight } = getComputedStyle(element)
        const { width } = element.getBoundingClientRect()
        const room = width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
        const word = document.createElement('span')
        word.style.cssText = 'position: absolute; width: min-content; overflow-wrap: normal'
        word.textContent = element.textContent
        element.append(word)
        const needed = word.getBoundingClientRect().width
        word.remove()
        // Half a pixel is the browser's rounding.
        return needed > room + 0.5
      })
      .map((element) => element.textContent),

  /**
   * How much of the width of the one the other has, from 0 to 1.
   * @param {string} part
   * @param {string} whole
   */
  share: (part, whole) =>
    (document.querySelector(part)?.clientWidth ?? 0) / (document.querySelector(whole)?.clientWidth ?? 1),

  /** Characters on a full line of running text. */
  lineLength: () => {
    const paragraph = document.createElement('p')
    const sentence = 'Politikerne får grundige presentasjoner og skriftlige orienteringssaker gjennom året. '
    paragraph.textContent = sentence.repeat(40)
    document.querySelector('.answer')?.append(paragraph)
    const lines =
      paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    paragraph.remove()
    return (sentence.length * 40) / lines
  },
}
