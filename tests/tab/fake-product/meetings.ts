import type { MeetingView } from '../../../bot/contract/meetings.ts'
import { idOf } from './people.ts'

export const MEETING = '11111111-1111-4111-8111-111111111111'

/** The directors' meeting of May 2020, on a day of this decade, with an empty run sheet. */
export const aMeeting = (): MeetingView => ({
  id: MEETING,
  entryId: idOf(8),
  key: 'once',
  version: 1,
  inWheel: true,
  title: 'Virtuelt direktørmøde',
  forumId: null,
  forumName: 'Direktørkredsen',
  regionCode: '1085',
  date: '2026-05-29',
  lastDate: '2026-05-29',
  times: { start: '13:00', end: '14:30' },
  location: '',
  state: 'planned',
  moved: false,
  runSheet: { purposes: [], groundRules: [], blocks: [] },
  timetable: { state: 'running', currentBlockId: null, behindMs: 0, blocks: [] },
  focusAreas: [],
  findings: [],
  inUse: [],
  sessionsWithGroups: [],
  hasParticipants: true,
  next: 'running',
  moveBy: null,
  can: { edit: true, run: true, remove: false, lead: false },
  history: [],
})
