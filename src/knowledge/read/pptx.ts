import type { Content } from './content.ts'
import { addNodes, treeOf, wordsOf } from './office/tree.ts'
import { attribute, partOf } from './office/zip.ts'
import { createOutline } from './outline.ts'

/**
 * Reads a presentation: a section for each slide under its title, with the slide's number as page. Slides that
 * are hidden, and what the speaker wrote below a slide, are not for the audience and left out.
 */
export async function readPptx(bytes: Uint8Array, deadline: AbortSignal): Promise<Content> {
  const { content } = await treeOf(bytes, 'pptx', { deadline })
  const outline = createOutline()
  const hidden = hiddenSlides(bytes)
  const titles: string[] = []
  for (const [at, { children = [] }] of content.filter(({ type }) => type === 'slide').entries()) {
    if (hidden.has(at)) continue
    const [title] = children.filter((node) => node.type === 'heading').map(wordsOf)
    titles.push(title ?? '')
    outline.close(1)
    outline.page(at + 1)
    addNodes(outline, children)
  }
  const [title] = titles
  return { ...(title && { title }), sections: outline.sections() }
}

/** The places in the order of showing, from 0, of the slides that are not shown. */
function hiddenSlides(bytes: Uint8Array): Set<number> {
  const hidden = /<\w+:sld\b[^>]*\bshow="(?:0|false)"/
  const shown = slideParts(bytes).map((part) => !hidden.test(partOf(bytes, part) ?? ''))
  return new Set(shown.flatMap((isShown, at) => (isShown ? [] : [at])))
}

/** The slides in the order in which they are shown, by the names of their parts. */
function slideParts(bytes: Uint8Array): string[] {
  const order = partOf(bytes, 'ppt/presentation.xml') ?? ''
  const relations = partOf(bytes, 'ppt/_rels/presentation.xml.rels') ?? ''
  const tags = relations.match(/<Relationship\b[^>]*>/g) ?? []
  const targets = new Map(tags.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  const ids = (order.match(/<\w+:sldId\b[^>]*>/g) ?? []).map((tag) => attribute(tag, 'r:id'))
  return ids.map((id) => (targets.get(id) ?? '').replace(/^\/?(?:ppt\/)?/, 'ppt/'))
}
