import { stemOf } from './stem.ts'

/**
 * What all forms of a word have in common: stemmed until nothing more comes off, so that "leder", "ledere" and
 * "lederne" meet, and so do "leiar" and "leiarane". Too coarse to find passages by; right for asking whether a
 * passage names a thing.
 */
export function rootOf(word: string): string {
  let root = word.replace(/(?<=\p{L}{2})erne(?:s)?$/u, 'er')
  for (let stem = stemOf(root); stem !== root; stem = stemOf(root)) root = stem
  return root
}
