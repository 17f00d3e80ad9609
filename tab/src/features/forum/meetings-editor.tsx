import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { Panel } from '../../components/panel.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from './date-field.tsx'
import type { RulesForm } from './rules-form.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  name: { flex: '1 1 220px' },
  date: { flex: '0 1 220px' },
  remove: { marginTop: '26px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
})

type Meetings = RulesForm['meetings']
type Props = { meetings: Meetings; faults: Record<string, string>; onChange: (meetings: Meetings) => void }

export function MeetingsEditor({ meetings, faults, onChange }: Props) {
  const texts = useTexts(forumTexts)
  const styles = useStyles()
  const change = (at: number, changed: Partial<Meetings[number]>) =>
    onChange(meetings.map((meeting, index) => (index === at ? { ...meeting, ...changed } : meeting)))
  return (
    <Panel title={texts.meetingsTitle} lead={texts.meetingsLead}>
      {meetings.length === 0 && <p className={styles.none}>{texts.meetingsNone}</p>}
      {meetings.map((meeting, index) => (
        <div key={index} className={styles.row}>
          <DateField
            label={texts.meetingDate}
            className={styles.date}
            value={meeting.date}
            onChange={(date) => change(index, { date })}
            fault={faults[`meetings.${index}.date`]}
          />
          <Field
            label={texts.meetingName}
            className={styles.name}
            {...(faults[`meetings.${index}.title`] && {
              validationState: 'error',
              validationMessage: faults[`meetings.${index}.title`],
            })}
          >
            <Input
              value={meeting.title}
              maxLength={textLimits.meetingTitle}
              onChange={(_, { value }) => change(index, { title: value })}
            />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={texts.removeMeeting(meeting.title)}
            onClick={() => onChange(meetings.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => onChange([...meetings, { date: '', title: '' }])}
      >
        {texts.addMeeting}
      </Button>
    </Panel>
  )
}
