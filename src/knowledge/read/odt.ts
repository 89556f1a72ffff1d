import type { Content } from './content.ts'
import { addNodes, type Node, treeOf, wordsOf } from './office/tree.ts'
import { attribute, partOf } from './office/zip.ts'
import { createOutline } from './outline.ts'

/** Reads an OpenDocument text: headings by their levels, lists and tables; pictures and notes are left out. */
export async function readOdt(bytes: Uint8Array, deadline: AbortSignal): Promise<Content> {
  const { content } = await treeOf(bytes, 'odt', { deadline })
  const bulleted = bulletedLists(bytes)
  const nodes = content.filter((node) => wordsOf(node) !== '').map((node) => asWritten(node, bulleted))
  const title = titleOf(nodes)
  const outline = createOutline()
  addNodes(
    outline,
    nodes.filter((node) => node !== title),
  )
  return { ...(title && { title: wordsOf(title) }), sections: outline.sections() }
}

/** The only heading of the first rank; of several the first, where another stands right below it. */
function titleOf(nodes: Node[]): Node | undefined {
  const [first, second] = nodes.filter((node) => node.type === 'heading' && node.metadata?.level === 1)
  if (!first || !second) return first
  return nodes[nodes.indexOf(first) + 1] === second ? first : undefined
}

/** The library takes a list for numbered when only the document's common styles tell its bullets. */
function asWritten(node: Node, bulleted: Set<string>): Node {
  if (node.type !== 'list' || !node.metadata || !bulleted.has(node.metadata.listId)) return node
  return { ...node, metadata: { ...node.metadata, listType: 'unordered' } }
}

/** The names of the list styles whose outermost items have a bullet. */
function bulletedLists(bytes: Uint8Array): Set<string> {
  const styles = [partOf(bytes, 'styles.xml'), partOf(bytes, 'content.xml')].join('')
  const lists = styles.split('<text:list-style ').slice(1)
  const bullet = /^[^>]*>\s*<text:list-level-style-bullet\b/
  return new Set(lists.filter((list) => bullet.test(list)).map((list) => attribute(` ${list}`, 'style:name')))
}
