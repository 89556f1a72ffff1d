/** Where in Slack an answer goes: the handle of an address, as text that can wait in the outbox. */
export interface Place {
  /** A channel, the conversation with one person (`D...`), or a person (`U...`), who is then written to directly. */
  channel: string
  /** The time stamp of the message that the answer belongs under, when it belongs under one. */
  thread: string | undefined
  /** The message that the answer takes the place of; `original` for the one that `reply` belongs to. */
  replaces?: string | undefined
  /** Who alone sees it, in a channel. */
  onlyFor?: string | undefined
  /** The address that Slack gave for the reply to a command or a press. Good for 30 minutes, for five replies. */
  reply?: string | undefined
}

/** The parts in this order, with `:` between; those at the end that say nothing are left out. */
export function handleOf({ channel, thread, replaces, onlyFor, reply }: Place): string {
  const parts = [channel, thread, replaces, onlyFor, reply && encodeURIComponent(reply)]
  return parts
    .map((part) => part ?? '')
    .join(':')
    .replace(/:+$/, '')
}

export function placeOf(handle: string): Place {
  const [channel = '', ...rest] = handle.split(':')
  const [thread, replaces, onlyFor, reply] = rest.map((part) => (part === '' ? undefined : part))
  return { channel, thread, replaces, onlyFor, reply: reply && decodeURIComponent(reply) }
}

/** Conversations with one person have ids of their own kind. */
export function isPrivate(channel: string): boolean {
  return channel.startsWith('D')
}

/** A person stands for the conversation with them. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel)
}
