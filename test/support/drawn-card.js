// @ts-check
// Runs in a page beside Microsoft's own library: draws a card as Teams does, and measures what a person would see.

const themes = {
  light: {
    ground: '#ffffff',
    emphasis: '#f5f5f5',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    edge: '#d1d1d1',
  },
  dark: {
    ground: '#292929',
    emphasis: '#333333',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    edge: '#666666',
  },
}

/** @param {typeof themes.light} theme */
function hostConfig({ ground, emphasis, text, subtle, accent }) {
  const colour = (/** @type {string} */ value) => ({
    default: value,
    subtle: value === text ? subtle : value,
  })
  const foregroundColors = {
    default: colour(text),
    accent: colour(accent),
    attention: colour('#c4314b'),
    good: colour('#237b4b'),
    warning: colour('#835c00'),
  }
  return {
    fontFamily: "'Segoe UI', Inter, system-ui, sans-serif",
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: ground, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 8, actionAlignment: 'left' },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  }
}

globalThis.drawnCard = {
  /**
   * Draws the text of a message, as HTML, and its card below. Gives what the library has to say of the card.
   * @param {{ theme: 'light' | 'dark', text: string, content: object }} message
   */
  draw: ({ theme, text, content }) => {
    const colours = themes[theme]
    const style = document.documentElement.style
    for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value)
    const { AdaptiveCard, HostConfig, SerializationContext } = globalThis.AdaptiveCards
    const context = new SerializationContext()
    const card = new AdaptiveCard()
    card.hostConfig = new HostConfig(hostConfig(colours))
    card.parse(content, context)
    const said = []
    for (let at = 0; at < context.eventCount; at++) said.push(context.getEventAt(at).message)
    // Of every second card the library says that its language is wrong: it reads on where the last one ended.
    const meant = said.filter((each) => !each.includes('for property "lang"'))
    for (const { failures } of card.validateProperties().validationEvents ?? []) meant.push(String(failures))
    const body = document.getElementById('message')
    body?.replaceChildren()
    if (text !== '') body?.insertAdjacentHTML('beforeend', `<div class="text">${text}</div>`)
    body?.append(card.render())
    return meant
  },

  /** What of the words is cut off, lies on other words, or reaches out of the message. */
  faults: () => {
    const words = lines()
    return [
      ...words.flatMap(cutOff),
      ...words.flatMap((line, at) => words.slice(at + 1).flatMap((other) => upon(line, other))),
    ]
  },
}

/** @typedef {{ what: string, of: Element, box: DOMRect }} Line */

/** Every line of words that is seen, with where it stands. */
function lines() {
  /** @type {Line[]} */
  const found = []
  const walker = document.createTreeWalker(
    document.getElementById('message') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement
    const what = node.textContent?.trim() ?? ''
    if (!of || what === '' || !of.checkVisibility({ visibilityProperty: true }) || of.closest('option'))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) found.push({ what: what.slice(0, 40), of, box })
  }
  return found
}

/** @param {Line} line */
function cutOff({ what, of, box }) {
  const frame = document.getElementById('message')?.getBoundingClientRect()
  if (frame && (box.right > frame.right + 1 || box.left < frame.left - 1))
    return [`"${what}" reaches out of the message`]
  for (let at = /** @type {Element | null} */ (of); at && at.id !== 'message'; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    const around = at.getBoundingClientRect()
    const isHidden = overflowX !== 'visible' || overflowY !== 'visible'
    // Letters may reach below their line by a pixel or two.
    if (isHidden && (box.right > around.right + 1 || box.bottom > around.bottom + 3))
      return [`"${what}" is cut off`]
  }
  return []
}

/**
 * @param {Line} one
 * @param {Line} other
 */
function upon(one, other) {
  if (one.of === other.of) return []
  const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
  const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
  return wide > 1 && high > 4 ? [`"${one.what}" and "${other.what}" lie on each other`] : []
}
