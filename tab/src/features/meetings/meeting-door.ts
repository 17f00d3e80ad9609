import { createContext, use } from 'react'
import type { AnswerOf } from '../../../../bot/contract/answers.ts'
import type { NoteDocumentView } from '../../../../bot/contract/notes.ts'
import type { CardChange, ThemeBoardView } from '../../../../bot/contract/theme-cards.ts'
import { SessionContext } from '../../app/session.ts'
import type { Http } from '../../http.ts'

export type GroupPlace = { meetingId: string; blockId: string; groupId: string }

/** How a page reaches a meeting: as a person in the tab, or as a table by the address of its sheet, which knows one group alone. */
export type MeetingDoor = {
  hear: (
    meetingId: string,
    rooms: readonly string[],
    signal: AbortSignal,
  ) => Promise<ReadableStream<Uint8Array>>
  readTime: (meetingId: string, signal: AbortSignal) => Promise<AnswerOf<'meetingTime'>>
  readNotes: (place: GroupPlace, since: number) => Promise<NoteDocumentView>
  writeNotes: (place: GroupPlace, update: string) => Promise<unknown>
  readCards: (place: GroupPlace, signal: AbortSignal) => Promise<ThemeBoardView>
  changeCards: (place: GroupPlace, change: CardChange) => Promise<ThemeBoardView>
}

/** Null: the page is the tab, and goes by the person's own token. */
export const MeetingDoorContext = createContext<MeetingDoor | null>(null)

export function useMeetingDoor(): MeetingDoor {
  const given = use(MeetingDoorContext)
  const session = use(SessionContext)
  if (given !== null) return given
  if (session === null) throw new Error('useMeetingDoor where nothing leads to a meeting')
  return doorOf(session.http)
}

/** One and the same for one `http`, so that what depends on it begins once. */
function doorOf(http: Http): MeetingDoor {
  const known = doors.get(http) ?? personDoor(http)
  doors.set(http, known)
  return known
}

const doors = new WeakMap<Http, MeetingDoor>()

const personDoor = (http: Http): MeetingDoor => ({
  hear: (meetingId, rooms, signal) =>
    http.stream('hearMeeting', { params: { meetingId }, query: { room: rooms }, signal }),
  readTime: (meetingId, signal) => http.ask('meetingTime', { params: { meetingId }, signal }),
  readNotes: (params, since) => http.ask('showNotes', { params, query: { since: String(since) } }),
  writeNotes: (params, update) => http.ask('writeNotes', { params, body: { update } }),
  readCards: (params, signal) => http.ask('showCards', { params, signal }),
  changeCards: (params, body) => http.ask('changeCards', { params, body }),
})
