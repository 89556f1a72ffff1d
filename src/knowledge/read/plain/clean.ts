/**
 * The characters of a line as a reader means them. Letters stay as they are.
 * Programs that flatten slides and PDFs leave private-use signs for bullets, and marks that nobody sees.
 */
export function clean(line: string): string {
  return line
    .trimEnd()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/^(\s*)[\uE000-\uF8FF]/, '$1•')
    .replace(/[\uE000-\uF8FF\p{Cc}](?<![\t\f])/gu, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/(^|\s)\*{1,2}(?=\S)([^*]+)(?<=\S)\*{1,2}/g, '$1$2')
    .replace(/[→➔➜]\s*$/, '')
    .replace(glued, ' ')
}

/**
 * Between two words that slide boxes have left without a space. Each has at least six letters, so that names
 * such as PowerPoint, YouTube and MuseScore stay whole.
 */
const glued = /(?<=(?<!\p{L})\p{L}\p{Ll}{5,30})(?=\p{Lu}\p{Ll}{5,30}(?!\p{L}))/gu
