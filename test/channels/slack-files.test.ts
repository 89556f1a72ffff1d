import { expect, it } from 'vitest'
import { render } from '../../src/channels/slack/render.ts'
import type { Attachment, Card } from '../../src/domain/card.ts'
import { complaintsAbout } from '../support/block-kit.ts'
import { slackHouse } from '../support/slack-house.ts'
import type { Fault } from '../support/slack-workspace.ts'

const to = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1:1790000000.000100' } as const
const facts: Card = {
  language: 'nb',
  headline: 'Budsjettet',
  body: [
    {
      kind: 'facts',
      facts: [
        { label: 'Frist', value: '22. april 2026' },
        { label: 'For', value: 'alle' },
      ],
    },
    {
      kind: 'bars',
      title: 'Treff i 2009, 105 svar',
      unit: 'treff',
      bars: [
        { label: 'Økonomi', value: 33 },
        { label: 'Personal', value: 11 },
        { label: 'Annet', value: 0 },
      ],
    },
  ],
}

async function withFile() {
  const house = await slackHouse(async () => undefined)
  const made = await house.files.put(
    {
      owner: 'm1',
      name: 'budsjett.pptx',
      mediaType: 'application/x',
      bytes: new Uint8Array(50),
      alt: 'Seks lysbilder.',
    },
    Date.now(),
  )
  return { ...house, made, card: { ...facts, files: [made] } satisfies Card }
}

it('shows facts by their names, and bars with number and unit beside each', () => {
  const [message] = render(facts)
  expect(complaintsAbout(message?.blocks)).toEqual([])
  const json = JSON.stringify(message?.blocks)
  expect(json).toContain('"text":"Frist: ","style":{"bold":true}')
  expect(json).toContain(
    `Økonomi\\n${'█'.repeat(20)} 33 treff\\nPersonal\\n${'█'.repeat(7)} 11 treff\\nAnnet\\n0 treff`,
  )
  expect(message?.text).toContain('Økonomi: 33 treff')
})

it.each([300, 1_000])('takes %i facts and bars apart without losing one', (many) => {
  const names = Array.from({ length: many }, (_, at) => `navn${at}.`)
  const messages = render({
    ...facts,
    body: [
      { kind: 'facts', facts: names.map((label) => ({ label, value: 'verdi '.repeat(20) })) },
      { kind: 'bars', title: 'Treff', unit: 'treff', bars: names.map((label, value) => ({ label, value })) },
    ],
  })
  for (const { blocks } of messages) expect(complaintsAbout(blocks)).toEqual([])
  const drawn = JSON.stringify(messages.map(({ blocks }) => blocks))
  for (const name of names) expect(drawn.split(name)).toHaveLength(3)
})

it('puts a file in the conversation, with its content in words', async () => {
  const { workspace, slack, card } = await withFile()
  await slack.channel.send(to, card, 'k1')
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.files).toEqual([
    { channel: 'D1', thread: '1790000000.000100', name: 'budsjett.pptx', alt: 'Seks lysbilder.', bytes: 50 },
  ])
  expect(workspace.complaints).toEqual([])
})

it('does not share a file twice, though the reply was lost', async () => {
  const { workspace, slack, card } = await withFile()
  workspace.fail('files.completeUploadExternal', 'reply lost')
  await expect(slack.channel.send(to, card, 'k1')).rejects.toMatchObject({ outcome: 'unknown' })
  expect(await slack.channel.find(to, 'k1')).toBe(false)
  await slack.channel.send(to, card, 'k1')
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.files).toHaveLength(1)
})

it.each<[string, string, Fault]>([
  ['may not upload', 'files.getUploadURLExternal', { error: 'missing_scope' }],
  ['may not share', 'files.completeUploadExternal', { error: 'channel_not_found' }],
])('gives the link where it %s', async (_what, method, fault) => {
  const { workspace, slack, card, made } = await withFile()
  workspace.fail(method, fault)
  await slack.channel.send(to, card, 'k1')
  expect(workspace.files).toEqual([])
  expect(JSON.stringify(workspace.posted[1]?.blocks)).toContain(made.link)
  expect(workspace.complaints).toEqual([])
})

it('gives the link to a file that has expired, and where only one person sees the answer', async () => {
  const { workspace, slack, card } = await withFile()
  const gone: Attachment = {
    id: 'x',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    alt: '',
    link: 'https://a.example/a',
  }
  await slack.channel.send(to, { ...card, files: [gone] }, 'k1')
  expect(JSON.stringify(workspace.posted.at(-1)?.blocks)).toContain(gone.link)
  await slack.channel.send({ ...to, handle: 'C1:::U1' }, { ...card, files: [gone] }, 'k2')
  expect(JSON.stringify(workspace.whispered)).toContain(gone.link)
  expect(workspace.complaints).toEqual([])
})
