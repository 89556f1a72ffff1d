/** Where in Slack an answer goes: the handle of an address, as text that can wait in the outbox. */
export interface Place {
  /** A channel, or the conversation with one person (`D...`). */
  channel: string
  /** The time stamp of the message that the answer belongs under, when it belongs under one. */
  thread: string | undefined
}

export function handleOf({ channel, thread }: Place): string {
  return thread === undefined ? channel : `${channel}:${thread}`
}

export function placeOf(handle: string): Place {
  const [channel = '', thread] = handle.split(':')
  return { channel, thread }
}

/** Conversations with one person have ids of their own kind. */
export function isPrivate(channel: string): boolean {
  return channel.startsWith('D')
}
