import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { hovered } from '../../../components/hovered.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { BoardPlace } from './board-keys.ts'
import { Conflicts } from './conflicts.tsx'
import { PersonMarks } from './person-marks.tsx'

const useStyles = makeStyles({
  person: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'grab',
    overflowWrap: 'anywhere',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  wrong: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder1}` },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = {
  person: ParticipantItem
  pinned: boolean
  leads: boolean
  conflicts: readonly string[]
  isTabStop: boolean
  isOpen: boolean
  onOpen: () => void
  onFocus: (place: BoardPlace) => void
}

/** Somebody on the board: dragged, moved by keys, or pressed for what can be done with them. */
export function PersonItem({ person, pinned, leads, conflicts, isTabStop, isOpen, onOpen, onFocus }: Props) {
  const { roles } = useTexts(peopleTexts)
  const styles = useStyles()
  const place: BoardPlace = `person ${person.id}`
  const plainRole = person.role === 'other' || person.role === 'user_representative' ? '' : roles[person.role]
  return (
    <li>
      {/* No button element: Firefox lets none be dragged. */}
      <div
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        draggable
        data-place={place}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={mergeClasses(styles.person, conflicts.length > 0 && styles.wrong)}
        onClick={onOpen}
        onFocus={() => onFocus(place)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onOpen()
        }}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', person.id)}
      >
        <span>{person.name}</span>
        <span className={styles.quiet}>
          {[person.organisation, plainRole].filter((text) => text !== '').join(' · ')}
        </span>
        <PersonMarks person={person} leads={leads} pinned={pinned} />
        <Conflicts conflicts={conflicts} />
      </div>
    </li>
  )
}
