/**
 * As much of a page's tree as is read here. The types of a browser would be known in every file of a program that
 * takes them in, where no browser is.
 */
export interface PageElement {
  readonly nodeType: number
  textContent: string | null
  innerHTML: string
  readonly childNodes: Iterable<PageElement>
  readonly parentElement: PageElement | null
  closest(selector: string): PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  append(...nodes: PageElement[]): void
  before(node: PageElement): void
  replaceWith(...nodes: (PageElement | string)[]): void
  remove(): void
}

export interface Page extends PageElement {
  readonly documentElement: PageElement
  readonly body: PageElement
  createElement(tag: string): PageElement
  cloneNode(deep: true): Page
}

export async function pageOf(html: string): Promise<Page> {
  const { parseHTML } = await import('linkedom')
  const page: { document: Page } = parseHTML(
    /<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`,
  )
  return page.document
}

/** The words of an element, white space joined; empty where there is none. */
export function wordsOf(element: PageElement | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export function removeAll(root: PageElement, selector: string): void {
  for (const element of [...root.querySelectorAll(selector)]) element.remove()
}

/** Whether elements lie more than `levels` deep in one another. */
export function isDeeperThan(root: PageElement, levels: number): boolean {
  let level = [root]
  for (let depth = 0; depth <= levels && level.length > 0; depth += 1)
    level = level.flatMap((element) => [...element.childNodes])
  return level.length > 0
}
