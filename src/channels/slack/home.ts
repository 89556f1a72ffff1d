import type { types, webApi } from '@slack/bolt'
import type { Card } from '../../domain/card.ts'
import type { Address } from '../../domain/channel.ts'
import { render } from './render.ts'

/** Slack's limit on the blocks of the app's own page, one left for the line that ends it. */
const mostBlocks = 99

/** Shows the app's own page to one person: what each part of the assistant has for them, one below the other. */
export async function publishHome(
  client: webApi.WebClient,
  { person }: Address,
  cards: Card[],
): Promise<void> {
  const blocks = cards.flatMap(blocksOf).slice(0, mostBlocks)
  await client.views.publish({ user_id: person, view: { type: 'home', blocks: withoutLastLine(blocks) } })
}

/** Block ids are Slack's to give: two parts may ask for things of the same name. */
function blocksOf(card: Card): types.KnownBlock[] {
  const { form: _elsewhere, feedback: _nothing, ...shown } = card
  return [...render(shown).flatMap(({ blocks }) => blocks), { type: 'divider' }]
}

function withoutLastLine(blocks: types.KnownBlock[]): types.KnownBlock[] {
  return blocks.at(-1)?.type === 'divider' ? blocks.slice(0, -1) : blocks
}
