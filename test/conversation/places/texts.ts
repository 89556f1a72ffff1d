const shown = ['text', 'title', 'label', 'value', 'alt_text', 'altText', 'placeholder', 'hint']

/** Every text of a drawn message that a person sees, in order. */
export function textsIn(drawn: unknown, key = ''): string[] {
  if (typeof drawn === 'string') return shown.includes(key) ? [drawn] : []
  if (Array.isArray(drawn)) return drawn.flatMap((part) => textsIn(part, key))
  if (typeof drawn !== 'object' || drawn === null) return []
  return Object.entries(drawn).flatMap(([name, part]) => textsIn(part, name))
}

/** Every object in something drawn, at any depth. */
export function objectsIn(drawn: unknown): Record<string, unknown>[] {
  if (Array.isArray(drawn)) return drawn.flatMap(objectsIn)
  if (typeof drawn !== 'object' || drawn === null) return []
  return [{ ...drawn }, ...Object.values(drawn).flatMap(objectsIn)]
}
