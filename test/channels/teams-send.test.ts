import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TurnContext } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { referenceIn } from '../../src/channels/teams/reference.ts'
import { messageOf } from '../../src/channels/teams/render.ts'
import { configuration, lazySdk } from '../../src/channels/teams/sdk.ts'
import { createSend } from '../../src/channels/teams/send.ts'
import { createTurn } from '../../src/channels/teams/turn.ts'
import type { Address, Listener } from '../../src/domain/channel.ts'
import { type Connector, type Fault, listening } from '../support/bot-framework.ts'
import { budgetAnswer, teamsHouse } from '../support/teams-house.ts'

const answers: Listener = async () => budgetAnswer

/** A question has come in, and sending its answer goes wrong as told. */
async function sendingWith(...faults: Fault[]) {
  const house = await teamsHouse(answers)
  house.connector.fail(...faults)
  await house.post(house.activity('message'))
  await house.settle()
  return house
}

function posts({ requests }: Connector): number {
  return requests.filter((request) => request.startsWith('POST')).length
}

describe('when Teams asks for patience', () => {
  it.each([
    ['in seconds', () => '60'],
    // Whole seconds of the real time, so there is room for a slow machine on both sides.
    ['as a date', () => new Date(Date.now() + 60_000).toUTCString()],
  ])('%s, the answer waits that long and comes once', async (_how, retryAfter) => {
    const busy = { status: 429, headers: { 'retry-after': retryAfter() } }
    const { connector, pass, settle, counts } = await sendingWith(busy)
    expect(posts(connector)).toBe(1)
    pass(45_000)
    await settle()
    expect(posts(connector)).toBe(1)
    pass(16_000)
    await settle()
    expect(connector.messages).toHaveLength(1)
    expect(await counts()).toMatchObject({ sent: 1, unknown: 0 })
  })
})

describe('when Teams fails', () => {
  it.each<Fault>([{ status: 500 }, { status: 502 }, { status: 503 }, 'dropped'])(
    'with %o, the outbox alone tries again',
    async (fault) => {
      const { connector, pass, settle, counts } = await sendingWith(fault)
      expect(posts(connector)).toBe(1)
      expect(await counts()).toMatchObject({ unknown: 1, failed: 0 })
      pass(1_000)
      await settle()
      expect(connector.messages).toHaveLength(1)
      expect(await counts()).toMatchObject({ unknown: 0, sent: 1 })
    },
  )

  it('an answer whose receipt is lost counts as unknown, not as refused', async () => {
    const { connector, counts } = await sendingWith('reply lost')
    expect(connector.messages).toHaveLength(1)
    expect(posts(connector)).toBe(1)
    expect(await counts()).toMatchObject({ unknown: 1, sent: 0 })
  })

  it('an answer whose receipt breaks off has arrived', async () => {
    const { connector, pass, settle, counts } = await sendingWith('reply cut')
    pass(600_000)
    await settle()
    expect(connector.messages).toHaveLength(1)
    expect(await counts()).toMatchObject({ sent: 1 })
  })

  it.each([
    [403, 'ConversationBlockedByUser'],
    [404, 'ConversationNotFound'],
    [400, 'BadSyntax'],
    [413, 'MessageSizeTooBig'],
  ])('with %i it has refused, and is not asked again', async (status, code) => {
    const body = { error: { code, message: 'hva vi skrev' } }
    const { connector, pass, settle, counts } = await sendingWith({ status, body })
    pass(600_000)
    await settle()
    expect(posts(connector)).toBe(1)
    expect(await counts()).toMatchObject({ failed: 1, waiting: 0 })
  })

  it('by sending us elsewhere, the token does not follow', async () => {
    const visits: string[] = []
    const elsewhere = await listening(
      createServer((request, response) => {
        visits.push(request.url ?? '')
        response.end('{}')
      }),
    )
    const { counts } = await sendingWith({ status: 307, headers: { location: `${elsewhere}/steal` } })
    expect(visits).toEqual([])
    expect(await counts()).toMatchObject({ failed: 1 })
  })
})

describe("Microsoft's libraries", () => {
  it('let through what an answer says of itself: that a model wrote it, what it cites', async () => {
    const { connector } = await teamsHouse(answers)
    const label = {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      additionalType: ['AIGeneratedContent'],
      citation: [
        {
          '@type': 'Claim',
          position: 1,
          appearance: { '@type': 'DigitalDocument', name: 'Handlingsplan', abstract: 'Side 3', keywords: [] },
        },
      ],
    }
    const turn = createTurn(lazySdk(), nobody, () => true)
    const say = async (context: TurnContext) => {
      await context.sendActivity({ ...messageOf(budgetAnswer), entities: [label] })
    }
    await turn(referenceIn(addressIn(connector).handle), say, { signal: AbortSignal.timeout(10_000) })
    expect(connector.entities).toEqual([label])
  })

  it.each([
    [{ appType: 'MultiTenant', appPassword: 'not-a-secret', tenantId: undefined }],
    [{ appType: 'SingleTenant', appPassword: 'not-a-secret', tenantId: 'a-tenant' }],
    [{ appType: 'UserAssignedMSI', appPassword: undefined, tenantId: 'a-tenant' }],
    [{ appType: 'UserAssignedMSI', appPassword: 'left behind', tenantId: 'a-tenant' }],
  ] as const)('take the settings of every kind of app: %o', async (settings) => {
    const { TeamsAdapter } = await lazySdk()()
    const credentials = { ...nobody, ...settings, appId: '11111111-2222-4333-8444-555555555555' }
    expect(() => new TeamsAdapter(configuration(credentials))).not.toThrow()
  })
})

