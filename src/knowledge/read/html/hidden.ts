import { colourOf } from './colour.ts'
import { type Page, type PageElement, removeAll } from './page.ts'
import { type Styles, stylesOf } from './styles.ts'

/** Takes out of a page what a browser does not show of it: by its tags, its attributes and its styles. */
export function dropHidden(page: Page): void {
  const styles = stylesOf(page)
  removeAll(page, notText)
  for (const element of [...page.querySelectorAll('*')]) if (isHidden(element, styles)) element.remove()
  for (const comment of commentsIn(page.documentElement)) comment.remove()
}

const notText =
  'script, style, noscript, template, iframe, object, svg, math, canvas, input, select, textarea, [hidden], [aria-hidden="true"]'

const unseen: Record<string, RegExp> = {
  display: /^none/,
  visibility: /^(?:hidden|collapse)/,
  opacity: /^0(?:\.0+)?%?$/,
  'font-size': /^(?:0|[01](?:\.\d+)?p[xt])/,
  left: farOut(),
  top: farOut(),
  'text-indent': farOut(),
  'margin-left': farOut(),
}

function farOut(): RegExp {
  return /^-\d{3,}/
}

function isHidden(element: PageElement, styles: Styles): boolean {
  const own = styles.get(element)
  if (!own) return false
  const isUnseen = Object.entries(unseen).some(([name, value]) => value.test(own.get(name) ?? ''))
  return isUnseen || hasColourOfGround(element, styles)
}

/** White on white. A page is white unless it says otherwise. */
function hasColourOfGround(element: PageElement, styles: Styles): boolean {
  const colour = colourOf(styles.get(element)?.get('color'))
  if (!colour) return false
  for (let at: PageElement | null = element; at; at = at.parentElement) {
    const own = styles.get(at)
    const ground = own?.get('background-color') ?? own?.get('background') ?? ''
    // A picture or a shade may have any colour.
    if (/url\(|gradient|var\(/.test(ground)) return false
    const found = colourOf(ground)
    if (found) return found === colour
  }
  return colour === 'ffffff'
}

function commentsIn(root: PageElement): PageElement[] {
  const found: PageElement[] = []
  const pending = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeType === 8) found.push(node)
    for (const child of node.childNodes) pending.push(child)
  }
  return found
}
