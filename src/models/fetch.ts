/** What a model's server may send for one answer: two hundred times a long one. */
const longestReplyBytes = 1024 * 1024

/**
 * `fetch` for a server that may misbehave: it does not follow the server elsewhere, since the question would go
 * along, and it breaks off a reply that does not end.
 */
export const guardedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' })
  return response.body === null
    ? response
    : new Response(response.body.pipeThrough(atMost(longestReplyBytes)), response)
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