describe('the reason of a failure', () => {
  it("is the platform's code, and holds nothing of the message", async () => {
    const { connector, teams, activity, post, settle } = await teamsHouse(answers)
    const body = { error: { code: 'ConversationBlockedByUser', message: 'hva vi skrev' } }
    connector.fail({ status: 403, body })
    await post(activity('message'))
    await settle()
    const to = addressIn(connector)
    connector.fail({ status: 403, body })
    await expect(teams.channel.send(to, budgetAnswer, 'k')).rejects.toMatchObject({
      code: 'SEND_FAILED',
      outcome: 'refused',
      reason: 'http_403 ConversationBlockedByUser',
    })
  })
})

describe('an answer', () => {
  it('does not go out to a handle that is not ours, nor to an address that is not allowed', async () => {
    const { teams, connector } = await teamsHouse(answers)
    const to = addressIn(connector)
    const elsewhere = to.handle.replace(connector.serviceUrl, 'https://evil.example/')
    for (const handle of ['', '{}', 'null', elsewhere]) {
      await expect(teams.channel.send({ ...to, handle }, budgetAnswer, 'k')).rejects.toMatchObject({
        outcome: 'refused',
      })
    }
    expect(connector.requests).toEqual([])
  })

  it('waits when nobody is there to take it', async () => {
    const { teams, connector } = await teamsHouse(answers)
    const to = addressIn(connector)
    const handle = to.handle.replace(connector.serviceUrl, await closedAddress())
    await expect(teams.channel.send({ ...to, handle }, budgetAnswer, 'k')).rejects.toMatchObject({
      outcome: 'retry',
    })
  })

  it('waits when there is no token for it', async () => {
    const send = createSend(async () => {
      throw new Error('invalid_client')
    })
    await expect(send(await anybody(), budgetAnswer, 'k')).rejects.toMatchObject({ outcome: 'retry' })
  })

  it('that gets no token in time waits', async () => {
    const send = createSend(() => new Promise(() => {}), { limitMs: 50 })
    await expect(send(await anybody(), budgetAnswer, 'k')).rejects.toMatchObject({ outcome: 'retry' })
  })

  it('that Teams never acknowledges is given up in time, and nobody knows', async () => {
    const { connector } = await teamsHouse(answers)
    connector.fail('hangs')
    const sdk = lazySdk()
    await sdk()
    const send = createSend(
      createTurn(sdk, nobody, () => true),
      { limitMs: 500 },
    )
    await expect(send(addressIn(connector), budgetAnswer, 'k')).rejects.toMatchObject({ outcome: 'unknown' })
    expect(connector.messages).toHaveLength(0)
  })

  it('of several messages goes on where it stopped', async () => {
    const { teams, connector } = await teamsHouse(answers)
    const to = addressIn(connector)
    const text = (letter: string) => ({ kind: 'text' as const, text: letter.repeat(1_900) })
    const long = { ...budgetAnswer, body: [...'abcdefghijklmn'].map(text) }
    connector.fail({ status: 200, body: { id: '1' } }, { status: 500 })
    await expect(teams.channel.send(to, long, 'k')).rejects.toMatchObject({ outcome: 'unknown' })
    await teams.channel.send(to, long, 'k')
    const seen = connector.messages.map(({ summary }) => summary).join('')
    expect(seen).not.toContain('a')
    expect(seen).toContain('n')
    expect(connector.complaints).toEqual([])
  })
})

function addressIn(connector: Connector): Address {
  const handle = JSON.stringify({
    serviceUrl: connector.serviceUrl,
    conversation: { id: 'a:1personal-chat', conversationType: 'personal' },
    bot: { id: '28:taktstokk' },
    user: { id: '29:1leader-of-a-culture-school' },
  })
  return { channel: 'teams', workspace: 'local', person: '29:1leader-of-a-culture-school', handle }
}

const nobody = {
  appId: undefined,
  appPassword: undefined,
  appType: 'MultiTenant',
  tenantId: undefined,
  openIdMetadataUrl: undefined,
} as const

/** Where somebody listened a moment ago, and nobody does now. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${address.port}/`
}

async function anybody(): Promise<Address> {
  return addressIn((await teamsHouse(answers)).connector)
}
