import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** The other end of Socket Mode. */
export interface SocketEnd {
  /** Sends an envelope to whoever is connected; false when nobody is. */
  send(envelope: object): boolean
  /** The ids of the envelopes that were acknowledged, in order. */
  acknowledged: string[]
  connections(): number
  /** Breaks every connection, as a restarting host of Slack's does. */
  drop(): void
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const text = 1
const close = 8
const ping = 9
const pong = 10

/** Speaks as much of the WebSocket protocol (RFC 6455) as a test needs: short texts, pings, closing. */
export function socketEnd(server: Server): SocketEnd {
  const open = new Set<Duplex>()
  const acknowledged: string[] = []
  server.on('upgrade', (request, socket) => {
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${magic}`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    open.add(socket)
    // Whoever is killed closes its half of the connection alone.
    socket.on('end', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => open.delete(socket))
    let rest = Buffer.alloc(0)
    socket.on('data', (part: Buffer) => {
      rest = Buffer.concat([rest, part])
      for (let frame = frameIn(rest); frame !== undefined; frame = frameIn(rest)) {
        rest = rest.subarray(frame.length)
        if (frame.opcode === ping) socket.write(framed(frame.payload, pong))
        if (frame.opcode === close) socket.end(framed(frame.payload, close))
        if (frame.opcode === text) acknowledged.push(JSON.parse(frame.payload.toString()).envelope_id)
      }
    })
    socket.write(framed(Buffer.from(JSON.stringify({ type: 'hello' })), text))
  })
  return {
    acknowledged,
    connections: () => open.size,
    send: (envelope) => {
      for (const socket of open) socket.write(framed(Buffer.from(JSON.stringify(envelope)), text))
      return open.size > 0
    },
    drop: () => {
      for (const socket of open) socket.destroy()
    },
  }
}

function framed(payload: Buffer, opcode: number): Buffer {
  const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length]) : Buffer.alloc(4)
  if (payload.length >= 126) {
    head.writeUInt8(0x80 | opcode, 0)
    head.writeUInt8(126, 1)
    head.writeUInt16BE(payload.length, 2)
  }
  return Buffer.concat([head, payload])
}

/** The first whole frame, which a client always masks. */
function frameIn(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes.readUInt8(1) & 0x7f
  const head = short < 126 ? 2 : 4
  if (bytes.length < head + 4) return undefined
  const size = short < 126 ? short : bytes.readUInt16BE(2)
  const mask = bytes.subarray(head, head + 4)
  const length = head + 4 + size
  if (bytes.length < length) return undefined
  const payload = bytes.subarray(head + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: Buffer.from(payload), length }
}
