import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serviceAddresses } from '../../src/channels/teams/service-address.ts'
import { createTeams } from '../../src/channels/teams/teams.ts'
import type { Listener } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { listening } from '../support/bot-framework.ts'
import { type Keys, signed, startKeys, strangersKey } from '../support/bot-framework-keys.ts'
import { budgetAnswer, type TeamsHouse, teamsHouse } from '../support/teams-house.ts'

const identity = {
  appId: '11111111-2222-4333-8444-555555555555',
  appPassword: 'not-a-secret',
  appType: 'MultiTenant',
  tenantId: undefined,
} as const
const serviceUrl = 'https://smba.trafficmanager.net/emea/5b1f2d8e-0000-4000-8000-00000000aaaa/'
const sent = { keep: async () => {}, about: async () => undefined }
const answers: Listener = async () => budgetAnswer

type Guarded = TeamsHouse & { keys: Keys }

/** A house as in service: with an app id, and the platform's keys on loopback unless they are elsewhere. */
async function guarded(elsewhere?: string, app: object = identity): Promise<Guarded> {
  const keys = await startKeys()
  const openIdMetadataUrl = elsewhere ?? keys.openIdMetadataUrl
  const house = await teamsHouse(answers, { ...identity, ...app, local: false, openIdMetadataUrl })
  return {
    ...house,
    keys,
    activity: (fixture, changes) => house.activity(fixture, { serviceUrl, ...changes }),
  }
}

