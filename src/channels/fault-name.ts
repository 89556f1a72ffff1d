import { Expected } from '../domain/errors.ts'

/** What a log line may say of a fault while somebody is answered: its message could quote what was asked. */
export function faultName(thrown: unknown): string {
  if (thrown instanceof Expected) return thrown.code
  return thrown instanceof Error ? thrown.name : typeof thrown
}
