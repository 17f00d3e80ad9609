import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import type { NoteField } from '../../../../../bot/domain/meetings/notes/note-fields.ts'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'
import { bindTextarea } from './bind-textarea.ts'
import type { NoteSync } from './note-sync.ts'

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  area: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    resize: 'vertical',
    minHeight: '6rem',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  alert: { margin: 0, color: tokens.colorPaletteRedForeground1 },
})

type Props = {
  sync: NoteSync
  fieldKey: string
  field: NoteField
  mayWrite: boolean
  hidden: boolean
  writing: readonly string[]
}

/** One field of a group's note, written in by several at once. */
export function NoteFieldEditor({ sync, fieldKey, field, mayWrite, hidden, writing }: Props) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [number, setNumber] = useState(false)
  useEffect(() => {
    if (area.current === null) return
    return bindTextarea(area.current, sync, fieldKey, setNumber)
  }, [sync, fieldKey])
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {texts.comment[field]}
      </label>
      <textarea
        id={id}
        ref={area}
        className={styles.area}
        rows={5}
        maxLength={20_000}
        readOnly={!mayWrite}
        aria-describedby={`${id}-said`}
        aria-invalid={number}
      />
      <div id={`${id}-said`}>
        <div role="alert">{number && <p className={styles.alert}>{texts.number}</p>}</div>
        {hidden && <p className={styles.quiet}>{texts.hidden}</p>}
        {writing.length > 0 && <p className={styles.quiet}>{texts.writing(writing)}</p>}
      </div>
    </div>
  )
}
