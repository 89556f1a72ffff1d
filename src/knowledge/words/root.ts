import { stemOf } from './stem.ts'

/**
 * What all forms of a word have in common: stemmed until nothing more comes off, so that "leder", "ledere" and
 * "lederne" meet, and so do "leiar" and "leiarane". Too coarse to find passages by; right for asking whether a
 * passage names a thing.
 */
export function rootOf(word: string): string {
  let root = irregular.get(word) ?? word.replace(/(?<=\p{L}{2})erne(?:s)?$/u, 'er')
  for (let stem = stemOf(root); stem !== root; stem = stemOf(root)) root = stem
  return root
}

/** Short words that no rule of endings brings together. */
const irregular = new Map(
  'nye:ny nytt:ny nyere:ny års:år året:år årene:år åra:år små:liten lite:liten lita:liten mindre:liten'
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(':')
      return [form, base]
    }),
)
