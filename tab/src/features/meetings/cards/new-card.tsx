import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { containsCprNumber } from '../../../../../bot/domain/text/cpr.ts'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
})

type Card = { cardId: string; text: string }

/** A theme on a new card. Sent again after no answer came, it is still one card. */
export function NewCard({ onWrite }: { onWrite: (card: Card) => Promise<unknown> }) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  const [text, setText] = useState('')
  const [pending, setPending] = useState(false)
  const tried = useRef<Card>(null)
  const number = containsCprNumber(text)
  const write = () => {
    if (number || pending || text.trim() === '') return
    if (tried.current?.text !== text) tried.current = { cardId: crypto.randomUUID(), text }
    setPending(true)
    onWrite(tried.current)
      .then(
        () => {
          tried.current = null
          setText('')
        },
        // What is refused stays in the field; why is said above.
        () => undefined,
      )
      .finally(() => setPending(false))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <Field
        label={texts.newCard}
        validationState={number ? 'error' : 'none'}
        {...(number && { validationMessage: texts.cardNumber })}
      >
        <Textarea value={text} maxLength={280} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={number || pending || text.trim() === ''}
        >
          {texts.addCard}
        </Button>
      </div>
    </form>
  )
}
