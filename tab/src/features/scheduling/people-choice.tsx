import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { TimesSetup } from '../../../../bot/contract/scheduling.ts'
import { Panel } from '../../components/panel.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import { type Attendance, type MeetingForm, whoIs } from './meeting-form.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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

type Props = {
  people: TimesSetup['people']
  form: MeetingForm
  onChange: (change: Partial<MeetingForm>) => void
}

const attendances: Attendance[] = ['required', 'optional', 'out']

/** Everybody of the forum, and whether each must come. */
export function PeopleChoice({ people, form, onChange }: Props) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  const set = (change: Record<string, Attendance>) =>
    onChange({ attendance: { ...form.attendance, ...change } })
  const all = (of: (person: Props['people'][number]) => Attendance) =>
    set(Object.fromEntries(people.map((person) => [person.personId, of(person)])))
  const [required, optional] = [whoIs(form, 'required').length, whoIs(form, 'optional').length]
  const hasDirectors = people.some(({ role }) => role === 'director')
  return (
    <Panel title={texts.people} lead={texts.peopleLead(required, optional)}>
      <div className={styles.buttons}>
        {hasDirectors && (
          <Button size="small" onClick={() => all(({ role }) => (role === 'director' ? 'required' : 'out'))}>
            {texts.allDirectors}
          </Button>
        )}
        <Button size="small" onClick={() => all(() => 'required')}>
          {texts.everybody}
        </Button>
        <Button size="small" onClick={() => all(() => 'out')}>
          {texts.nobody}
        </Button>
      </div>
      {/* Long lists scroll by themselves; a keyboard moves through their fields. */}
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
              value={form.attendance[personId] ?? 'out'}
              onChange={(_, { value }) => set({ [personId]: value as Attendance })}
            >
              {attendances.map((attendance) => (
                <option key={attendance} value={attendance}>
                  {texts[attendance]}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
