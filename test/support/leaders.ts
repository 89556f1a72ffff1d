import { z } from 'zod'
import { browserOf } from './browser-of.ts'
import type { Council } from './council.ts'
import { deliver, recorded } from './slack-events.ts'
import { pressOf } from './slack-presses.ts'
import { recorded as recordedInTeams } from './teams-house.ts'

export type Filled = Record<string, string[]>

/** Somebody at a messenger or at the page, who sees what is shown there and fills it in. */
export interface Leader {
  says(text: string): Promise<void>
  /** Fills in the last form for this action and hands it in; `wait` to leave it in the inbox. */
  submits(action: string, filled: Filled, how?: { wait?: boolean }): Promise<void>
  /** Presses the last button for this action. */
  presses(action: string): Promise<void>
  /** All that is shown just now, as one text. */
  sees(): Promise<string>
}

let counted = 0
const next = () => {
  counted += 1
  return counted
}

const blockShape = z.looseObject({ block_id: z.string().optional(), element: z.unknown().optional() })
const elementShape = z.object({
  action_id: z.string(),
  options: z.array(z.object({ value: z.string() })).optional(),
})
const buttonsIn = (blocks: unknown) =>
  [...JSON.stringify(blocks).matchAll(/"value":"([^"]+)"/g)].map(([, value = '']) => value)

