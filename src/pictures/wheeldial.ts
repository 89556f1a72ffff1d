import type { Arc, WheelPicture } from '../nudges/wheelpicture.ts'
import { margin, sizes, wide } from './look.ts'
import { escaped } from './svgtext.ts'

const centre = margin + wide / 2
/** From the centre, in px: the names of the months, the dates, and the first ring. */
const monthsAt = 190
const datesAt = 172
const ringsFrom = 162
/** One thing beside another in a ring, and between two rings. */
const laneHigh = 14
const between = 8

/** The wheel itself: January begins at the top, and the year goes round with the clock. */
export function drawDial({ months, rings, dots, today }: WheelPicture, top: number): string {
  const parts = months.map((name, at) => drawMonth(name, at))
  let outer = ringsFrom
  for (const { arcs } of rings) {
    const lanes = lanesOf(arcs)
    for (const [at, lane] of lanes.entries())
      for (const arc of lane) parts.push(drawArc(arc, outer - at * laneHigh))
    outer -= lanes.length * laneHigh + between
  }
  parts.push(drawHand(today, outer))
  parts.push(...dots.map(({ at, certain }) => drawDot(at, certain)))
  return `<g transform="translate(0 ${top - margin})">${parts.join('')}</g>`
}

/** As few lanes as keep apart what falls in the same month. */
function lanesOf(arcs: Arc[]): Arc[][] {
  const lanes: Arc[][] = []
  for (const arc of [...arcs].sort((one, other) => one.from - other.from)) {
    const free = lanes.find((lane) => lane.every(({ from, until }) => until < arc.from || from > arc.until))
    if (free) free.push(arc)
    else lanes.push([arc])
  }
  return lanes
}

function pointAt(part: number, radius: number): [number, number] {
  const angle = part * 2 * Math.PI - Math.PI / 2
  return [round(centre + radius * Math.cos(angle)), round(centre + radius * Math.sin(angle))]
}

const round = (px: number) => Math.round(px * 10) / 10

function drawMonth(name: string, at: number): string {
  const [x, y] = pointAt((at + 0.5) / 12, monthsAt)
  const [x1, y1] = pointAt(at / 12, datesAt - 8)
  const [x2, y2] = pointAt(at / 12, datesAt + 8)
  return `<line class="line" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/><text class="grey" x="${x}" y="${y + 4}" text-anchor="middle" font-size="${sizes.small}">${escaped(name)}</text>`
}

/** What is neither now nor next is pale; a number is only where the list below has it. */
function drawArc({ from, until, number, done }: Arc, outer: number): string {
  const inner = outer - laneHigh + 2
  const gap = 0.002
  const [start, end] = [(from - 1) / 12 + gap, until / 12 - gap]
  const isLong = end - start > 0.5 ? 1 : 0
  const [ax, ay] = pointAt(start, outer)
  const [bx, by] = pointAt(end, outer)
  const [cx, cy] = pointAt(end, inner)
  const [dx, dy] = pointAt(start, inner)
  const tone = number === undefined || done ? 'tint' : 'hue'
  const path = `<path class="${tone}" d="M${ax} ${ay}A${outer} ${outer} 0 ${isLong} 1 ${bx} ${by}L${cx} ${cy}A${inner} ${inner} 0 ${isLong} 0 ${dx} ${dy}Z"/>`
  if (number === undefined) return path
  const [x, y] = pointAt((start + end) / 2, (outer + inner) / 2)
  return `${path}<text class="${done ? 'ink' : 'onhue'}" x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="700">${number}</text>`
}

function drawDot(at: number, certain: boolean): string {
  const [x, y] = pointAt(at, datesAt)
  return certain
    ? `<circle class="hue edge" cx="${x}" cy="${y}" r="6" stroke-width="1.5"/>`
    : `<circle class="ring" cx="${x}" cy="${y}" r="5" stroke-width="2"/>`
}

function drawHand(today: number, from: number): string {
  const [x1, y1] = pointAt(today, Math.max(0, from - 24))
  const [x2, y2] = pointAt(today, datesAt + 8)
  return `<line class="hand" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="2.5" stroke-linecap="round"/>`
}
