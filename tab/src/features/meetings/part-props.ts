import type { MeetingView } from '../../../../bot/contract/meetings.ts'

/** What each part of a meeting's page is given. `onTold` says on the page what was done, and takes the focus there. */
export type MeetingPartProps = { meetingId: string; meeting: MeetingView; onTold: (text: string) => void }
