import { describe, expect, it } from 'vitest'
import { BadSettings, readConfig } from '../../src/config.ts'

describe('the settings', () => {
  it('may all be missing: then the page runs on this machine and everything else is off', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3978',
      slack: undefined,
      teams: undefined,
      model: undefined,
    })
  })

  it('count as missing when they are there but empty, as in a .env that was only copied', () => {
    expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: '', OPENAI_API_KEY: '', LOG_LEVEL: '' })).toMatchObject({
      port: 3978,
      slack: undefined,
      model: undefined,
    })
  })

  it('complain once, about everything that is wrong, by name', () => {
    const read = () =>
      readConfig({ PORT: 'mange', PUBLIC_URL: 'kulturskole', LOG_LEVEL: 'loud', TAKTSTOKK_NOW: 'i går' })
    expect(read).toThrow(BadSettings)
    for (const name of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL', 'TAKTSTOKK_NOW']) expect(read).toThrow(name)
  })

  it('complain in the same breath about what is wrong only together with another', () => {
    const read = () => readConfig({ LOG_LEVEL: 'loud', TEAMS_LOCAL: '1', HOST: '0.0.0.0' })
    for (const name of ['2 settings', 'LOG_LEVEL', 'TEAMS_LOCAL']) expect(read).toThrow(name)
  })

  it('do not call a setting missing that is there and wrong', () => {
    const read = () => readConfig({ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: 'abc' })
    expect(read).toThrow('A setting is wrong')
  })

  it('need both halves of what Slack asks for', () => {
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'xoxb-1' })).toThrow('SLACK_SIGNING_SECRET is missing')
    expect(() => readConfig({ SLACK_SIGNING_SECRET: 'abc' })).toThrow('SLACK_BOT_TOKEN is missing')
    expect(() => readConfig({ SLACK_APP_TOKEN: 'xapp-1' })).toThrow('SLACK_BOT_TOKEN is missing')
    expect(() => readConfig({ SLACK_CLIENT_ID: '1' })).toThrow('SLACK_CLIENT_SECRET is missing')
    expect(readConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' }).slack).toMatchObject({
      appToken: 'xapp-1',
    })
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: 'abc' })).toThrow('xoxb-')
  })

  it('leave Teams off without an app id, so that nobody is let in without a token', () => {
    expect(readConfig({ MICROSOFT_APP_PASSWORD: 'abc' }).teams).toBeUndefined()
  })

  it('allow Teams without authentication on this machine only', () => {
    expect(readConfig({ TEAMS_LOCAL: '1' }).teams).toMatchObject({ local: true })
    expect(() => readConfig({ TEAMS_LOCAL: '1', HOST: '0.0.0.0' })).toThrow('HOST must be 127.0.0.1')
  })

  it('start the clock where TAKTSTOKK_NOW says, and let it run', async () => {
    const { clock } = readConfig({ TAKTSTOKK_NOW: '2026-04-22T12:00:00+02:00' })
    const start = Date.parse('2026-04-22T10:00:00Z')
    expect(clock.now()).toBeGreaterThanOrEqual(start)
    expect(clock.now()).toBeLessThan(start + 60_000)
  })
})
