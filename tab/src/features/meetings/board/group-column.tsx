import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { GroupView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { BoardPlace } from './board-keys.ts'
import { Conflicts } from './conflicts.tsx'
import { spreadText } from './spread-text.ts'

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
  button: {
    font: 'inherit',
    textAlign: 'left',
    padding: 0,
    border: 'none',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
})

type Props = {
  /** Null: those who sit in no group. */
  group: GroupView | null
  members: readonly ParticipantItem[]
  isTabStop: boolean
  onFocus: (place: BoardPlace) => void
  onEdit: () => void
  onDrop: (participantId: string) => void
  /** Its people, as items of a list. */
  children: ReactNode
}

/** One group with its people, what is wrong with it, and how roles are spread in it. */
export function GroupColumn({ group, members, isTabStop, onFocus, onEdit, onDrop, children }: Props) {
  const texts = useTexts(boardTexts)
  const people = useTexts(peopleTexts)
  const styles = useStyles()
  const [over, setOver] = useState(false)
  const name = group === null ? people.unseated : people.group(group.label)
  const leader = members.find(({ id }) => id === group?.facilitatorId)
  const spread = spreadText(members, people.roles, texts.fromRegion)
  return (
    <div
      role="group"
      aria-label={`${name}: ${members.length}`}
      className={mergeClasses(styles.column, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'))
      }}
    >
      <h3 className={styles.head}>
        {group === null ? (
          `${name} (${members.length})`
        ) : (
          <button
            type="button"
            tabIndex={isTabStop ? 0 : -1}
            data-place={`group ${group.id}`}
            className={styles.button}
            aria-label={texts.editGroup(name, members.length)}
            aria-haspopup="dialog"
            onFocus={() => onFocus(`group ${group.id}`)}
            onClick={onEdit}
          >
            {`${name} (${members.length})`}
          </button>
        )}
      </h3>
      {group !== null && (
        <span className={styles.facts}>
          <span>{people.facilitatorIs(leader?.name ?? people.noFacilitator)}</span>
          {group.place !== '' && <span>{group.place}</span>}
          {spread !== '' && <span className={styles.quiet}>{spread}</span>}
          <Conflicts conflicts={group.conflicts} />
        </span>
      )}
      <ul className={styles.list}>{children}</ul>
    </div>
  )
}
