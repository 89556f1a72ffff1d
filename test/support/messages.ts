import type { Outgoing } from '../../src/jobs/inbox.ts'

/** A message to one leader, for whatever needs one to send. */
export function message(key: string, handle = 'D1', text = 'Svaret'): Outgoing {
  return {
    key,
    to: { channel: 'slack', workspace: 'T1', person: 'UWHOASKED', handle },
    card: { language: 'nb', headline: text, body: [{ kind: 'text', text }] },
  }
}
