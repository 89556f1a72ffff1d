/**
 * The same function, with what it gave for the last `most` inputs remembered. For what is made again and again of the same
 * texts; inputs are compared as a `Map` compares its keys.
 */
export function remembered<Input, Output>(
  most: number,
  make: (input: Input) => Output,
): (input: Input) => Output {
  const known = new Map<Input, Output>()
  return (input) => {
    const before = known.get(input)
    if (before !== undefined) return before
    const made = make(input)
    if (known.size >= most) for (const [oldest] of known) if (known.delete(oldest)) break
    known.set(input, made)
    return made
  }
}

/** The same function, with what it gave for a thing kept for as long as there is that thing. */
export function kept<Thing extends object, Output extends object>(
  make: (thing: Thing) => Output,
): (thing: Thing) => Output {
  const known = new WeakMap<Thing, Output>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const made = make(thing)
    known.set(thing, made)
    return made
  }
}
