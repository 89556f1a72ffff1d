// @ts-check

/**
 * The events of a stream as the server sends them, one by one.
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{ event: string, data: string }>}
 */
export async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let pending = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    pending += value
    const whole = pending.split('\n\n')
    pending = whole.pop() ?? ''
    for (const text of whole) yield eventIn(text)
  }
}

/** @param {string} text */
function eventIn(text) {
  const fields = text.split('\n').map((line) => /^(event|data): ?(.*)$/.exec(line) ?? [])
  const named = (/** @type {string} */ name) =>
    fields.filter(([, field]) => field === name).map(([, , value]) => value)
  return { event: named('event').join(''), data: named('data').join('\n') }
}
