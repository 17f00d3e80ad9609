import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { use, useState } from 'react'
import { Panel } from '../../components/panel.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'
import { DateField } from './date-field.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  button: { marginTop: '26px' },
})

export function ClosedDays({ days, onChange }: { days: string[]; onChange: (days: string[]) => void }) {
  const texts = useTexts(forumTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [day, setDay] = useState('')
  const [fault, setFault] = useState<string>()
  const add = () => {
    setFault(day === '' ? texts.dateMissing : undefined)
    if (day === '') return
    onChange([...new Set([...days, day])].sort())
    setDay('')
  }
  return (
    <Panel title={texts.closedTitle} lead={texts.closedLead}>
      {days.length === 0 ? (
        <p className={styles.none}>{texts.closedNone}</p>
      ) : (
        <ul className={styles.list}>
          {days.map((one) => (
            <li key={one} className={styles.item}>
              <span>{dateText(one, language)}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.removeClosed(dateText(one, language))}
                onClick={() => onChange(days.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <DateField label={texts.closedDay} value={day} onChange={setDay} fault={fault} />
        <Button className={styles.button} icon={<AddRegular />} onClick={add}>
          {texts.addClosed}
        </Button>
      </div>
    </Panel>
  )
}