describe('with an app id', () => {
  it("a message with the platform's own token is taken", async () => {
    const { post, activity, keys } = await guarded()
    const authorization = `Bearer ${keys.token({ aud: identity.appId, serviceurl: serviceUrl })}`
    expect((await post(activity('message'), { authorization })).status).toBe(200)
  })

  it('nobody gets in without a token that the platform made for this bot, this minute and this address', async () => {
    const { post, activity, keys } = await guarded()
    const right = { aud: identity.appId, serviceurl: serviceUrl }
    const forged: Record<string, string | undefined> = {
      'no token': undefined,
      'an empty header': '',
      'another scheme': 'Basic dGFrdDpzdG9rawo=',
      'no word': 'Bearer',
      'not a token': 'Bearer abc',
      'garbage in three parts': 'Bearer a.b.c',
      'signed by a stranger': `Bearer ${signed(right, { key: strangersKey() })}`,
      'signed by a stranger, with a key of their own': `Bearer ${signed(right, { key: strangersKey(), kid: 'theirs' })}`,
      'not signed': `Bearer ${keys.token(right, { algorithm: 'none' })}`,
      'for another bot': `Bearer ${keys.token({ ...right, aud: 'another' })}`,
      'from another issuer': `Bearer ${keys.token({ ...right, iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' })}`,
      'for another service address': `Bearer ${keys.token({ ...right, serviceurl: 'https://evil.example/' })}`,
      'for no service address': `Bearer ${keys.token({ ...right, serviceurl: undefined })}`,
      'an hour too old': `Bearer ${keys.token({ ...right, nbf: -7_200, exp: -3_600 })}`,
      'an hour too early': `Bearer ${keys.token({ ...right, nbf: 3_600, exp: 7_200 })}`,
    }
    const refused: Record<string, number> = {}
    for (const [how, authorization] of Object.entries(forged)) {
      refused[how] = (
        await post(activity('message'), authorization === undefined ? {} : { authorization })
      ).status
    }
    expect(refused).toEqual(Object.fromEntries(Object.keys(forged).map((how) => [how, 401])))
    const authorization = `Bearer ${keys.token(right)}`
    expect((await post(activity('message'), { authorization })).status).toBe(200)
  })

  it('a message from another tenant does not reach a bot that is for one, and nothing of it is kept', async () => {
    const app = { appType: 'SingleTenant', tenantId: 'tenant-of-the-council' }
    const { post, activity, keys, settle, heard } = await guarded(undefined, app)
    const authorization = `Bearer ${keys.token({ aud: identity.appId, serviceurl: serviceUrl })}`
    const from = (tenantId: string) =>
      activity('message', {
        conversation: { id: 'a:1', conversationType: 'personal', tenantId },
        channelData: { tenant: { id: 'tenant-of-the-council' } },
      })
    expect((await post(from('another'), { authorization })).status).toBe(403)
    await settle()
    expect(heard).toEqual([])
    expect((await post(from('tenant-of-the-council'), { authorization })).status).toBe(200)
  })

  it('a token for Teams does not open the door to other platforms', async () => {
    const { post, activity, keys } = await guarded()
    const authorization = `Bearer ${keys.token({ aud: identity.appId, serviceurl: serviceUrl })}`
    for (const channelId of ['emulator', 'AseChannel', 'directline']) {
      expect((await post(activity('message', { channelId }), { authorization })).status).toBe(401)
    }
  })

  it("a forged token is refused in time when the platform's keys are out of reach", async () => {
    const { post, activity, keys } = await guarded(await listening(createServer(() => {})))
    const begun = performance.now()
    const authorization = `Bearer ${keys.token({ aud: identity.appId, serviceurl: serviceUrl })}`
    expect((await post(activity('message'), { authorization })).status).toBe(401)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('a rightly signed body that is no activity is refused, and the next question is taken', async () => {
    const { post, activity, keys } = await guarded()
    const anywhere = {
      authorization: `Bearer ${keys.token({ aud: identity.appId, serviceurl: serviceUrl })}`,
    }
    for (const body of ['null', '[]', '12', '"text"', '{}', 'not json', '', '{"type":"message"}']) {
      expect((await post(body, anywhere)).status, body).toBe(400)
    }
    for (const missing of ['type', 'conversation', 'from', 'recipient']) {
      expect((await post(activity('message', { [missing]: undefined }), anywhere)).status, missing).toBe(400)
      expect((await post(activity('message', { [missing]: null }), anywhere)).status, missing).toBe(400)
    }
    expect((await post(activity('message'), anywhere)).status).toBe(200)
  })

  it("a service address that is not the platform's is refused, even when the token names it", async () => {
    const { post, activity, keys, connector } = await guarded()
    const hosts = [
      connector.serviceUrl,
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://notbotframework.com/',
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/emea/',
      'https://169.254.169.254/',
      'https://[::1]/',
      'file:///etc/passwd',
      'nonsense',
    ]
    for (const host of hosts) {
      const authorization = `Bearer ${keys.token({ aud: identity.appId, serviceurl: host })}`
      expect((await post(activity('message', { serviceUrl: host }), { authorization })).status, host).toBe(
        403,
      )
    }
  })
})

describe('without an app id', () => {
  const inbox = { accept: async () => 'new' as const }
  const nobody = { ...identity, appId: undefined, appPassword: undefined }
  const settings = { ...nobody, serviceHosts: [], inbox, sent, clock: { now: () => 0 }, log: silent }

  it('there is no Teams', () => {
    expect(createTeams({ ...settings, local: false })).toBeUndefined()
  })

  it('local clients get in without a token, and speak to this machine only', async () => {
    const { post, activity, connector } = await teamsHouse(answers)
    expect((await post(activity('message'))).status).toBe(200)
    for (const address of [
      serviceUrl,
      'https://evil.example/',
      'http://192.168.1.10/',
      'https://intranet/',
    ]) {
      expect((await post(activity('message', { serviceUrl: address }))).status, address).toBe(403)
    }
    expect(connector.complaints).toEqual([])
  })

  it('a page in the browser of whoever runs it gets no further', async () => {
    const { post, activity } = await teamsHouse(answers)
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' }
    expect((await post(activity('message'), headers)).status).toBe(401)
  })
})

it('what cannot be kept is not acknowledged', async () => {
  const inbox = {
    accept: async () => {
      throw new Error('the disk is full')
    },
  }
  const house = await teamsHouse(answers)
  const teams = createTeams({
    ...identity,
    appId: undefined,
    local: true,
    serviceHosts: [],
    inbox,
    sent,
    clock: { now: () => 0 },
    log: silent,
  })
  const body = JSON.stringify(house.activity('message'))
  expect((await teams?.routes.request('/api/messages', { method: 'POST', body }))?.status).toBe(503)
})

it('a body over 1 MiB is refused', async () => {
  const { post, activity } = await teamsHouse(answers)
  expect((await post(activity('message', { text: 'a'.repeat(1_048_577) }))).status).toBe(413)
})

describe('the service addresses that an answer may go to', () => {
  const public_ = 'https://smba.trafficmanager.net/emea/'

  it.each([
    ["Microsoft's own", public_, { authenticated: true }, true],
    ["Microsoft's own, asked for by nobody in particular", public_, { local: true }, false],
    ["an older one of Microsoft's", 'https://europe.api.botframework.com/', { authenticated: true }, true],
    [
      'a listed one',
      'https://smba.infra.example/teams/',
      { authenticated: true, serviceHosts: ['smba.infra.example'] },
      true,
    ],
    [
      'a listed one without encryption',
      'http://smba.infra.example/',
      { authenticated: true, serviceHosts: ['smba.infra.example'] },
      false,
    ],
    ['this machine', 'http://localhost:3979/', { local: true }, true],
    [
      'this machine, in service',
      'http://127.0.0.1:3979/',
      { authenticated: true, serviceHosts: ['127.0.0.1:3979'] },
      false,
    ],
    [
      'a listed one inside the network',
      'https://10.0.0.5/',
      { local: true, serviceHosts: ['10.0.0.5'] },
      true,
    ],
    [
      'a listed one inside the network, in service',
      'https://10.0.0.5/',
      { authenticated: true, serviceHosts: ['10.0.0.5'] },
      false,
    ],
    ['one with a password in it', 'https://a:b@smba.trafficmanager.net/', { authenticated: true }, false],
  ])('%s', (_which, address, rules, allowed) => {
    const all = { local: false, authenticated: false, serviceHosts: [], ...rules }
    expect(serviceAddresses(all)(address)).toBe(allowed)
  })
})
