/**
 * In words. Around a hundred answers best for a given length of reading: of 60, 100, 160 and 230 words, those of
 * 100 had the answer within the first 1,000 words read most often. Source: NorQuAD, half by document, 2026.
 */
export const sizes = {
  /** A passage that has reached this takes no more. */
  enough: 100,
  /** A passage takes nothing that would bring it above this. */
  most: 160,
  /** A list or a table is kept whole up to this. */
  mostWhole: 200,
  /** What is left of a section goes with what stands before it when it is below this. */
  small: 40,
  /** A section below this goes with its neighbour. */
  tiny: 20,
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