export function slackLeader(at: number, { address, workspace, clock, settle }: Council): Leader {
  const [user, channel] = [`U${at}`, `D${at}`]
  const shown = () => {
    const latest = new Map(
      workspace.posted
        .filter((one) => one.channel === channel || one.channel === user)
        .map((one) => [one.ts, one]),
    )
    for (const change of workspace.updated) if (latest.has(change.ts)) latest.set(change.ts, change)
    return [...latest.values()]
  }
  const last = (action: string) => {
    const found = shown().findLast(({ blocks }) =>
      buttonsIn(blocks).some((value) => value.startsWith(`${action}:`)),
    )
    if (!found) throw new Error(`${user} sees nothing for ${action}`)
    const value = buttonsIn(found.blocks).find((each) => each.startsWith(`${action}:`)) ?? ''
    return { ...found, value }
  }
  const press = async (how: Parameters<typeof pressOf>[0], wait = false) => {
    const { status } = await deliver(address, pressOf({ ...how, user, channel, at: clock.now() }))
    if (status !== 200) throw new Error(`Slack was told ${status}`)
    if (!wait) await settle()
  }
  return {
    says: async (text) => {
      const message = JSON.parse(recorded('message-im'))
      const ts = `${Math.floor(clock.now() / 1_000)}.${String(next()).padStart(6, '0')}`
      const event = { ...message.event, user, channel, text, ts, event_ts: ts }
      await deliver(address, { body: JSON.stringify({ ...message, event_id: `Ev${ts}`, event }) })
      await settle()
    },
    submits: async (action, filled, { wait = false } = {}) => {
      const { blocks, ts, value } = last(action)
      await press({ value, actionId: 'submit', message: ts, state: stateOf(blocks, filled) }, wait)
    },
    presses: async (action) => {
      const { ts, value } = last(action)
      await press({ value, message: ts })
    },
    sees: async () =>
      shown()
        .map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`)
        .join('\n'),
  }
}

/** What Slack sends along of a form: by block and element. What is not offered cannot be chosen. */
function stateOf(blocks: unknown, filled: Filled): object {
  const values = z
    .array(blockShape)
    .parse(blocks)
    .flatMap(({ block_id: id = '', element }) => {
      const chosen = filled[id.replace(/^input:/, '')]
      if (!chosen || !id.startsWith('input:')) return []
      const { action_id: name, options } = elementShape.parse(element)
      const missing = chosen.find((value) => options && !options.some((option) => option.value === value))
      if (missing !== undefined) throw new Error(`${missing} is not offered in ${id}`)
      const [one] = chosen
      const given =
        options === undefined ? { value: one } : { selected_options: chosen.map((value) => ({ value })) }
      return [[id, { [name]: given }] as const]
    })
  return { values: Object.fromEntries(values) }
}

const actionShape = z.object({ data: z.looseObject({ action: z.string(), ref: z.string() }) })

export function teamsLeader(at: number, { address, connector, meanwhile }: Council): Leader {
  const chat = `a:1chat-${at}`
  const common = () => ({
    serviceUrl: connector.serviceUrl,
    from: { id: `29:1leader-${at}` },
    conversation: { conversationType: 'personal', tenantId: 'tenant', id: chat },
    id: `f:${next()}`,
  })
  const post = async (activity: object) => {
    const body = JSON.stringify(activity)
    const headers = { 'content-type': 'application/json' }
    const { status } = await meanwhile(fetch(`${address}/api/messages`, { method: 'POST', headers, body }))
    if (status !== 200) throw new Error(`Teams was told ${status}`)
  }
  const shown = () =>
    connector.messages.flatMap((message, nth) =>
      message.conversation.id === chat ? [{ message, id: connector.ids[nth] ?? '' }] : [],
    )
  const last = (action: string) => {
    const found = shown().findLast(({ message }) => JSON.stringify(message).includes(`"action":"${action}"`))
    if (!found) throw new Error(`${chat} sees nothing for ${action}`)
    const press = actionsIn(found.message.attachments[0].content).find(({ data }) => data.action === action)
    return { ...found, data: press?.data ?? {} }
  }
  const execute = ({ id, data }: { id: string; data: object }, filled: object) =>
    post({
      ...recordedInTeams('button'),
      ...common(),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { action: { type: 'Action.Execute', data: { ...data, ...filled } } },
    })
  return {
    says: (text) => post({ ...recordedInTeams('message'), ...common(), text }),
    submits: (action, filled) => {
      const { id, data, message } = last(action)
      const ids = [...JSON.stringify(message).matchAll(/"id":"((?:one|some|text)\.[^"]+)"/g)].map(
        ([, name = '']) => name,
      )
      const inputs = Object.entries(filled).map(([name, chosen]) => {
        const input = ids.find((each) => each.endsWith(`.${name}`))
        if (!input) throw new Error(`${name} is not asked`)
        return [input, chosen.map(input.startsWith('text.') ? String : encodeURIComponent).join(',')] as const
      })
      return execute({ id, data }, Object.fromEntries(inputs))
    },
    presses: (action) => execute(last(action), {}),
    sees: async () =>
      shown()
        .map(({ message }) => JSON.stringify(message))
        .join('\n'),
  }
}

/** Every action of a card, however deep it lies. */
function actionsIn(node: unknown): z.infer<typeof actionShape>[] {
  if (node === null || typeof node !== 'object') return []
  const own = actionShape.safeParse(node)
  return [...(own.success ? [own.data] : []), ...Object.values(node).flatMap(actionsIn)]
}

export function pageLeader({ page, settle }: Council): Leader {
  const browser = browserOf(page)
  /** What was asked last, which stands below what has come. */
  let answered = ''
  const ask = async (fields: Record<string, string>) => {
    await browser.open('/')
    const reply = await browser.submit('/ask', fields)
    answered = await reply.text()
    await settle()
  }
  const formFor = async (action: string) => {
    const shown = [await browser.open('/'), answered].join('\n')
    const forms = [...shown.matchAll(/<form[^>]*>.*?<\/form>/gs)].map(([form]) => form)
    const form = forms.findLast((each) => each.includes(`name="action" value="${action}"`))
    if (!form) throw new Error(`the page shows nothing for ${action}`)
    const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    return { form, fields }
  }
  return {
    says: (text) => ask({ text }),
    submits: async (action, filled) => {
      const { form, fields } = await formFor(action)
      for (const [id, values] of Object.entries(filled))
        for (const value of values)
          if (!form.includes(`name="value.${id}" value="${value}"`))
            throw new Error(`${value} is not offered for ${id}`)
      const chosen = Object.entries(filled).map(([id, [value = '']]) => [`value.${id}`, value])
      await ask({ ...fields, ...Object.fromEntries(chosen) })
    },
    presses: async (action) => ask((await formFor(action)).fields),
    sees: async () => `${await browser.open('/')}\n${answered}`,
  }
}
