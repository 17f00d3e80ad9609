import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { DeadlineField } from '../../components/deadline-field.tsx'
import { Panel } from '../../components/panel.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import { instantIn } from '../../time/copenhagen.ts'

const useStyles = makeStyles({ button: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS } })

/** A time that nobody proposed, such as half past nine. */
export function OtherTime({ date, onChoose }: { date: string; onChoose: (start: Date) => void }) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  const [clock, setClock] = useState({ date, time: '09:30' })
  const [fault, setFault] = useState<string>()
  const choose = () => {
    const start = instantIn(clock)
    setFault(start === null ? texts.otherMissing : undefined)
    if (start !== null) onChoose(start)
  }
  return (
    <Panel title={texts.other} lead={texts.otherLead}>
      <DeadlineField label={texts.otherTime} value={clock} onChange={setClock} error={fault} />
      <Button className={styles.button} onClick={choose}>
        {texts.check}
      </Button>
    </Panel>
  )
}
