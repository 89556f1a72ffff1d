import type { Pair } from './mentor.ts'
import type { PeerGroup } from './peers.ts'

/** What a leader has asked for, and has offered. Nobody is matched who has not. */
export interface Wish {
  member: string
  wantsMentor: boolean
  /** How many newcomers the leader would be mentor for at a time; 0 for none. */
  capacity: number
  themes: string[]
  /** How the peer group may reach the leader, as the leader wrote it; undefined where no group is wanted. */
  peersReach?: string | undefined
}

/** Keeps who wants company, and who has been brought together. */
export interface FellowshipStore {
  wish(member: string): Promise<Wish | undefined>
  wishes(): Promise<Wish[]>
  /** Keeps a wish; one that wants and offers nothing is removed. */
  want(wish: Wish): Promise<void>
  /** Every pair there has been, the ended ones too. */
  pairs(): Promise<Pair[]>
  pair(id: string): Promise<Pair | undefined>
  keep(pair: Pair): Promise<void>
  groups(): Promise<(PeerGroup & { id: string })[]>
  keepGroup(group: PeerGroup & { id: string }): Promise<void>
  leaveGroup(member: string): Promise<void>
  /** The months, as `2026-11`, in which each group was last sent an agenda, by the id of the group. */
  agendas(): Promise<ReadonlyMap<string, string>>
  sentAgenda(group: string, month: string): Promise<void>
  /** Removes a member from wishes, pairs and groups; gives the pairs that were under way. */
  forget(member: string): Promise<Pair[]>
}

/** What the others of a group have written of how to be reached. */
export async function reachIn(
  store: Pick<FellowshipStore, 'wishes'>,
  { members }: PeerGroup,
  me: string,
): Promise<string[]> {
  const wishes = await store.wishes()
  return members
    .filter((member) => member !== me)
    .flatMap((other) => wishes.find(({ member }) => member === other)?.peersReach ?? [])
}
