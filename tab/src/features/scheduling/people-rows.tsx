import { makeStyles, Select, tokens } from '@fluentui/react-components'
import type { TimesSetup } from '../../../../bot/contract/scheduling.ts'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Attendance } from './meeting-form.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 330px), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    maxHeight: '420px',
    overflowY: 'auto',
  },
  row: {
    display: 'flex',
    // On a narrow screen the choice stands below, so that no name is cut in two.
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: '6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { flexShrink: 0 },
})

const attendances: Attendance[] = ['required', 'optional', 'out']

type Props = {
  people: TimesSetup['people']
  attendance: Record<string, Attendance>
  onChange: (change: Record<string, Attendance>) => void
}

/** A row for each person, and whether each must come. Long lists scroll by themselves; a keyboard moves through their fields. */
export function PeopleRows({ people, attendance, onChange }: Props) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {people.map(({ personId, label, name, role }) => (
        <li key={personId} className={styles.row}>
          <span className={styles.name}>
            {label}
            <span className={styles.quiet}>
              {label.includes(name) || name === '' ? texts.roles[role] : `${name}, ${texts.roles[role]}`}
            </span>
          </span>
          <Select
            size="small"
            className={styles.choice}
            aria-label={texts.attendanceOf(label)}
            value={attendance[personId] ?? 'out'}
            onChange={(_, { value }) => onChange({ [personId]: value as Attendance })}
          >
            {attendances.map((one) => (
              <option key={one} value={one}>
                {texts[one]}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  )
}
