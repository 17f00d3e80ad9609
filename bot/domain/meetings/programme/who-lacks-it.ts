import { type Attendance, isAttending } from '../participants/taking-part.ts'

/** A message with the programme to a participant. */
export type ProgrammeMessage = {
  participantId: string
  kind: 'programme' | 'programme_update'
  state: 'queued' | 'retry' | 'sent' | 'gone' | 'failed' | 'dropped'
  /** The mail came back. */
  returned: boolean
}

export type ProgrammeReach<P> = {
  /** They have it, or it is on its way. */
  got: P[]
  /** They can be written to and have not got it; also where what was sent did not arrive. */
  lacking: P[]
  /** They take part, and nothing reaches them. */
  unreached: P[]
}

/** Who of those who take part has the programme. Whoever declined or has gone needs none. `reachable`: participants' ids. */
export function whoLacksIt<P extends { id: string; attendance: Attendance }>(
  participants: readonly P[],
  reachable: ReadonlySet<string>,
  messages: readonly ProgrammeMessage[],
): ProgrammeReach<P> {
  const has = new Set(messages.filter(isGood).map(({ participantId }) => participantId))
  const attending = participants.filter(({ attendance }) => isAttending(attendance))
  const without = attending.filter(({ id }) => !has.has(id))
  return {
    got: attending.filter(({ id }) => has.has(id)),
    lacking: without.filter(({ id }) => reachable.has(id)),
    unreached: without.filter(({ id }) => !reachable.has(id)),
  }
}

const isGood = ({ kind, state, returned }: ProgrammeMessage): boolean =>
  kind === 'programme' && (state === 'queued' || state === 'retry' || (state === 'sent' && !returned))
