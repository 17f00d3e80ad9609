import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { PollView } from '../../../../../bot/contract/polls.ts'
import { capital } from '../../../components/capital.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { DeadlineField } from '../../../components/deadline-field.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { inDenmark, instantIn } from '../../../time/copenhagen.ts'
import { dateTimeText } from '../../../time/date-text.ts'
import { addDays } from '../../../time/plain-days.ts'
import { useSchedulingAct } from '../use-scheduling.ts'
import { namesText } from './names-text.ts'

const useStyles = makeStyles({
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  names: { margin: 0 },
})

type DialogProps = { poll: PollView; onTold: (text: string) => void; onClose: () => void }

/** One press from the poll to the meeting; who cannot come is said before. */
export function BookPollDialog({
  poll,
  option,
  onTold,
  onClose,
}: DialogProps & { option: PollView['options'][number] }) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const book = useSchedulingAct('bookPoll', { pollId: poll.id })
  const [agreed, setAgreed] = useState(false)
  const [although, setAlthough] = useState(false)
  const [missing, setMissing] = useState(false)
  const when = dateTimeText(option.start, language)
  const cannot = option.requiredNo
  const silent = poll.voters.filter(({ required, votes }) => required && votes?.[option.id] === undefined)
  const confirm = () => {
    const mayBook = cannot.length === 0 || agreed
    setMissing(!mayBook)
    if (!mayBook) return
    const despite = [
      ...cannot.map(({ personId }) => personId),
      ...(although ? silent.map(({ personId }) => personId) : []),
    ]
    book.mutate({ optionId: option.id, despite }, { onSuccess: () => onTold(texts.booked) })
  }
  return (
    <ActDialog
      title={texts.bookTitle(when)}
      text={texts.bookText(poll.people)}
      confirm={texts.bookConfirm(when, poll.people)}
      pending={book.isPending}
      error={book.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={styles.names}>{poll.voters.map(({ label }) => label).join(', ')}</p>
      {cannot.length > 0 && (
        <Checkbox
          label={texts.despite(namesText(cannot, language))}
          checked={agreed}
          onChange={(_, { checked }) => setAgreed(checked === true)}
        />
      )}
      {silent.length > 0 && (
        <Checkbox
          label={texts.despiteBusy}
          checked={although}
          onChange={(_, { checked }) => setAlthough(checked === true)}
        />
      )}
      {missing && (
        <p className={styles.fault} role="alert">
          {texts.despiteMissing}
        </p>
      )}
    </ActDialog>
  )
}

export function WithdrawTimeDialog({
  poll,
  option,
  onTold,
  onClose,
}: DialogProps & { option: PollView['options'][number] }) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const withdraw = useSchedulingAct('withdrawTime', { pollId: poll.id })
  const when = dateTimeText(option.start, language)
  return (
    <ActDialog
      title={texts.withdrawTitle(when)}
      text={texts.withdrawText}
      confirm={texts.withdraw}
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() =>
        withdraw.mutate(
          { optionId: option.id },
          { onSuccess: () => onTold(capital(texts.withdrawnNow(when))) },
        )
      }
      onClose={onClose}
    />
  )
}

export function RemindPollDialog({ poll, onTold, onClose }: DialogProps) {
  const texts = useTexts(pollTexts)
  const remind = useSchedulingAct('remindPoll', { pollId: poll.id })
  const silent = poll.people - poll.answered
  return (
    <ActDialog
      title={texts.remind(silent)}
      text={texts.remindText}
      confirm={texts.remind(silent)}
      pending={remind.isPending}
      error={remind.error}
      onConfirm={() =>
        remind.mutate(undefined, { onSuccess: ({ people }) => onTold(texts.reminded(people)) })
      }
      onClose={onClose}
    />
  )
}

export function CancelPollDialog({ poll, onTold, onClose }: DialogProps) {
  const texts = useTexts(pollTexts)
  const cancel = useSchedulingAct('cancelPoll', { pollId: poll.id })
  return (
    <ActDialog
      title={texts.cancel}
      text={texts.cancelText}
      confirm={texts.cancel}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(undefined, { onSuccess: () => onTold(texts.cancelledNow) })}
      onClose={onClose}
    />
  )
}

export function ExtendPollDialog({ poll, onTold, onClose }: DialogProps) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const extend = useSchedulingAct('extendPoll', { pollId: poll.id })
  const [until, setUntil] = useState(() => {
    const { date, time } = inDenmark(new Date(poll.deadline))
    return { date: addDays(date, 7), time }
  })
  const [fault, setFault] = useState<string>()
  const confirm = () => {
    const deadline = instantIn(until)
    setFault(deadline === null ? texts.deadlineMissing : undefined)
    if (deadline === null) return
    extend.mutate(
      { deadline: deadline.toISOString() },
      { onSuccess: () => onTold(texts.extended(dateTimeText(deadline, language))) },
    )
  }
  return (
    <ActDialog
      title={texts.extend}
      text={texts.extendText}
      confirm={texts.extend}
      pending={extend.isPending}
      error={extend.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DeadlineField label={texts.extendLabel} value={until} onChange={setUntil} error={fault} />
    </ActDialog>
  )
}
