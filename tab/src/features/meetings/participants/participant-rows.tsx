import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wordsOfPerson } from '../matching.ts'
import { SearchedList } from '../searched-list.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px', '@media print': { display: 'none' } },
  // As wide as its word: with Fluent's least width the row breaks once more at 320 px.
  act: { minWidth: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 220px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

const attendances = ['expected', 'coming', 'declined', 'left', 'present'] as const

type Props = {
  people: readonly ParticipantItem[]
  onAttend: (id: string, attendance: string) => void
  onEdit: (person: ParticipantItem) => void
  onRemove: (person: ParticipantItem) => void
}

/** Everybody who takes part. */
export function ParticipantRows({ people, onAttend, onEdit, onRemove }: Props) {
  const texts = useTexts(peopleTexts)
  const styles = useStyles()
  return (
    <SearchedList items={people} wordsOf={wordsOfPerson} className={styles.list}>
      {(person) => (
        <li key={person.id} className={styles.person}>
          <span className={styles.words}>
            <span>{person.name}</span>
            <span className={styles.quiet}>{factsOf(person, texts).join(' · ')}</span>
          </span>
          <Select
            size="small"
            aria-label={texts.attendanceOf(person.name)}
            value={person.attendance}
            onChange={(_, { value }) => onAttend(person.id, value)}
          >
            {attendances.map((attendance) => (
              <option key={attendance} value={attendance}>
                {texts.attendances[attendance]}
              </option>
            ))}
          </Select>
          <span className={styles.acts}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.act}
              aria-label={texts.editOf(person.name)}
              onClick={() => onEdit(person)}
            >
              {texts.edit}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              className={styles.act}
              aria-label={texts.removeOf(person.name)}
              onClick={() => onRemove(person)}
            >
              {texts.remove}
            </Button>
          </span>
        </li>
      )}
    </SearchedList>
  )
}

function factsOf(person: ParticipantItem, texts: typeof peopleTexts.da): string[] {
  return [
    person.organisation,
    texts.roles[person.role],
    person.facilitator ? texts.facilitates : '',
    texts.reachedBy[person.reachedBy],
  ].filter((each) => each !== '')
}
