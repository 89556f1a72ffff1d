import { describe, expect, it } from 'vitest'
import { activityShape } from '../../src/channels/teams/activity.ts'
import { incomingFrom } from '../../src/channels/teams/parse.ts'
import type { Incoming } from '../../src/domain/channel.ts'
import { recorded } from '../support/teams-house.ts'

const at = Date.parse('2026-11-21T09:30:00+01:00')

function understood(fixture: string, changes: object = {}): Incoming | undefined {
  return incomingFrom(activityShape.parse({ ...recorded(fixture), ...changes }), at)
}

describe('a message in the personal chat', () => {
  it('is understood as said, by whom, where and in what language', () => {
    expect(understood('message')).toEqual({
      kind: 'said',
      text: 'hvordan legger jeg fram budsjettet for politikerne?',
      from: {
        channel: 'teams',
        workspace: '5b1f2d8e-0000-4000-8000-00000000aaaa',
        person: '29:1leader-of-a-culture-school',
        handle: expect.any(String),
      },
      place: 'private',
      locale: 'nb-NO',
      thread: 'a:1personal-chat',
      at,
    })
  })

  it('carries what is needed to answer later, and no name', () => {
    const handle = understood('message')?.from.handle ?? ''
    expect(JSON.parse(handle)).toEqual({
      serviceUrl: 'https://smba.trafficmanager.net/emea/5b1f2d8e-0000-4000-8000-00000000aaaa/',
      conversation: {
        id: 'a:1personal-chat',
        conversationType: 'personal',
        tenantId: '5b1f2d8e-0000-4000-8000-00000000aaaa',
      },
      bot: { id: '28:taktstokk' },
      user: { id: '29:1leader-of-a-culture-school' },
    })
  })

  it.each([
    ['&quot;puls&quot; &amp; frister &lt;3', '"puls" & frister <3'],
    ['&amp;lt;', '&lt;'],
    ['før\u0000\u0007\u001b[31m etter\u0085', 'før[31m etter'],
    ['linje 1\r\nlinje 2\rlinje 3', 'linje 1\nlinje 2\nlinje 3'],
    ['  æøå 😀👩‍🏫 ', 'æøå 😀👩‍🏫'],
    ['<at id="0">Taktstokk</at> hjelp', 'Taktstokk hjelp'],
    ['x < y og a > b', 'x < y og a > b'],
    ['', ''],
  ])('reads %j as %j', (text, said) => {
    expect(understood('message', { text })).toMatchObject({ kind: 'said', text: said })
  })

  it('without text, such as a picture alone, is said with no words', () => {
    expect(understood('message', { text: undefined })).toMatchObject({ kind: 'said', text: '' })
  })

  it('of a hundred thousand characters is read at once', () => {
    const begun = performance.now()
    understood('message', { text: '<at '.repeat(25_000) })
    understood('message', { text: '&amp;'.repeat(20_000) })
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

it('a mention in a channel is seen by others, and the call on the bot is not part of the question', () => {
  expect(understood('mention')).toMatchObject({
    kind: 'said',
    text: 'hva koster kommunens andel? <spør> Rektor',
    place: 'shared',
    thread: '19:a-channel@thread.tacv2;messageid=1795250300000',
  })
})

describe('a pressed button', () => {
  it('means what our card said that it means', () => {
    expect(understood('button')).toMatchObject({ kind: 'pressed', action: 'example', ref: 'budget' })
  })

  it.each([
    [null],
    [12],
    ['text'],
    [[]],
    [{}],
    [{ action: 'example' }],
    [{ action: 1, ref: {} }],
    [{ action: 'a'.repeat(201), ref: '' }],
  ])('that carries something else asks nothing: %j', (value) => {
    expect(understood('button', { value })?.kind).not.toBe('pressed')
  })
})

describe('meeting the assistant', () => {
  it('is told by the installation, and by the chat', () => {
    expect(understood('installation')).toMatchObject({ kind: 'arrived' })
    expect(understood('members-added')).toMatchObject({ kind: 'arrived' })
  })

  it.each([
    ['installation', { action: 'remove', conversation: { id: '19:x', isGroup: true } }],
    ['installation', { action: 'add-upgrade' }],
    ['members-added', { membersAdded: [{ id: '29:1somebody-else' }] }],
    ['members-added', { membersAdded: undefined }],
    ['members-added', { conversation: { id: '19:x', conversationType: 'groupChat' } }],
    ['installation', { conversation: { id: '19:x', isGroup: true } }],
  ])('is not what %s says with %j', (fixture, changes) => {
    expect(understood(fixture, changes)).toBeUndefined()
  })
})

describe('taking leave', () => {
  it('is told by taking the app away', () => {
    expect(understood('installation', { action: 'remove' })).toMatchObject({ kind: 'left', place: 'private' })
    const removed = { membersAdded: undefined, membersRemoved: [{ id: '28:taktstokk' }] }
    expect(understood('members-added', removed)).toMatchObject({ kind: 'left' })
  })
})

describe('a form that is handed in', () => {
  const data = { action: 'pulse-answer', ref: 'runde-7', form: true }
  const executed = (filled: object) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'hand-in', data: { ...data, ...filled } } },
  })

  it('is understood by the ids of its inputs, also where a client sends it as a message', () => {
    const filled = {
      'one.pressure': 'high',
      'some.topics': 't0,a%2Cb',
      'one.county': '',
      'text.words': 'Mer\r\ntid, takk',
    }
    const values = { pressure: ['high'], topics: ['t0', 'a,b'], county: [], words: ['Mer\ntid, takk'] }
    const expected = { kind: 'submitted', action: 'pulse-answer', ref: 'runde-7', values }
    expect(understood('button', executed(filled))).toMatchObject(expected)
    expect(understood('button', { value: { ...data, ...filled } })).toMatchObject(expected)
  })

  it('with nothing filled in is still handed in', () => {
    expect(understood('button', executed({}))).toMatchObject({ kind: 'submitted', values: {} })
  })

  it.each([
    ['a text of 3,001 characters', { 'text.words': 'a'.repeat(3_001) }],
    ['21 choices', { 'some.topics': Array.from({ length: 21 }, String).join(',') }],
    ['41 inputs', Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`one.i${at}`, 'a']))],
    ['a number', { 'one.pressure': 7 }],
    ['a broken escape', { 'one.pressure': '%E0%A4%A' }],
    ['an input with a name of 101 characters', { [`one.${'i'.repeat(101)}`]: 'a' }],
  ])('with %s is nothing that our forms say', (_, filled) => {
    expect(understood('button', executed(filled))).toBeUndefined()
  })

  it('where others read along is not taken', () => {
    const conversation = { id: '19:x', conversationType: 'groupChat' }
    expect(understood('button', { ...executed({}), conversation })).toBeUndefined()
  })
})
