import type { SessionView } from '../../../../../bot/contract/groups.ts'

/** `session`: its block; null: all sessions in one go. */
export type BoardStep = { act: 'propose'; session: string | null } | { act: 'send'; session: string } | null

/** Groups are found before they are sent, and one session at a time: of the page's buttons the one that is next stands out. */
export function nextBoardStep(sessions: readonly SessionView[]): BoardStep {
  const open = sessions.filter(({ over }) => !over)
  const empty = open.filter(({ groups }) => groups.every(({ seats }) => seats.length === 0))
  const [first] = empty
  if (first !== undefined)
    return { act: 'propose', session: empty.length === open.length && open.length > 1 ? null : first.blockId }
  const unsent = open.find(({ published }) => published?.behind !== false)
  return unsent === undefined ? null : { act: 'send', session: unsent.blockId }
}
