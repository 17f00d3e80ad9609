import type { Http } from '../http.ts'
import type { MeetingDoor } from '../features/meetings/meeting-door.ts'

/** The way of a table's page: which group it is, the address says, so nothing else is told. */
export const tableDoor = (http: Http): MeetingDoor => ({
  hear: (_meetingId, _rooms, signal) => http.stream('hearTable', { signal }),
  readTime: (_meetingId, signal) => http.ask('tableTime', { signal }),
  readNotes: (_place, since) => http.ask('showTableNotes', { query: { since: String(since) } }),
  writeNotes: (_place, update) => http.ask('writeTableNotes', { body: { update } }),
  readCards: (_place, signal) => http.ask('showTableCards', { signal }),
  changeCards: (_place, body) => http.ask('changeTableCards', { body }),
})
