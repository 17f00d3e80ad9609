import type { GroupsView } from '../../../contract/groups.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import type { Language } from '../../../domain/language.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listBreakoutEvents } from '../../../store/breakout-events.ts'
import { listTold } from '../../../store/breakout-told.ts'
import { namesOf } from '../../../store/people.ts'
import { groupsReport } from '../../../views/groups-report.ts'
import { type GroupsShown, groupsView } from '../../../views/groups-view.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { comingOf } from './publish-for.ts'
import { groupsToPublish } from './publish-groups.ts'
import { type GroupsState, readGroups, standingOf } from './session-scene.ts'

/** The groups of all the meeting's sessions as the secretariat has them, with what is wrong and what is published. */
export async function showGroups(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<GroupsView>> {
  const { db } = deps
  const now = deps.clock()
  const reading = await readMeeting(db, actor, meetingId, now)
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const all = await readGroups(db, reading, now)
  const groupIds = all.sessions.flatMap(({ session, publication }) =>
    [...session.groups, ...(publication?.groups ?? [])].map(({ id }) => id),
  )
  const published = all.sessions.flatMap(({ publication }) => publication?.blockId ?? [])
  const told = await listTold(db, published)
  const events = await listBreakoutEvents(db, groupIds)
  const names = await namesOf(
    db,
    all.sessions.flatMap(({ publication }) => publication?.byPersonId ?? []),
  )
  const shown = {
    events: new Map(events.map((event) => [event.groupId, event])),
    names,
    heard: new Map(
      [...Map.groupBy(told, ({ blockId }) => blockId)].map(([blockId, people]) => [
        blockId,
        new Map(people.map(({ participantId, heard }) => [participantId, heard])),
      ]),
    ),
    now,
  }
  return { ok: true, ...boardOf(all, shown, actor.language) }
}

/** The board of what was read. */
export function boardOf(
  all: GroupsState,
  shown: Pick<GroupsShown, 'events' | 'names' | 'heard' | 'now'>,
  language: Language,
): GroupsView {
  const { participants, attending, pairs } = all
  const labels = new Map(
    all.sessions.flatMap(({ session }) => session.groups.map(({ id, label }) => [id, label] as const)),
  )
  const reports = groupsReport(all.sessions.map(standingOf), labels, attending, pairs, language)
  const sessions = all.sessions.map((state) => ({
    ...state,
    standing: standingOf(state),
    groupsNow: groupsToPublish(state, all),
    groupsTold: state.publication === null ? null : comingOf(state.publication.groups, all),
    report: reports.get(state.block.id) ?? [],
  }))
  return groupsView({ ...shown, sessions, participants, attending, pairs, language })
}
