import type { webApi } from '@slack/bolt'
import type { FileStore } from '../../files/files.ts'

/** What sending needs of the house. */
export interface Post {
  client: webApi.WebClient
  /** The bytes of a file that was made for somebody; undefined when there are none any more. */
  fileOf(id: string): ReturnType<FileStore['get']>
  /** Another Web API than Slack's own. */
  apiUrl: string | undefined
  timeoutMs: number
}
