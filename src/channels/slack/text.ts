/** Slack writes people, channels, links and commands as `<...>`; what a person typed is escaped. */
const token = /<([^<>]*)>/g

/**
 * What a person wrote, as they see it: links by their label, `&lt;` as `<`, no control characters. Mentions of
 * people are left out, the assistant's own too: who somebody is must not reach an answer, a log or a model.
 */
export function readable(text: string): string {
  return unescaped(text.replace(token, (_whole, inside: string) => shown(inside)))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .trim()
}

function shown(inside: string): string {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('#')) return label ? `#${label}` : ''
  if (/^[@!]/.test(target)) return ''
  return label ?? target
}

/** `&amp;` comes last, so that a typed `&lt;` (`&amp;lt;`) stays what it was. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
