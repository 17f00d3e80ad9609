import { groupSessions, type RunSheet } from '../run-sheet/run-sheet.ts'

/**
 * Whether the groups of the meeting put themes on cards: where its run sheet says so of one of its sessions (a top three, or cards that
 * are hidden), or has a session without any other task. Cards can be written in every meeting; in these they are asked for.
 */
export const worksWithCards = (runSheet: Pick<RunSheet, 'blocks'>): boolean =>
  groupSessions(runSheet).some(
    ({ session, tasks }) => session?.topThree === true || session?.cardsHidden === true || tasks.length === 0,
  )
