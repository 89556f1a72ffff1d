/** Turns HTML of the tags that text has into Markdown; pictures are left out. */
export async function markupConverter(): Promise<(html: string) => string> {
  const [{ default: Turndown }, { tables }] = await Promise.all([
    import('turndown'),
    import('turndown-plugin-gfm'),
  ])
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-' })
  turndown.use(tables)
  turndown.remove(['img'])
  return (html) => turndown.turndown(html)
}
