// @ts-check
// Runs in the page under test: what the tests of the views ask of it.

globalThis.views = {
  /** Folded parts are looked at too; not all of them, since many are alike. */
  unfold: () => {
    for (const details of [...document.querySelectorAll('details')].slice(0, 6)) details.open = true
  },

  /** How wide the page is, in pixels. */
  reach: () => document.documentElement.scrollWidth,

  /**
   * What breaks a rule that axe knows, each with the first place where it does. Of a page that was looked at before in
   * other colours, only the rules about colours.
   * @param {string} colorScheme
   */
  faults: async (colorScheme) => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      ...(colorScheme === 'dark' && { runOnly: ['cat.color'] }),
    })
    return violations.map(
      /** @param {{ id: string, nodes: { html: string }[] }} violation */
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
    )
  },

  /** What moves by itself, or would when it is touched, each by its tag and class. */
  moving: () => {
    const all = [...document.querySelectorAll('*')]
    const moves = all.filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
      return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
    })
    return moves.map(({ tagName, className }) => `${tagName} ${className}`)
  },

  /** Words with hyphens or capitals within, as a program writes its names. */
  names: () =>
    document.body.innerText.match(/(?<![\p{L}\d./:_-])[a-z]+(?:[-_][a-z]+)+(?![\p{L}\d./_-])/gu) ?? [],

  /** The keyboard begins at the top again, as after a page has been opened. */
  begin: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  },
}
