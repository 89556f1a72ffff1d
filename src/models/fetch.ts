interface Bounds {
  /** In a reply. */
  mostBytes: number
  /** To the last byte of it; without it, as long as the caller waits. */
  withinMs?: number
  /** Ends what is under way, whatever the caller does. */
  signal?: AbortSignal | undefined
}

/**
 * `fetch` for a server that may misbehave: it does not follow the server elsewhere, since the question would go
 * along, and it breaks off a reply that does not end.
 */
export function guardedFetch({ mostBytes, withinMs, signal: stop }: Bounds): typeof fetch {
  return async (input, init) => {
    const signals = [init?.signal, stop, withinMs === undefined ? undefined : AbortSignal.timeout(withinMs)]
    const signal = AbortSignal.any(signals.filter((one) => one instanceof AbortSignal))
    const response = await fetch(input, { ...init, signal, redirect: 'error' })
    return response.body === null
      ? response
      : new Response(response.body.pipeThrough(atMost(mostBytes)), response)
  }
}

function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength
      if (left < 0) controller.error(new RangeError(`The reply is larger than ${bytes} bytes.`))
      else controller.enqueue(chunk)
    },
  })
}
