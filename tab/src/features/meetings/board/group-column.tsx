import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { PinFilled, PinRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { GroupView, SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { Conflicts } from './conflicts.tsx'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    minWidth: 0,
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'grab',
  },
  wrong: {
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder1}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  to: { flexShrink: 0, minWidth: '72px' },
})

/** How somebody is put into another group, or fixed where they are. */
export type Mover = {
  groups: readonly { id: string; label: string }[]
  pending: boolean
  seat: (participantId: string, groupId: string | null, pinned: boolean) => void
}

type Props = {
  meetingId: string
  session: SessionView
  /** Null: those who sit in no group. */
  group: GroupView | null
  people: ReadonlyMap<string, ParticipantItem>
  mover: Mover
}

/** One group, with its people: moved by dragging, or by the choice beside each name. */
export function GroupColumn({ meetingId, session, group, people, mover }: Props) {
  const texts = useTexts(peopleTexts)
  const styles = useStyles()
  const [over, setOver] = useState(false)
  const save = useMeetingAct('saveGroup', meetingId)
  const seats =
    group?.seats ?? session.unseated.map((participantId) => ({ participantId, pinned: false, conflicts: [] }))
  const name = group === null ? texts.unseated : texts.group(group.label)
  const change = (changes: { facilitatorId?: string | null; place?: string }) => {
    if (group === null) return
    const { label, place, facilitatorId } = group
    save.mutate({
      params: { blockId: session.blockId, groupId: group.id },
      body: { version: session.version, label, place, facilitatorId, everywhere: true, ...changes },
    })
  }
  return (
    <section
      aria-label={`${name}: ${seats.length}`}
      className={mergeClasses(styles.column, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const participantId = event.dataTransfer.getData('text/plain')
        if (people.has(participantId)) mover.seat(participantId, group?.id ?? null, group !== null)
      }}
    >
      <h3 className={styles.head}>
        {name} ({seats.length})
      </h3>
      {group !== null && (
        <Select
          size="small"
          aria-label={texts.facilitatorOf(name)}
          value={group.facilitatorId ?? ''}
          onChange={(_, { value }) => change({ facilitatorId: value === '' ? null : value })}
        >
          <option value="">{texts.facilitatorIs(texts.noFacilitator)}</option>
          {[...people.values()]
            .filter(({ facilitator, id }) => facilitator || id === group.facilitatorId)
            .map(({ id, name: who }) => (
              <option key={id} value={id}>
                {texts.facilitatorIs(who)}
              </option>
            ))}
        </Select>
      )}
      {group !== null && session.settings.where === 'tables' && (
        <Input
          size="small"
          aria-label={texts.placeOf(name)}
          placeholder={texts.placeOf(name)}
          defaultValue={group.place}
          onBlur={({ target }) => {
            if (target.value !== group.place) change({ place: target.value })
          }}
        />
      )}
      {group !== null && <Conflicts conflicts={group.conflicts} />}
      <ul className={styles.list}>
        {seats.map(({ participantId, pinned, conflicts }) => {
          const person = people.get(participantId)
          if (person === undefined) return null
          return (
            <li
              key={participantId}
              draggable
              className={mergeClasses(styles.person, conflicts.length > 0 && styles.wrong)}
              onDragStart={(event) => event.dataTransfer.setData('text/plain', participantId)}
            >
              <span className={styles.words}>
                <span>{person.name}</span>
                <span className={styles.quiet}>{person.organisation}</span>
                <Conflicts conflicts={conflicts} />
              </span>
              {group !== null && (
                <Button
                  size="small"
                  appearance="transparent"
                  icon={pinned ? <PinFilled /> : <PinRegular />}
                  aria-label={pinned ? texts.unpin(person.name) : texts.pin(person.name)}
                  aria-pressed={pinned}
                  disabledFocusable={mover.pending}
                  onClick={() => mover.seat(participantId, group.id, !pinned)}
                />
              )}
              <Select
                size="small"
                className={styles.to}
                aria-label={texts.moveTo(person.name)}
                value={group?.id ?? ''}
                onChange={(_, { value }) =>
                  mover.seat(participantId, value === '' ? null : value, value !== '')
                }
              >
                <option value="">–</option>
                {mover.groups.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
