import { isIP } from 'node:net'

interface Rules {
  /** `TEAMS_LOCAL`: addresses on this machine are fine. */
  local: boolean
  /** Requests carry a token that was checked, so Microsoft's own hosts are fine. */
  authenticated: boolean
  /** `TEAMS_SERVICE_HOSTS`. */
  serviceHosts: readonly string[]
}

const ours = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)*botframework\.com)$/

/**
 * Tells whether an answer, with the bot's token on it, may be sent to an address that came in with a
 * message. Anything else would let whoever posts a message choose who receives the token.
 */
export function serviceAddresses({
  local,
  authenticated,
  serviceHosts,
}: Rules): (address: string) => boolean {
  const further = new Set(serviceHosts.map((host) => host.toLowerCase()))
  return (address) => {
    const url = URL.parse(address)
    if (url === null || url.username !== '' || url.password !== '') return false
    const named = further.has(url.hostname) || further.has(url.host)
    if (isLoopback(url.hostname)) return local && /^https?:$/.test(url.protocol)
    if (url.protocol !== 'https:') return false
    if (isInside(url.hostname)) return local && named
    return named || (authenticated && url.port === '' && ours.test(url.hostname))
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** An address that only means something inside a network: a number, or a name without a public ending. */
function isInside(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return isIP(bare) !== 0 || !bare.includes('.') || /\.(localhost|local|internal|lan)\.?$/.test(bare)
}
