import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { TimeChecked } from '../../../../bot/contract/scheduling.ts'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  panel: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '16px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    '@media (max-width: 480px)': { padding: '12px 16px' },
  },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  button: { whiteSpace: 'normal', maxWidth: '100%' },
})

type Props = {
  checked: TimeChecked | null
  people: number
  asked: number
  onBook: () => void
  onPoll: () => void
}

/** The one next step: book the time that is chosen, or ask about those that are ticked. */
export function NextPanel({ checked, people, asked, onBook, onPoll }: Props) {
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <section className={styles.panel} aria-label={texts.next}>
      <div role="status">
        {checked === null ? (
          <p className={styles.text}>
            {asked === 0 ? texts.chosenNone : asked === 1 ? texts.askedOne : texts.askedSome(asked)}
          </p>
        ) : checked.past ? (
          <p className={styles.text}>{texts.bookPast}</p>
        ) : checked.clear ? (
          <p className={styles.text}>
            <strong>{dateTimeText(checked.time.start, language)}</strong>. {checked.time.text}
          </p>
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <strong>{dateTimeText(checked.time.start, language)}</strong>. {checked.time.text}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {checked !== null && !checked.past && (
          <Button appearance="primary" className={styles.button} onClick={onBook}>
            {texts.book(dateTimeText(checked.time.start, language), people)}
          </Button>
        )}
        {asked > 1 && (
          <Button className={styles.button} onClick={onPoll}>
            {texts.poll(asked)}
          </Button>
        )}
      </div>
    </section>
  )
}
