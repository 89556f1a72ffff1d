import { describe, expect, it } from 'vitest'
import type { Mailbox } from '../../src/jobs/mailbox.ts'

const card = (text: string) => ({ language: 'nb' as const, headline: text, body: [] })

/** What every mailbox of the page promises. */
export function mailboxContract(name: string, open: () => Promise<Mailbox>): void {
  describe(`a mailbox in ${name}`, () => {
    it('shows a member what has come, the newest first, at whichever browser it was sent to', async () => {
      const mailbox = await open()
      await mailbox.put('one', { key: 'a', card: card('Først'), at: 1 })
      await mailbox.put('other', { key: 'b', card: card('Så'), at: 2 })
      await mailbox.put('stranger', { key: 'c', card: card('Annet'), at: 3 })
      expect((await mailbox.of(['one', 'other'])).map((letter) => letter.card.headline)).toEqual([
        'Så',
        'Først',
      ])
    })

    it('keeps the same message once, also after it was dealt with', async () => {
      const mailbox = await open()
      await mailbox.put('one', { key: 'a', card: card('Først'), at: 1 })
      await mailbox.put('one', { key: 'a', card: card('Igjen'), at: 2 })
      const [letter] = await mailbox.of(['one'])
      expect(letter?.card.headline).toBe('Først')
      await mailbox.remove(letter?.id ?? '', ['stranger'])
      expect(await mailbox.of(['one'])).toHaveLength(1)
      await mailbox.remove(letter?.id ?? '', ['one'])
      await mailbox.put('one', { key: 'a', card: card('Igjen'), at: 3 })
      expect(await mailbox.of(['one'])).toEqual([])
    })

    it('drops what is old, and all that is somebody’s', async () => {
      const mailbox = await open()
      await mailbox.put('one', { key: 'a', card: card('Gammelt'), at: 1 })
      await mailbox.put('one', { key: 'b', card: card('Nytt'), at: 2 })
      expect(await mailbox.sweep(2)).toBe(1)
      await mailbox.forget(['one'])
      expect(await mailbox.of(['one'])).toEqual([])
    })
  })
}
