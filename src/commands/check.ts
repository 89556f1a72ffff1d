/** What `doctor` says of one part of the installation. */
export interface Check {
  name: string
  state: 'ok' | 'off' | 'broken'
  detail: string
  /** What to do; empty where there is nothing to do. */
  remedy: string
}
