import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { OwnPollView, VoteInput } from '../../../../bot/contract/polls.ts'
import { ownPollTexts } from '../../texts/own-polls.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { spanText } from '../../time/date-text.ts'

const useStyles = makeStyles({
  radios: { flexWrap: 'wrap' },
  conflict: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
  spread: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Option = OwnPollView['options'][number]
type Vote = VoteInput['votes'][string]

const votes: Vote[] = ['yes', 'if_needed', 'no']

/** One time: what the reader says of it, what stands in their calendar then, and how the others' votes are spread. */
export function TimeVote(props: {
  option: Option
  /** It was added after the reader's answer. */
  added: boolean
  vote: Vote | null
  missed: boolean
  onVote: (vote: Vote) => void
}) {
  const { option, added, vote, missed, onVote } = props
  const texts = useTexts(ownPollTexts)
  const { required } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { conflict, spread } = option
  const ask = added ? texts.newQuestion : texts.question
  return (
    <Field
      label={`${ask(spanText(option, language))} (${required})`}
      hint={
        conflict === null && spread === null ? undefined : (
          <>
            {conflict !== null && <span className={styles.conflict}>{texts[conflict]}</span>}
            {spread !== null && (
              <span className={styles.spread}>{texts.spread(spread.yes, spread.ifNeeded, spread.no)}</span>
            )}
          </>
        )
      }
      {...(missed && { validationState: 'error', validationMessage: texts.choose })}
    >
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={vote ?? ''}
        onChange={(_, { value }) => onVote(value as Vote)}
      >
        {votes.map((one) => (
          <Radio key={one} value={one} label={texts[one]} />
        ))}
      </RadioGroup>
    </Field>
  )
}
