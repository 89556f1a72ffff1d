import { type Round, roundsOf } from '../competence/findings.ts'
import type { Resource } from '../competence/map.ts'
import type { PostStore } from '../competence/post.ts'
import type { ReleasedStore } from '../competence/released.ts'
import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { nextAllowed } from '../domain/workdays.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { draftCard, linesOf, postCard } from './cards/post.ts'
import { type Duty, type DutyReport, nothingDue, together } from './duty.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { postTexts } from './texts/post.ts'
import { isAdviser } from './tickets.ts'

export interface PostParts extends ReleasedStore {
  posts: PostStore
  people: PeopleStore
  outbox: OutboxStore
  /** The ids of the members who were asked in a round. */
  asked(round: string): Promise<string[]>
  /** What helps in these areas, the nearest first. */
  resources(areas: string[]): Promise<Resource[]>
}

/** After a round: an adviser says what comes of the answers, and those who were asked get to hear it. */
export function postFeature(parts: PostParts): Feature {
  return {
    name: 'post',
    pressed: { 'post-drop': (event, visitor) => drop(event, visitor, parts) },
    submitted: { 'post-approve': (event, visitor) => approve(event, visitor, parts) },
  }
}

async function drop(
  { ref, at }: Pressed,
  { language, member }: Visitor,
  { posts }: PostParts,
): Promise<Card> {
  const texts = postTexts[language]
  if (member === undefined || !isAdviser(member)) return said(language, texts.notYou)
  const first = await posts.settle(ref, { state: 'dropped', doing: '', adviser: member.id, at })
  return first ? { ...said(language, texts.dropped), inPlace: true } : said(language, texts.settled)
}

/** What is sent has a key of its own for each member, so a form that comes twice sends once. */
async function approve(event: Submitted, { language, member }: Visitor, parts: PostParts): Promise<Card> {
  const texts = postTexts[language]
  const { ref, at } = event
  if (member === undefined || !isAdviser(member)) return said(language, texts.notYou)
  const doing = event.values.doing?.[0]?.trim() ?? ''
  if (doing === '' || doing.includes('[')) return said(language, texts.empty)
  const round = (await roundsToTell(parts)).find(({ id }) => id === ref)
  if (round === undefined) return said(language, texts.gone)
  const first = await parts.posts.settle(ref, { state: 'approved', doing, adviser: member.id, at })
  const post = await parts.posts.one(ref)
  if (!first && (post?.state !== 'approved' || post.doing !== doing)) return said(language, texts.settled)
  const recipients = await tell(round, doing, { at, parts })
  return { ...said(language, texts.approved(recipients)), inPlace: true }
}

/** Puts the post in the outbox for everybody who was asked and still wants pulses; gives how many that are. */
async function tell(
  round: Round,
  doing: string,
  { at, parts }: { at: Instant; parts: PostParts },
): Promise<number> {
  const { asked, resources, people } = parts
  const helping = (await resources(round.areas)).slice(0, 2)
  const members = await Promise.all((await asked(round.id)).map((id) => people.member(id)))
  const willing = members.filter((member) => member?.settings.pulses === true)
  let told = 0
  for (const member of willing) {
    if (member === undefined) continue
    const card = postCard(round, { language: member.language ?? 'nb', doing, resources: helping })
    if (await send(member, { key: `post:${round.id}:${member.id}`, card, at, parts })) told += 1
  }
  return told
}

interface Sending {
  key: string
  card: Card
  at: Instant
  parts: Pick<PostParts, 'people' | 'outbox'>
}

/** In the member's own hours. False where the member cannot be written to. */
async function send(member: Member, { key, card, at, parts }: Sending): Promise<boolean> {
  const [to] = await parts.people.addressesOf(member.id)
  if (to === undefined) return false
  await parts.outbox.put([{ key, to, card }], nextAllowed(at, member.settings))
  return true
}

async function roundsToTell({ released }: ReleasedStore): Promise<Round[]> {
  return roundsOf(await released()).filter((round) => linesOf(round, 'nb').length > 0)
}

/** Drafts a post for each round that has released something, and asks the advisers about it: each round once. */
export function postDuty(parts: PostParts): Duty {
  return {
    name: 'posts',
    run: async (now, { dryRun }) => {
      const reports: DutyReport[] = []
      for (const round of await roundsToTell(parts)) reports.push(await draft(round, now, { dryRun, parts }))
      return together(reports)
    },
  }
}

async function draft(
  round: Round,
  now: Instant,
  { dryRun, parts }: { dryRun: boolean; parts: PostParts },
): Promise<DutyReport> {
  if ((await parts.posts.one(round.id)) !== undefined) return nothingDue
  const advisers = (await parts.people.members()).filter(isAdviser)
  if (advisers.length === 0) return { ...nothingDue, held: [{ kind: 'post', reason: 'no-adviser' }] }
  const why = `The round has released figures, and nobody has said yet what comes of them.`
  const due = [{ kind: 'post', subject: round.id, recipients: advisers.length, why }]
  if (dryRun) return { due, sent: 0, held: [] }
  const resources = (await parts.resources(round.areas)).slice(0, 2)
  let sent = 0
  for (const adviser of advisers) {
    const card = draftCard(round, resources, adviser.language ?? 'nb')
    if (await send(adviser, { key: `post-draft:${round.id}:${adviser.id}`, card, at: now, parts })) sent += 1
  }
  // Last: what stops before it is done again, and the keys keep it to one message each.
  await parts.posts.begin(round.id, now)
  return { due, sent, held: [] }
}
