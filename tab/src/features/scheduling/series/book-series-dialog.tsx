import { Field, makeStyles, Textarea } from '@fluentui/react-components'
import { use, useState } from 'react'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { seriesTexts } from '../../../texts/series.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateTimeText } from '../../../time/date-text.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' }, names: { margin: 0 } })

type Props = {
  meetings: { title: string; start: string }[]
  people: string[]
  pending: boolean
  error: Error | null
  onBook: (message: string) => void
  onClose: () => void
}

/** Every meeting and everybody, before all of them are booked. */
export function BookSeriesDialog({ meetings, people, pending, error, onBook, onClose }: Props) {
  const texts = useTexts(seriesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [message, setMessage] = useState('')
  return (
    <ActDialog
      title={texts.bookTitle(meetings.length)}
      text={texts.bookText(people.length)}
      confirm={texts.book(meetings.length, people.length)}
      pending={pending}
      error={error}
      onConfirm={() => onBook(message)}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {meetings.map(({ title, start }) => (
          <li key={start}>
            {title}: {dateTimeText(start, language)}
          </li>
        ))}
      </ul>
      <p className={styles.names}>{people.join(', ')}</p>
      <Field label={texts.message}>
        <Textarea
          value={message}
          maxLength={5000}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setMessage(value)}
        />
      </Field>
    </ActDialog>
  )
}
