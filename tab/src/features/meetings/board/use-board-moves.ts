import { useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { useUndoKeys } from '../use-undo.ts'

type Seat = { participantId: string; groupId: string | null; pinned: boolean }
type Move = Seat & { blockId: string }

/** How people are put into another group, or fixed where they are, in all the meeting's sessions; the last move is taken back first. */
export type BoardMoves = {
  pending: boolean
  error: Error | null
  /** `done` is called once the move is kept. */
  seat: (session: SessionView, seat: Seat, done?: () => void) => void
  /** The session in which the last move was made; null: there is none to take back. */
  lastIn: string | null
  undo: () => void
  /** What was moved by hand in the session was moved again by a proposal: it cannot be taken back one by one. */
  forget: (blockId: string) => void
}

export function useBoardMoves(meetingId: string, sessions: readonly SessionView[]): BoardMoves {
  const save = useMeetingAct('saveSeats', meetingId)
  /** Where those who were moved by hand sat before, the last move last. */
  const [before, setBefore] = useState<readonly Move[]>([])
  const put = (session: SessionView, { participantId, groupId, pinned }: Seat, done: () => void) =>
    save.mutate(
      {
        params: { blockId: session.blockId },
        body: { version: session.version, seats: [{ participantId, groupId, pinned }] },
      },
      { onSuccess: done },
    )
  const undo = () => {
    const last = before.at(-1)
    const session = sessions.find(({ blockId }) => blockId === last?.blockId)
    if (last === undefined || session === undefined || save.isPending) return
    put(session, last, () => setBefore((all) => all.filter((move) => move !== last)))
  }
  useUndoKeys(undo, () => undefined)
  return {
    pending: save.isPending,
    error: save.error,
    seat: (session, seat, done) => {
      // A second move would say that it saw a version that the first is just making old.
      if (save.isPending) return
      const { blockId } = session
      const { participantId } = seat
      const stood = seatOf(session, participantId)
      const move = { blockId, participantId, groupId: stood?.groupId ?? null, pinned: stood?.pinned ?? false }
      put(session, seat, () => {
        setBefore((all) => [...all, move])
        done?.()
      })
    },
    lastIn: before.at(-1)?.blockId ?? null,
    undo,
    forget: (blockId) => setBefore((all) => all.filter((move) => move.blockId !== blockId)),
  }
}

/** Where somebody sits in a session; null: in no group. */
export function seatOf(
  { groups }: Pick<SessionView, 'groups'>,
  participantId: string,
): { groupId: string; pinned: boolean; conflicts: readonly string[] } | null {
  for (const { id, seats } of groups) {
    const seat = seats.find((one) => one.participantId === participantId)
    if (seat !== undefined) return { groupId: id, pinned: seat.pinned, conflicts: seat.conflicts }
  }
  return null
}
