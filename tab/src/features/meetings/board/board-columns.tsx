import { makeStyles, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { GroupView, SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { SaidAloud } from '../../../components/said-aloud.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'
import { type BoardPlace, groupBeside, placeAfter, placesOf } from './board-keys.ts'
import { GroupColumn } from './group-column.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { PersonItem } from './person-item.tsx'
import { PersonMenu } from './person-menu.tsx'
import { type BoardMoves, seatOf } from './use-board-moves.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: '16px',
  },
  keys: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = {
  meetingId: string
  session: SessionView
  people: ReadonlyMap<string, ParticipantItem>
  moves: BoardMoves
}

/**
 * The groups as columns. One tab stop for all of it: the arrows go over it, Shift and an arrow move the person who has the focus,
 * and the focus goes with them.
 */
export function BoardColumns({ meetingId, session, people, moves }: Props) {
  const texts = useTexts(boardTexts)
  const styles = useStyles()
  const keysId = useId()
  const board = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<BoardPlace | null>(null)
  const [menu, setMenu] = useState<{ person: ParticipantItem; target: HTMLElement } | null>(null)
  const [editing, setEditing] = useState<GroupView | null>(null)
  const [moved, setMoved] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const columns = placesOf(session)
  const stop = columns.flat().find((place) => place === current) ?? columns.flat()[0]
  const at = (place: BoardPlace) => board.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  const focus = (place: BoardPlace) => {
    setCurrent(place)
    at(place)?.focus()
  }
  const seat = (participantId: string, groupId: string | null, pinned: boolean) =>
    moves.seat(session, { participantId, groupId, pinned }, () => setMoved(participantId))

  // The person stands in another column only when the groups have been read anew: then it is said, and the focus goes along.
  useEffect(() => {
    const person = moved === null ? undefined : people.get(moved)
    if (moved === null || person === undefined || moves.pending) return
    setMoved(null)
    const now = seatOf(session, moved)
    const group = session.groups.find(({ id }) => id === now?.groupId)
    const where =
      group === undefined
        ? texts.saidOut(person.name)
        : texts.saidMoved(person.name, group.label, group.seats.length)
    setSaid([where, ...(now?.conflicts ?? [])].join(' '))
    setCurrent(`person ${moved}`)
    if (document.activeElement === document.body)
      board.current?.querySelector<HTMLElement>(`[data-place="person ${moved}"]`)?.focus()
  }, [moved, moves.pending, session, people, texts])

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const { place } = event.target instanceof HTMLElement ? event.target.dataset : {}
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const here = columns.flat().find((one) => one === place)
    if (here === undefined) return
    const participantId = here.startsWith('person ') ? here.slice('person '.length) : null
    const now = participantId === null ? null : seatOf(session, participantId)
    if (participantId !== null && event.shiftKey && ['ArrowRight', 'ArrowLeft'].includes(event.key)) {
      const to = groupBeside(session, now?.groupId ?? null, event.key === 'ArrowRight' ? 1 : -1)
      event.preventDefault()
      if (to !== null && to !== now?.groupId) seat(participantId, to, true)
    } else if (
      participantId !== null &&
      now !== null &&
      event.key.toLowerCase() === texts.pinKey.toLowerCase()
    ) {
      event.preventDefault()
      seat(participantId, now.groupId, !now.pinned)
    } else {
      const next = placeAfter(columns, here, event.key)
      if (next === null && !event.key.startsWith('Arrow')) return
      event.preventDefault()
      if (next !== null) focus(next)
    }
  }

  const itemOf = (id: string, group: GroupView | null, pinned: boolean, conflicts: readonly string[]) => {
    const person = people.get(id)
    if (person === undefined) return null
    return (
      <PersonItem
        key={id}
        person={person}
        pinned={pinned}
        leads={group?.facilitatorId === id}
        conflicts={conflicts}
        isTabStop={stop === `person ${id}`}
        isOpen={menu?.person.id === id}
        onFocus={setCurrent}
        onOpen={() => {
          const target = at(`person ${id}`)
          if (target != null) setMenu({ person, target })
        }}
      />
    )
  }
  const peopleOf = (ids: readonly string[]) => ids.flatMap((id) => people.get(id) ?? [])
  const drop = (groupId: string | null) => (id: string) => {
    if (people.has(id) && (seatOf(session, id)?.groupId ?? null) !== groupId)
      seat(id, groupId, groupId !== null)
  }
  return (
    <>
      <div
        ref={board}
        role="group"
        aria-label={texts.boardOf(session.title)}
        aria-describedby={keysId}
        className={styles.columns}
        onKeyDown={onKey}
      >
        {session.groups.map((group) => (
          <GroupColumn
            key={group.id}
            group={group}
            members={peopleOf(group.seats.map(({ participantId }) => participantId))}
            isTabStop={stop === `group ${group.id}`}
            onFocus={setCurrent}
            onEdit={() => setEditing(group)}
            onDrop={drop(group.id)}
          >
            {group.seats.map(({ participantId, pinned, conflicts }) =>
              itemOf(participantId, group, pinned, conflicts),
            )}
          </GroupColumn>
        ))}
        {session.unseated.length > 0 && session.groups.length > 0 && (
          <GroupColumn
            group={null}
            members={peopleOf(session.unseated)}
            isTabStop={false}
            onFocus={setCurrent}
            onEdit={() => undefined}
            onDrop={drop(null)}
          >
            {session.unseated.map((id) => itemOf(id, null, false, []))}
          </GroupColumn>
        )}
      </div>
      {session.groups.length > 0 && (
        <p id={keysId} className={styles.keys}>
          {texts.keys}
        </p>
      )}
      <SaidAloud text={said} />
      {menu !== null && (
        <PersonMenu
          session={session}
          person={menu.person}
          target={menu.target}
          onSeat={(groupId, pinned) => seat(menu.person.id, groupId, pinned)}
          onClose={() => {
            setMenu(null)
            // After the menu has let go of the focus.
            setTimeout(() => at(`person ${menu.person.id}`)?.focus())
          }}
        />
      )}
      {editing !== null && (
        <GroupDialog
          meetingId={meetingId}
          session={session}
          group={editing}
          people={people}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
