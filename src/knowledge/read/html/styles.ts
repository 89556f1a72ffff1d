import type { Page, PageElement } from './page.ts'

/** What each element's styles say, by property, in lower case. */
export type Styles = Map<PageElement, Map<string, string>>

/** More rules than this are a program's, not an editor's, and each is looked up in the whole page. */
const mostRules = 2_000

const telling = /display|visibility|opacity|font-size|color|background|left|top|text-indent/i

/** The styles of the page's own style sheets, then those that stand on the element. */
export function stylesOf(page: Page): Styles {
  const styles: Styles = new Map()
  const give = (element: PageElement, declarations: string) => {
    const own = styles.get(element) ?? new Map<string, string>()
    styles.set(element, own)
    for (const [name, value] of pairsOf(declarations)) own.set(name, value)
  }
  for (const { selector, declarations } of rulesOf(page)) {
    for (const element of selected(page, selector)) give(element, declarations)
  }
  for (const element of page.querySelectorAll('[style]')) give(element, element.getAttribute('style') ?? '')
  return styles
}

interface Rule {
  selector: string
  declarations: string
}

/** The rules that hold everywhere: what is meant for print or for small screens hides nothing. */
function rulesOf(page: Page): Rule[] {
  const css = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n')
  return everywhere(css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ''))
    .split('}')
    .map((rule) => rule.split('{'))
    .flatMap(([selector = '', declarations = '']) => [{ selector: selector.trim(), declarations }])
    .filter(({ selector, declarations }) => selector !== '' && telling.test(declarations))
    .slice(0, mostRules)
}

/** A style sheet without the blocks of its @-rules. */
function everywhere(css: string): string {
  let kept = ''
  let depth = 0
  let isConditional = false
  for (const part of css.split(/(?<=[{};])/)) {
    if (depth === 0) isConditional = part.trimStart().startsWith('@')
    if (!isConditional) kept += part
    if (part.endsWith('{')) depth += 1
    if (part.endsWith('}')) depth = Math.max(0, depth - 1)
  }
  return kept
}

function selected(page: Page, selector: string): Iterable<PageElement> {
  try {
    return page.querySelectorAll(selector)
  } catch {
    // A selector of one browser, or none at all.
    return []
  }
}

function pairsOf(declarations: string): [string, string][] {
  return declarations.split(';').flatMap((declaration): [string, string][] => {
    const [name = '', ...rest] = declaration.toLowerCase().split(':')
    const value = rest.join(':').replace('!important', '').trim()
    return value ? [[name.trim(), value]] : []
  })
}
