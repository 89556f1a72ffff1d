import { type Config, isLoopback } from '../../config.ts'
import type { Check } from '../check.ts'

/** Whether people and platforms can use the outside address. */
export function addressCheck({ publicUrl, slack, teams, oidc }: Config): Check {
  const name = 'address'
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = isLoopback(hostname)
  if (protocol === 'http:' && !isHere) {
    const detail = `${publicUrl} is not encrypted: Slack, Teams and login providers refuse it, and others can read along.`
    const remedy = 'Put a proxy with a certificate in front, and set PUBLIC_URL to its address with https.'
    return { name, state: 'broken', detail, remedy }
  }
  const needsOutside = slack?.oauth !== undefined || teams?.appId !== undefined || oidc !== undefined
  if (isHere && needsOutside) {
    const detail = `${publicUrl} is of this machine alone, so links and app packages lead nowhere elsewhere.`
    return { name, state: 'off', detail, remedy: 'Set PUBLIC_URL to the address that people reach.' }
  }
  return { name, state: 'ok', detail: `${publicUrl}.`, remedy: '' }
}
