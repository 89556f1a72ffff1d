const named: Record<string, string> = { white: 'ffffff', black: '000000' }
const none = /^(?:inherit|initial|unset|transparent|none|currentcolor|var)$/

/** A colour of a style as six hexadecimal digits, or by its name; undefined for what says no colour of its own. */
export function colourOf(value = ''): string | undefined {
  const [, hex] = /^#([0-9a-f]{3}|[0-9a-f]{6})\b/.exec(value) ?? []
  if (hex) return hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  const [, ...parts] = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value) ?? []
  if (parts.length === 3) return parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')
  const [word = ''] = /^[a-z]+/.exec(value) ?? []
  if (word === '' || none.test(word)) return undefined
  return named[word] ?? word
}
