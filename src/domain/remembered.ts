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
