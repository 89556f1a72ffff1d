/** The name of the button that hands in a form: no other button is called so. */
export const submitId = 'submit'

export interface Meaning {
  action: string
  ref: string
}

/** A button says what pressing it means in its value, as `action:ref`. */
export function buttonValue({ action, ref }: Meaning): string {
  return `${action}:${ref}`
}

/** Undefined when the button is not one of ours. */
export function meaningOf(value: string | undefined): Meaning | undefined {
  const [whole, action, ref] = value?.match(/^([a-z][\w-]*):(.*)$/s) ?? []
  return whole === undefined || action === undefined || ref === undefined ? undefined : { action, ref }
}
