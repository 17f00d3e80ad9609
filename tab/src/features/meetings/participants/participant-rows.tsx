import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { matching } from './matching.ts'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  search: { maxWidth: '360px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
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
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const attendances = ['expected', 'coming', 'declined', 'left', 'present'] as const

/** Fewer are found by looking. */
const SEARCHED_FROM = 20
const SHOWN_AT_ONCE = 100

type Props = {
  people: readonly ParticipantItem[]
  onAttend: (id: string, attendance: string) => void
  onEdit: (person: ParticipantItem) => void
  onRemove: (person: ParticipantItem) => void
}

/** Everybody who takes part, a hundred at a time; many are searched by name or organisation. */
export function ParticipantRows({ people, onAttend, onEdit, onRemove }: Props) {
  const texts = useTexts(peopleTexts)
  const styles = useStyles()
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const found = matching(people, wanted)
  const rest = Math.min(found.length - shown, SHOWN_AT_ONCE)
  return (
    <>
      {people.length > SEARCHED_FROM && (
        <Field className={styles.search} label={texts.search}>
          <SearchBox
            value={wanted}
            onChange={(_, { value }) => {
              setWanted(value)
              setShown(SHOWN_AT_ONCE)
            }}
          />
        </Field>
      )}
      <div role="status">
        {wanted.trim() !== '' && <p className={styles.none}>{texts.found(found.length)}</p>}
      </div>
      <ul className={styles.list}>
        {found.slice(0, shown).map((person) => (
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
                aria-label={texts.editOf(person.name)}
                onClick={() => onEdit(person)}
              >
                {texts.edit}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={texts.removeOf(person.name)}
                onClick={() => onRemove(person)}
              >
                {texts.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.acts}>
          <Button onClick={() => setShown((before) => before + SHOWN_AT_ONCE)}>{texts.showMore(rest)}</Button>
        </div>
      )}
    </>
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
