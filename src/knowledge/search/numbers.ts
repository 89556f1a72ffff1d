export type Numbers = Uint8Array | Int32Array | Uint32Array | Float32Array

/** The number at a place that is known to exist. */
export function at(numbers: Numbers, place: number): number {
  return numbers[place] ?? 0
}

/** Adds to the number at a place that is known to exist. */
export function raise(numbers: Numbers, place: number, by: number): void {
  numbers[place] = at(numbers, place) + by
}

/** The places of the highest numbers, highest first and of equal ones the first: at most `top`, all above `above`. */
export function highest(numbers: Numbers, top: number, { above }: { above: number }): number[] {
  const best: number[] = []
  if (top < 1) return best
  for (let place = 0; place < numbers.length; place++) {
    const number = at(numbers, place)
    const last = best.at(top - 1)
    if (number <= (last === undefined ? above : at(numbers, last))) continue
    const after = best.findIndex((other) => at(numbers, other) < number)
    best.splice(after < 0 ? best.length : after, 0, place)
    best.length = Math.min(best.length, top)
  }
  return best
}

/** A typed array that grows: a million postings take a few bytes each. */
export interface Growing<T extends Numbers> {
  push(value: number): void
  at(place: number): number
  set(place: number, value: number): void
  length(): number
  /** The numbers so far, in an array of exactly their length. */
  whole(): T
}

export function growing<T extends Numbers>(make: (size: number) => T): Growing<T> {
  let held = make(1024)
  let used = 0
  const copied = (size: number) => {
    const copy = make(size)
    copy.set(held.subarray(0, used))
    return copy
  }
  return {
    push: (value) => {
      if (used === held.length) held = copied(used * 2)
      held[used++] = value
    },
    at: (place) => at(held, place),
    set: (place, value) => {
      held[place] = value
    },
    length: () => used,
    whole: () => copied(used),
  }
}
