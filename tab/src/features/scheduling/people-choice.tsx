import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { TimesSetup } from '../../../../bot/contract/scheduling.ts'
import { Panel } from '../../components/panel.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import { type Attendance, type MeetingForm, whoIs } from './meeting-form.ts'
import { PeopleRows } from './people-rows.tsx'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  people: TimesSetup['people']
  form: MeetingForm
  onChange: (change: Partial<MeetingForm>) => void
}

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
      <PeopleRows people={people} attendance={form.attendance} onChange={set} />
    </Panel>
  )
}
