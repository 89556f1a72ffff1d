/** One line of an iCalendar file, unfolded: `DTSTART;TZID=Europe/Oslo:20270115T180000`. */
interface Line {
  name: string
  parameters: Record<string, string>
  value: string
}

/** The properties of one event, by name; of a name that stands twice, the first. */
export type Event = Map<string, Line>

/** What cannot be an event is passed over. */
const mostEvents = 500

/**
 * The events of an iCalendar file (RFC 5545), as they are written. Read here and not by a library: those that were
 * tried make 2 March of 30 February, and a time of Oslo of a zone that they do not know. Undefined when it is no calendar.
 */
export function eventsIn(text: string): Event[] | undefined {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  if (lines[0]?.replace('\uFEFF', '').trim().toUpperCase() !== 'BEGIN:VCALENDAR') return undefined
  const events: Event[] = []
  const open: string[] = []
  for (const written of lines) {
    const line = lineOf(written)
    if (line === undefined) continue
    if (line.name === 'BEGIN') {
      open.push(line.value.toUpperCase())
      if (open.at(-1) === 'VEVENT') events.push(new Map())
    } else if (line.name === 'END') open.pop()
    // An alarm within an event has properties of its own.
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1)
      if (event && !event.has(line.name)) event.set(line.name, line)
    }
    if (events.length > mostEvents) break
  }
  return events.slice(0, mostEvents)
}

function lineOf(written: string): Line | undefined {
  const found = /^([A-Za-z-]{1,40})((?:;[A-Za-z-]{1,40}=(?:"[^"]{0,200}"|[^":;]{0,200}))*):(.*)$/.exec(
    written,
  )
  if (!found) return undefined
  const [, name = '', parameters = '', value = ''] = found
  const pairs = [...parameters.matchAll(/;([A-Za-z-]+)=(?:"([^"]*)"|([^";]*))/g)]
  return {
    name: name.toUpperCase(),
    parameters: Object.fromEntries(
      pairs.map(([, key = '', quoted, bare]) => [key.toUpperCase(), quoted ?? bare ?? '']),
    ),
    value,
  }
}

/** A text value, without the backslashes that RFC 5545 puts into it. */
export function textIn(event: Event, name: string): string {
  const value = event.get(name)?.value ?? ''
  return value.replace(/\\([nN,;\\])/g, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
