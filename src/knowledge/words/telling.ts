/** A line with a blank, as `[ dato ]`, is there to be filled in: it shows with its whole form, and tells nothing alone. */
export function hasBlank(text: string): boolean {
  return /\[ [^\]]*\]/.test(text)
}

/** "Kildene sier ikke hvor mange ...": what an editor has written about what nobody may make up. */
export function isGap(text: string): boolean {
  return gap.test(text)
}

const gap =
  /(?<!\p{L})(?:kildene|kilden|kjeldene|kjelda|nyheten|planen|foredraget|dokumentet) (?:sier|seier|oppgir|gjengir|nevner|nemner|gir|forteller|har) (?:ikke|ikkje|ingen|verken)(?!\p{L})|the sources do not/iu
