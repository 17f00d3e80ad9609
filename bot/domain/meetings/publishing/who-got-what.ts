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
const WORDS = ['breakout_card', 'breakout_moved', 'breakout_changed']

/**
 * How somebody has been told of their group: seen in Teams, else by what has arrived, else what is on its way, else why not. A mail
 * that came back has not arrived.
 */
export function whatTheyGot(
  messages: readonly MessageSent[],
  seenAt: Date | null,
  reachedBy: 'teams' | 'mail' | 'none',
): Got {
  const words = messages.filter(({ kind, state }) => WORDS.includes(kind) && state !== 'dropped')
  const arrived = words.findLast(({ state, returned }) => state === 'sent' && !returned)
  if (seenAt !== null) return { state: 'seen', by: 'teams', at: seenAt }
  if (arrived !== undefined) return { state: 'sent', by: arrived.door, at: arrived.sentAt }
  const under = words.findLast(({ state }) => state === 'queued' || state === 'retry')
  if (under !== undefined) return { state: 'on_its_way', by: under.door, at: null }
  const last = words.at(-1)
  if (last === undefined) return { state: 'not_sent', by: reachedBy, at: null }
  return { state: 'failed', by: last.door, at: null }
}
