/** Where what is pressed and handed in on a card goes. */
export interface Answering {
  /** The conversation that its buttons answer in. */
  thread: string
  /** What the page's forms carry, so that no other page can send them. */
  proof: string
  /** The address of the page that shows the card; the conversation's own where it is left out. */
  to?: string
}
