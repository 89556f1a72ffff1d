import type { z } from 'zod'
import type { Listener, Values } from '../../../src/domain/channel.ts'
import type { Place } from '../../contracts/channel.ts'
import { actionsOf, cardShape } from '../../support/adaptive-card.ts'
import { teamsHouse } from '../../support/teams-house.ts'
import { textsIn } from './texts.ts'

export async function inTeams(listen: Listener): Promise<Place> {
  const { post, activity, settle, connector } = await teamsHouse(listen)
  const complaints: string[] = []
  let events = 0

  async function does(fixture: string, changes: object) {
    events += 1
    const reply = await post(activity(fixture, { id: `event-${events}`, ...changes }))
    if (reply.status !== 200) complaints.push(`${reply.status} to ${fixture}`)
    await settle()
  }

  /** The newest message in sight for which something holds. */
  function newest<Found>(look: (card: z.infer<typeof cardShape>) => Found | undefined) {
    for (const [at, message] of [...connector.messages.entries()].reverse()) {
      const found = look(cardShape.parse(message.attachments[0].content))
      if (found !== undefined) return { found, replyToId: connector.ids[at] }
    }
    throw new Error('nothing of the kind is in sight')
  }

  return {
    say: (text) => does('message', { text }),
    mention: (text) => does('mention', { text: `<at>Taktstokk</at> ${text}` }),
    press: async (label) => {
      const { found, replyToId } = newest((card) => actionsOf(card).find(({ title }) => title === label))
      await does('button', { value: found.data, replyToId })
    },
    judge: async (how) => {
      const at = connector.messages.findLastIndex(
        ({ channelData }) => channelData?.feedbackLoop !== undefined,
      )
      const actionValue = { reaction: how === 'useful' ? 'like' : 'dislike' }
      const value = { data: { actionName: 'feedback', actionValue } }
      await does('button', { type: 'invoke', name: 'message/fetchTask', value, replyToId: connector.ids[at] })
    },
    handIn: async (_form, values) => {
      const { found: card, replyToId } = newest((drawn) =>
        actionsOf(drawn).some(({ type }) => type === 'Action.Execute') ? drawn : undefined,
      )
      const execute = actionsOf(card).find(({ type }) => type === 'Action.Execute')
      const data = { ...execute?.data, ...filledIn(card, values) }
      // As a client without Action.Execute sends it; with it, the same data comes as an invoke.
      await does('button', { value: data, replyToId })
    },
    sees: async () =>
      connector.messages
        .flatMap(({ text = '', attachments: [{ content }] }) => [
          readable(text),
          ...textsIn(cardShape.parse(content).body),
          ...actionsOf(cardShape.parse(content)).map(({ title }) => title),
        ])
        .join('\n'),
    complaints: () => [...complaints, ...connector.complaints],
  }
}

/** By the ids that the card itself gives its inputs. */
function filledIn({ body }: z.infer<typeof cardShape>, values: Values): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const element of body) {
    if (element.type !== 'Input.ChoiceSet' && element.type !== 'Input.Text') continue
    const [, id = ''] = /^\w+\.(.+)$/.exec(element.id) ?? []
    filled[element.id] = (values[id] ?? []).join(',')
  }
  return filled
}

function readable(markdown: string): string {
  return markdown.replace(/\\(.)/g, '$1').replace(/&lt;/g, '<').replace(/&amp;/g, '&')
}
