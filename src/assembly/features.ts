import { deskFeature } from '../assistant/desk.ts'
import type { Feature } from '../assistant/feature.ts'
import { feedbackFeature } from '../assistant/feedback.ts'
import { membersFeatures } from '../assistant/members.ts'
import type { House } from './house.ts'

/** What the assistant does beside answering questions, in the order in which it is asked. */
export function features({ store }: House): Feature[] {
  return [...membersFeatures(store), deskFeature(store), feedbackFeature(store)]
}
