import { expect, it } from 'vitest'
import { features } from '../../src/assembly/features.ts'
import { guestsBy } from '../../src/assembly/secret.ts'
import { createFront } from '../../src/assistant/front.ts'
import { silent } from '../../src/domain/log.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const autumn = '2026-11-21T09:00:00+01:00'

/** The house with its front, and what somebody reads on the app's own page. */
async function house() {
  const around = await featureHouse(autumn)
  const { store, clock } = around
  const front = createFront({
    ...store,
    guestAt: guestsBy(around.house.secret),
    features: features(around.house),
    clock,
    log: silent,
  })
  const read = async (from: Parameters<typeof front.home>[0], locale?: string) =>
    (await front.home(from, locale)).map(plainText).join('\n')
  return { ...around, front, read }
}

const headlines = {
  nb: ['Frister', 'Startpakke', 'Innstillinger', 'Mine data'],
  nn: ['Fristar', 'Startpakke', 'Innstillingar', 'Mine data'],
  en: ['Deadlines', 'Start pack', 'Settings', 'My data'],
}

it.each(['nb', 'nn', 'en'] as const)(
  'a leader finds deadlines, start pack, settings and own data on the page of the app, in %s',
  async (language) => {
    const { member, store, read } = await house()
    const leader = await member('U1', { role: 'leader' })
    await store.people.update(leader.id, { language })
    const page = await read(leader.from)
    for (const headline of headlines[language]) expect(page).toContain(headline)
  },
)

it('an adviser has no start pack of their own there, and somebody unknown no settings', async () => {
  const { member, person, read } = await house()
  const adviser = await read((await member('U2', { role: 'adviser' })).from)
  expect(adviser).toContain('Innstillinger')
  expect(adviser).not.toContain('Startpakke')
  const unknown = await read(person('U3').from, 'nb-NO')
  expect(unknown).toContain('Mine data')
  expect(unknown).not.toContain('Innstillinger')
})

it('what is pressed there opens the part in the conversation', async () => {
  const { member } = await house()
  const leader = await member('U1', { role: 'leader' })
  expect((await leader.presses('settings-open', 'home'))?.form?.action).toBe('settings-save')
  expect(await leader.presses('my-data-open', 'home')).toBeDefined()
  expect((await leader.presses('startpack-lists', 'home'))?.body).not.toHaveLength(0)
})

it('Slack takes the whole page, within its limits', async () => {
  const { front, member } = await house()
  const { from } = await member('U1', { role: 'leader' })
  const mine = { ...front, home: () => front.home(from) }
  const { workspace, post, settle } = await slackHouse(async () => undefined, { front: mine })
  const opened = JSON.parse(recorded('app-home-opened'))
  await post({ body: JSON.stringify({ ...opened, event: { ...opened.event, tab: 'home' } }) })
  await settle()
  expect(workspace.homes).toHaveLength(1)
  expect(workspace.complaints).toEqual([])
  const shown = JSON.stringify(workspace.homes[0]?.blocks)
  for (const action of ['deadlines-list', 'startpack-lists', 'settings-open', 'my-data-open'])
    expect(shown).toContain(`"value":"${action}:home"`)
})
