/** What the work comes to, or the deadline's reason when that comes first, even where the work does not heed it. */
export async function within<Result>(deadline: AbortSignal, work: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const stop = () => reject(deadline.reason)
  if (deadline.aborted) stop()
  deadline.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, late])
  } finally {
    deadline.removeEventListener('abort', stop)
  }
}
