import { webApi } from '@slack/bolt'
import { SendFailed } from '../../domain/channel.ts'
import { faultName } from '../../domain/errors.ts'

/** Slack's codes for "not now", where nothing was done. */
const laterCodes = ['ratelimited', 'rate_limited', 'accesslimited', 'request_timeout', 'org_login_required']
/** Slack's codes for a fault on its side: it may have acted before it failed. */
const unsureCodes = ['internal_error', 'fatal_error', 'service_unavailable', 'team_added_to_org']
/** The connection never came about, so nothing was sent. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

/** What a failed call to Slack's Web API says about the message. */
export function failureOf(fault: unknown): SendFailed {
  if (fault instanceof SendFailed) return fault
  if (fault instanceof webApi.WebAPIRateLimitedError) {
    return new SendFailed('retry', 'ratelimited', fault.retryAfter * 1000)
  }
  if (fault instanceof webApi.WebAPIPlatformError) return refusalOf(fault.data.error)
  if (fault instanceof webApi.WebAPIHTTPError) {
    return new SendFailed(fault.statusCode >= 500 ? 'unknown' : 'retry', `http_${fault.statusCode}`)
  }
  if (fault instanceof webApi.WebAPIRequestError) return connectionFailure(fault.original)
  return new SendFailed('unknown', faultName(fault))
}

function refusalOf(code: unknown): SendFailed {
  // A proxy's page in place of Slack's reply ends up here too, as a "code".
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]{0,63}$/.test(code))
    return new SendFailed('unknown', 'unreadable_reply')
  if (laterCodes.includes(code)) return new SendFailed('retry', code)
  return new SendFailed(unsureCodes.includes(code) ? 'unknown' : 'refused', code)
}

/** What `fetch` throws: the request may have reached Slack, unless the connection never came about. */
export function connectionFailure(fault: unknown): SendFailed {
  const code = codeOf(fault)
  return new SendFailed(neverConnected.includes(code) ? 'retry' : 'unknown', code)
}

/** `fetch` hides the network's own code one or two causes down. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'network'
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  return fault.cause === undefined ? fault.name : codeOf(fault.cause)
}
