import type { Instant } from '../domain/time.ts'

/**
 * What a message was about, for platforms that name only the message when somebody says how it was. The message is
 * kept as a hash, for as long as what it was about is.
 */
export interface SentMessages {
  /** @param message its place and id at the platform. */
  keep(message: string, ref: string, at: Instant): Promise<void>
  about(message: string, at: Instant): Promise<string | undefined>
}

export const rememberedForMs = 90 * 24 * 3_600_000
