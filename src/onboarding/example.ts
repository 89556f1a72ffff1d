export const exampleKinds = ['example', 'argument'] as const

/** A good example or an argument, as a leader has written it for others. */
export interface Example {
  id: string
  /** The id of the member who sent it; empty once that member is erased. */
  owner: string
  kind: (typeof exampleKinds)[number]
  title: string
  text: string
  language: 'nb' | 'nn' | 'en'
  /** `sent`: waits for an adviser. `returned`: with a reason, to be sent anew. */
  state: 'sent' | 'published' | 'returned'
  /** The day of sending, as `2026-11-30`. */
  day: string
}

/** Keeps examples and arguments. */
export interface ExampleStore {
  one(id: string): Promise<Example | undefined>
  /** The oldest first. */
  all(state: Example['state']): Promise<Example[]>
  of(owner: string): Promise<Example[]>
  keep(example: Example): Promise<void>
  /** Removes what a member has sent; what was published stays, and is nobody's. */
  forget(owner: string): Promise<void>
}

interface Naming {
  isFirstName(word: string): boolean
}

/** Two or three capitalised words in a row. */
const fullName = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}(?!\p{L})/gu
/** "eleven Zara", "a pupil called Zara": a name that is in no list, after what somebody is. */
const afterRole =
  /(?<!\p{L})(?:elev(?:en)?|gutten|guten|jenta|læreren|læraren|forelderen|mora|faren|pupil|student|teacher|heter|heiter|kalles|called|named)\s+\p{Lu}\p{Ll}+/u
const institution = /(?:kommune|fylke|skole|skule|råd|senter|forening|foreining|festival|opera|teater)n?$/iu

/** Whether a text seems to name a pupil or somebody else. Takes too much rather than too little; an adviser reads it too. */
export function namesAPerson(text: string, { isFirstName }: Naming): boolean {
  const names = text.match(fullName) ?? []
  if (names.some((name) => !name.split(/[ -]/).some((word) => institution.test(word)))) return true
  return afterRole.test(text) || (text.match(/\p{L}+/gu) ?? []).some(isFirstName)
}
