import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { TimesSetup } from '../../../../../bot/contract/scheduling.ts'
import { DeadlineField } from '../../../components/deadline-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { actProblemText } from '../../../components/problem-text.ts'
import { pollTexts } from '../../../texts/polls.ts'
import { schedulingTexts } from '../../../texts/scheduling.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { inDenmark, instantIn } from '../../../time/copenhagen.ts'
import { openDayBefore, openDayFrom } from '../../../time/open-days.ts'
import { addDays } from '../../../time/plain-days.ts'
import { LengthAndPlace } from '../meeting-fields.tsx'
import { askedIn, freshForm, type MeetingForm, whoIs } from '../meeting-form.ts'
import { PeopleChoice } from '../people-choice.tsx'
import { useSchedulingAct } from '../use-scheduling.ts'
import { PollTimes } from './poll-times.tsx'

const useStyles = makeStyles({
  text: { margin: 0 },
  button: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

/** What the page of ranked times hands over; null where the poll is made by hand. */
export type FromTimes = { form: MeetingForm; starts: string[] } | null

type Props = { setup: TimesSetup; from: FromTimes; onSent: (pollId: string, people: number) => void }

/** A week to answer in, or until the day before the first time where that comes sooner. */
function deadlineDay({ today, closed }: TimesSetup, first: string | undefined): string {
  const inAWeek = openDayFrom(addDays(today, 7), closed)
  if (first === undefined) return inAWeek
  const dayBefore = openDayBefore(inDenmark(new Date(first)).date, closed)
  return dayBefore > today && dayBefore < inAWeek ? dayBefore : inAWeek
}

/** The field for a time begins after the answers are in. */
function firstTimeDay({ from }: MeetingForm, deadline: string, { closed }: TimesSetup): string {
  const afterIt = addDays(deadline, 1)
  return openDayFrom(from > afterIt ? from : afterIt, closed)
}

/** What a poll asks, whom, and until when. */
export function NewPoll({ setup, from, onSent }: Props) {
  const texts = useTexts(pollTexts)
  const { ownName } = useTexts(schedulingTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const [form, setForm] = useState(() => from?.form ?? freshForm(setup, ownName(setup.forum.name)))
  const [starts, setStarts] = useState(from?.starts ?? [])
  const [deadline, setDeadline] = useState(() => ({ date: deadlineDay(setup, starts[0]), time: '12:00' }))
  const [firstTime] = useState(() => firstTimeDay(form, deadline.date, setup))
  const [message, setMessage] = useState('')
  const [results, setResults] = useState<'everyone' | 'secretariat'>('everyone')
  const [faults, setFaults] = useState<{ name?: string; times?: string; deadline?: string }>({})
  const create = useSchedulingAct('createPoll', { forumId: setup.forum.id })
  const change = (part: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...part }))
  const people = whoIs(form, 'required').length + whoIs(form, 'optional').length

  const send = () => {
    const until = instantIn(deadline)
    const first = starts[0]
    const wrong = {
      ...(form.title.trim() === '' && { name: texts.nameMissing }),
      ...(starts.length < 2 && { times: texts.timesMissing }),
      ...((until === null || (first !== undefined && until.toISOString() >= first)) && {
        deadline: texts.deadlineMissing,
      }),
    }
    setFaults(wrong)
    if (Object.keys(wrong).length > 0 || until === null || create.isPending) return
    const { required, optional, minutes, place } = askedIn(form)
    const location = place === 'place' ? form.location : ''
    create.mutate(
      {
        title: form.title,
        required,
        optional,
        minutes,
        place,
        location,
        message,
        starts,
        results,
        deadline: until.toISOString(),
      },
      { onSuccess: ({ id }) => onSent(id, people) },
    )
  }
  return (
    <>
      <Panel title={texts.meeting}>
        <Field
          label={texts.name}
          {...(faults.name && { validationState: 'error', validationMessage: faults.name })}
        >
          <Input value={form.title} maxLength={200} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <LengthAndPlace form={form} onChange={change} />
        <Field label={texts.message}>
          <Textarea
            value={message}
            maxLength={2000}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setMessage(value)}
          />
        </Field>
      </Panel>
      <PollTimes starts={starts} date={firstTime} fault={faults.times} onChange={setStarts} />
      <PeopleChoice people={setup.people} form={form} onChange={change} />
      <Panel title={texts.deadlineTitle}>
        <DeadlineField
          label={texts.deadline}
          value={deadline}
          onChange={setDeadline}
          error={faults.deadline}
        />
        <Field label={texts.results}>
          <RadioGroup
            value={results}
            onChange={(_, { value }) => setResults(value === 'everyone' ? 'everyone' : 'secretariat')}
          >
            <Radio value="everyone" label={texts.everyone} />
            <Radio value="secretariat" label={texts.secretariat} />
          </RadioGroup>
        </Field>
        <p className={styles.text}>{texts.sendText}</p>
        <div role="alert">
          {create.error !== null && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{actProblemText(create.error, shell)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={create.isPending || people === 0}
          onClick={send}
        >
          {texts.send(people)}
        </Button>
      </Panel>
    </>
  )
}
