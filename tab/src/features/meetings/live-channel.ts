import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { LiveMessage } from '../../../../bot/contract/live.ts'
import type { AnswerOf } from '../../../../bot/contract/answers.ts'
import type { LiveTopic } from '../../../../bot/domain/meetings/run/live-topic.ts'
import { alsoRead } from './also-read.ts'
import { createLiveConnection, type LiveConnection, type LiveState } from './live-connection.ts'
import { type MeetingDoor, useMeetingDoor } from './meeting-door.ts'

/**
 * How a page of a meeting hears of changes. Queries that show a part of a meeting have the key `meetingKey(id, topic, …)`;
 * `useLiveMeeting(id)`, once on the page, reads them anew when their part changes. `useMeetingTopics` tells somebody who
 * wants to know it themselves, and `useMeetingRoom` brings what is said in one room (one group's note), with the words.
 */
export const meetingKey = (meetingId: string, topic: LiveTopic, ...rest: string[]) => [
  'meeting',
  meetingId,
  topic,
  ...rest,
]

/** Reads the meeting's queries anew as they change, while the page is shown. */
export function useLiveMeeting(meetingId: string): LiveState {
  const queries = useQueryClient()
  const connection = useConnection(meetingId)
  useEffect(
    () =>
      connection.subscribe({
        rooms: [],
        heard: (message) => {
          if (message.type === 'anew') void queries.invalidateQueries({ queryKey: ['meeting', meetingId] })
          if (message.type === 'changed')
            for (const topic of alsoRead(message.topic, plansIn(queries, meetingId)))
              void queries.invalidateQueries({ queryKey: meetingKey(meetingId, topic) })
        },
      }),
    [connection, queries, meetingId],
  )
  return useSyncExternalStore(watchStates, () => connection.state())
}

const plansIn = (queries: QueryClient, meetingId: string): boolean =>
  queries.getQueryData<AnswerOf<'showMeeting'>>(meetingKey(meetingId, 'run-sheet'))?.can.edit === true

/** Calls `changed` when one of the topics has changed; null: something may have been missed, so all of them. */
export function useMeetingTopics(
  meetingId: string,
  topics: readonly LiveTopic[],
  changed: (topic: LiveTopic | null) => void,
): LiveState {
  const tell = useEffectEvent((message: LiveMessage) => {
    if (message.type === 'anew') changed(null)
    if (message.type === 'changed' && topics.includes(message.topic)) changed(message.topic)
  })
  const connection = useConnection(meetingId)
  useEffect(() => connection.subscribe({ rooms: [], heard: (message) => tell(message) }), [connection])
  return useSyncExternalStore(watchStates, () => connection.state())
}

/** What is said in one room, in the order in which it comes; null: something may have been missed, read the room anew. */
export function useMeetingRoom(
  meetingId: string,
  room: string,
  heard: (said: Record<string, unknown> | null) => void,
): LiveState {
  const tell = useEffectEvent((message: LiveMessage) => {
    if (message.type === 'anew') heard(null)
    if (message.type === 'said' && message.room === room) heard(message.said)
  })
  const connection = useConnection(meetingId)
  useEffect(
    () => connection.subscribe({ rooms: [room], heard: (message) => tell(message) }),
    [connection, room],
  )
  return useSyncExternalStore(watchStates, () => connection.state())
}

/** What the stream says besides: the time. */
export function useMeetingMessages(meetingId: string, heard: (message: LiveMessage) => void): void {
  const tell = useEffectEvent(heard)
  const connection = useConnection(meetingId)
  useEffect(() => connection.subscribe({ rooms: [], heard: (message) => tell(message) }), [connection])
}

const connections = new Map<string, LiveConnection>()
const watchers = new Set<() => void>()

function watchStates(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function useConnection(meetingId: string): LiveConnection {
  return connectionTo(useMeetingDoor(), meetingId)
}

function connectionTo(door: MeetingDoor, meetingId: string): LiveConnection {
  const known = connections.get(meetingId)
  if (known !== undefined) return known
  for (const [id, connection] of connections) if (!connection.isInUse()) connections.delete(id)
  const made = createLiveConnection(
    (rooms, signal) => door.hear(meetingId, rooms, signal),
    () => watchers.forEach((watcher) => watcher()),
  )
  connections.set(meetingId, made)
  return made
}
