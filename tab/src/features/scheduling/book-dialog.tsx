import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { TimeChecked } from '../../../../bot/contract/scheduling.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  people: { margin: 0, maxHeight: '180px', overflowY: 'auto' },
  line: { margin: 0 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
})

export type BookDetails = { message: string; despite: string[] }

type Props = {
  title: string
  checked: TimeChecked
  people: { personId: string; label: string; required: boolean }[]
  online: boolean
  location: string
  pending: boolean
  error: Error | null
  onBook: (details: BookDetails) => void
  onClose: () => void
}

/** What booking does, and everybody whom it calls, before it is done. */
export function BookDialog(props: Props) {
  const { title, checked, people, online, location, pending, error, onBook, onClose } = props
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [message, setMessage] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const { time } = checked
  const when = dateTimeText(time.start, language)
  const hindered = time.others.filter(
    ({ required, standing }) => required && (standing === 'busy' || standing === 'travel'),
  )
  const labelOf = (id: string) => people.find(({ personId }) => personId === id)?.label ?? ''
  const listed = (required: boolean) =>
    people
      .filter((person) => person.required === required)
      .map(({ label }) => label)
      .join(', ')
  const book = () => {
    const mayBook = hindered.length === 0 || agreed
    setMissing(!mayBook)
    if (mayBook) onBook({ message, despite: agreed ? hindered.map(({ personId }) => personId) : [] })
  }
  return (
    <ActDialog
      title={texts.bookTitle(when)}
      text={texts.bookText}
      confirm={texts.book(when, people.length)}
      pending={pending}
      error={error}
      onConfirm={book}
      onClose={onClose}
    >
      <p className={styles.line}>
        <strong>{title}</strong>
        {online ? `. ${texts.bookOnline}` : location === '' ? '' : `, ${location}`}
      </p>
      <p className={styles.line}>{time.text}</p>
      <div className={styles.people} tabIndex={0} role="group" aria-label={texts.people}>
        <p className={styles.line}>
          <strong>{texts.requiredPeople}:</strong> {listed(true)}
        </p>
        {listed(false) !== '' && (
          <p className={styles.line}>
            <strong>{texts.optionalPeople}:</strong> {listed(false)}
          </p>
        )}
      </div>
      <Field label={texts.message}>
        <Textarea
          value={message}
          maxLength={5000}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => setMessage(value)}
        />
      </Field>
      {hindered.length > 0 && (
        <>
          <Checkbox
            label={texts.despite(hindered.map(({ personId }) => labelOf(personId)).join(', '))}
            checked={agreed}
            onChange={(_, { checked: ticked }) => setAgreed(ticked === true)}
          />
          {missing && (
            <p className={styles.fault} role="alert">
              {texts.despiteMissing}
            </p>
          )}
        </>
      )}
    </ActDialog>
  )
}
