import type { Heard } from './what-to-tell.ts'

/** A message about a session to one person, newest last. */
export type MessageSent = {
  kind: string
  door: 'teams' | 'mail'
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed' | 'dropped'
  sentAt: Date | null
  returned: boolean
}

export type Got = {
  state: 'not_sent' | 'on_its_way' | 'sent' | 'failed' | 'seen'
  by: 'teams' | 'mail' | 'none'
  at: Date | null
}

/** The first word of a group and that it is another; an edited card is no message. */
export const WORDS_OF_GROUP: readonly string[] = ['breakout_card', 'breakout_moved', 'breakout_changed']

/** What is known of what one person has been told of a session. `seenAt`: when they had it before their eyes, in Teams. */
type Told = {
  groupId: string | null
  heard: { teams?: Pick<Heard, 'groupId'>; mail?: Pick<Heard, 'groupId'> }
  seenAt: Date | null
}

/**
 * How somebody has been told of the group that they are in now (`groupId` null: of none): seen in Teams, else by what has arrived, else
 * what is on its way, else why not. By each door its newest word alone counts, and what was said of another group, or came back, has
 * told nothing of this one.
 */
export function whatTheyGot(
  messages: readonly MessageSent[],
  told: Told | null,
  { groupId, reachedBy }: { groupId: string | null; reachedBy: 'teams' | 'mail' | 'none' },
): Got {
  if (told !== null && told.seenAt !== null && told.groupId === groupId)
    return { state: 'seen', by: 'teams', at: told.seenAt }
  const words = messages.filter(({ kind, state }) => WORDS_OF_GROUP.includes(kind) && state !== 'dropped')
  const newest = words.filter((one) => one === words.findLast(({ door }) => door === one.door))
  const sent = newest.filter(({ state, returned }) => state === 'sent' && !returned)
  const arrived = sent.findLast(({ door }) => told?.heard[door]?.groupId === groupId)
  if (arrived !== undefined) return { state: 'sent', by: arrived.door, at: arrived.sentAt }
  const under = newest.findLast(({ state }) => state === 'queued' || state === 'retry')
  if (under !== undefined) return { state: 'on_its_way', by: under.door, at: null }
  const failed = newest.findLast((one) => !sent.includes(one))
  if (failed !== undefined && told?.groupId === groupId) return { state: 'failed', by: failed.door, at: null }
  return { state: 'not_sent', by: reachedBy, at: null }
}
