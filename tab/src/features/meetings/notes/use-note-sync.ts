import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { noteChange } from '../../../../../bot/contract/notes.ts'
import { Refusal } from '../../../http.ts'
import { useMeetingRoom } from '../live-channel.ts'
import { type GroupPlace, useMeetingDoor } from '../meeting-door.ts'
import { createNoteSync, type NoteSync } from './note-sync.ts'

/** A note that is open asks by itself too, in case nothing is heard. */
const ASK_EVERY_MS = 10_000
/** Somebody is at it for so long after their last change. */
const AT_IT_MS = 5_000

/** Names of those who write, by field. */
export type Writing = ReadonlyMap<string, readonly string[]>

/** The group's note, in step with the product for as long as it is shown. Keyed by the group: a new one begins anew. */
export function useNoteSync({ meetingId, blockId, groupId }: GroupPlace): {
  sync: NoteSync
  writing: Writing
} {
  const door = useMeetingDoor()
  const [store] = useState(() => {
    const watchers = new Set<() => void>()
    let version = 0
    const place = { meetingId, blockId, groupId }
    const sync = createNoteSync(
      {
        read: (since) => door.readNotes(place, since),
        write: (update) => door.writeNotes(place, update),
        isFinal: (error) => error instanceof Refusal && error.status < 500 && error.status !== 429,
        isGap: (error) => error instanceof Refusal && error.problem.code === 'note_gap',
      },
      groupId,
      () => {
        version += 1
        watchers.forEach((watcher) => watcher())
      },
    )
    return {
      sync,
      version: () => version,
      watch: (watcher: () => void) => {
        watchers.add(watcher)
        return () => void watchers.delete(watcher)
      },
    }
  })
  const { sync } = store
  useSyncExternalStore(store.watch, store.version)
  const [writing, setWriting] = useState<Writing>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useMeetingRoom(meetingId, groupId, (said) => {
    const change = noteChange.safeParse(said)
    if (!change.success || change.data.missed) return void sync.catchUp()
    const { data } = change
    sync.hear(data)
    if (data.name === '' || data.writerId === sync.view()?.writerId) return
    setWriting(new Map(data.fields.map((field) => [field, [data.name]])))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setWriting(new Map()), AT_IT_MS)
  })
  useEffect(() => {
    void sync.catchUp()
    const asking = setInterval(() => void sync.catchUp(), ASK_EVERY_MS)
    return () => clearInterval(asking)
  }, [sync])
  return { sync, writing }
}
