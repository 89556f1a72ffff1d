import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

// Loaded before every test file and into every process that a test starts: a connection that would leave this
// machine ends in a fault instead, and in a line of the file that `LEFT_LOOPBACK` names.

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3}|localhost)$/

function hostIn(args: unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'number') return typeof second === 'string' ? second : undefined
  if (typeof first !== 'object' || first === null || !('host' in first)) return undefined
  const host = String(first.host ?? 'localhost')
  return 'lookup' in first && typeof first.lookup === 'function' ? goesTo(host, first.lookup) : host
}

/** Where a connection goes whose name is looked up in a way of its own: at once, or not at all. */
function goesTo(host: string, lookup: (...args: unknown[]) => unknown): string {
  let to = host
  lookup(host, { all: false }, (_fault: unknown, address: unknown) => {
    to = String(address)
  })
  return to
}

const connect = Socket.prototype.connect
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const host = hostIn(args)
  if (host !== undefined && !loopback.test(host)) {
    if (process.env.LEFT_LOOPBACK) appendFileSync(process.env.LEFT_LOOPBACK, `${host}\n`)
    throw new Error(`A connection would leave this machine: ${host}`)
  }
  return Reflect.apply(connect, this, args)
}
