import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'
import { reasonOf } from '../../domain/errors.ts'
import type { Check } from '../check.ts'

/** Whether the address can be listened on, or is so already by a Taktstokk. */
export async function portCheck({ host, port }: { host: string; port: number }): Promise<Check> {
  const name = 'port'
  const where = `${host}:${port}`
  if (port === 0) return { name, state: 'ok', detail: 'Any that is free.', remedy: '' }
  const fault = await whyNotFree(host, port)
  if (fault === undefined) return { name, state: 'ok', detail: `${where} is free.`, remedy: '' }
  if (await isOurs(where)) return { name, state: 'ok', detail: `Taktstokk answers on ${where}.`, remedy: '' }
  return {
    name,
    state: 'broken',
    detail: `${where} cannot be listened on: ${fault}.`,
    remedy: 'Stop what listens there, or choose another address with PORT and HOST.',
  }
}

async function whyNotFree(host: string, port: number): Promise<string | undefined> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return undefined
  } catch (fault) {
    return reasonOf(fault)
  } finally {
    server.close()
  }
}

const readiness = z.object({ ready: z.boolean() })

async function isOurs(where: string): Promise<boolean> {
  try {
    const reply = await fetch(`http://${where}/readyz`, { signal: AbortSignal.timeout(2_000) })
    return readiness.safeParse(await reply.json()).success
  } catch {
    return false
  }
}
