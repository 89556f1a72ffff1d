/** A stretch of a line, with what it is where it is not plain. */
export interface Run {
  text: string
  /** `blank`: for whoever uses the paper to fill in. `cite`: the number of a source. `quiet`: beside the point. */
  mark?: 'strong' | 'blank' | 'cite' | 'quiet'
}

/** A line of a paper or a slide. In a string, `[ dato ]` is a blank and `[1]` the number of a source. */
export type Text = string | Run[]

/** The line as runs. */
export function runsOf(text: Text): Run[] {
  return typeof text === 'string' ? split(text) : text
}

/** The line as it is read aloud. */
export function plainOf(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

/** Characters that XML cannot hold, and with which no office program opens a file. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu

/** The text without what no office file can hold. */
export function writable(text: string): string {
  return text.replace(unwritable, '')
}

/** The brackets of a blank stay with what stands in them. */
function joined(blank: string): string {
  return blank.replace(/^\[ /, '[\u00a0').replace(/ \]$/, '\u00a0]')
}

const marked = /(\[ [^[\]]* \])|(\s?\[\d{1,3}\])/g

function split(text: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(marked)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index) })
    runs.push(
      found[1] === undefined ? { text: found[0], mark: 'cite' } : { text: joined(found[1]), mark: 'blank' },
    )
    from = found.index + found[0].length
  }
  return from < text.length ? [...runs, { text: text.slice(from) }] : runs
}
