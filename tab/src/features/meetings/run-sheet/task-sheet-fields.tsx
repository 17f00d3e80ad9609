import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { ClipboardPasteRegular } from '@fluentui/react-icons'
import { use } from 'react'
import {
  runSheetLimits as limits,
  type TaskSheet,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { readClock, shortClock } from './clock.ts'
import { CommitInput } from './commit-input.tsx'
import { TaskSheetFile } from './task-sheet-file.tsx'

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  wide: { width: '100%' },
})

type Props = {
  meetingId: string
  sheet: TaskSheet | null
  onChange: (sheet: TaskSheet | null, about?: string) => void
}

/** A task sheet that was handed out apart from the run sheet, pasted or read from a file to be held against it. */
export function TaskSheetFields({ meetingId, sheet, onChange }: Props) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  if (sheet === null)
    return (
      <div className={styles.box}>
        <Button icon={<ClipboardPasteRegular />} onClick={() => onChange({ text: '', returnTime: null })}>
          {texts.addSheet}
        </Button>
        <TaskSheetFile meetingId={meetingId} onRead={(text) => onChange({ text, returnTime: null })} />
      </div>
    )
  return (
    <div className={styles.box}>
      <Field className={styles.wide} label={texts.sheetText} hint={texts.sheetHint}>
        <Textarea
          value={sheet.text}
          rows={5}
          resize="vertical"
          maxLength={limits.taskSheet}
          onChange={(_, { value }) => onChange({ ...sheet, text: value }, 'sheet')}
        />
      </Field>
      <TaskSheetFile meetingId={meetingId} onRead={(text) => onChange({ ...sheet, text })} />
      <Field label={texts.sheetReturn} hint={texts.sheetReturnHint}>
        <CommitInput
          shown={sheet.returnTime === null ? '' : shortClock(sheet.returnTime, language)}
          onCommit={(written) => {
            const read = readClock(written)
            if (written.trim() !== '' && read === null) return false
            onChange({ ...sheet, returnTime: read })
            return true
          }}
        />
      </Field>
      <Button onClick={() => onChange(null)}>{texts.removeSheet}</Button>
    </div>
  )
}
