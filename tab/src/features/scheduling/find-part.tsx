import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { use, useEffect, useRef, useState } from 'react'
import type { TimesFound, TimesSetup } from '../../../../bot/contract/scheduling.ts'
import { linkTo } from '../../app/routes.ts'
import { ActNotice, type Told } from '../../components/act-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { inDenmark } from '../../time/copenhagen.ts'
import { dateTimeText } from '../../time/date-text.ts'
import { openDayFrom } from '../../time/open-days.ts'
import { DayFields, LengthAndPlace, PeriodFields } from './meeting-fields.tsx'
import { faultIn, freshForm, type MeetingForm, searchIn, whoIs } from './meeting-form.ts'
import { PeopleChoice } from './people-choice.tsx'
import { TimesResult } from './times-result.tsx'
import { useQuestion } from './use-scheduling.ts'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  found: { outlineStyle: 'none' },
})

type Props = {
  setup: TimesSetup
  onPoll: (form: MeetingForm, starts: string[]) => void
}

/** From a question to a meeting that is booked: who and when, the times, the next step. */
export function FindPart({ setup, onPoll }: Props) {
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const forumId = setup.forum.id
  const [form, setForm] = useState<MeetingForm>(() => freshForm(setup, texts.ownName(setup.forum.name)))
  const [result, setResult] = useState<{ form: MeetingForm; found: TimesFound } | null>(null)
  const [booked, setBooked] = useState<Told>(null)
  const [nameless, setNameless] = useState(false)
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null)
  const find = useQuestion('findTimes', { forumId })
  const outcome = useRef<HTMLDivElement>(null)
  // What the calendars said stands below the button: the reader is taken there.
  useEffect(() => {
    if (result !== null) outcome.current?.focus()
  }, [result])
  const change = (part: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...part }))
  const people = whoIs(form, 'required').length + whoIs(form, 'optional').length

  const search = () => {
    setNameless(form.title.trim() === '')
    const wrong = faultIn(form)
    setFault(wrong)
    if (form.title.trim() === '' || wrong !== null || find.isPending) return
    setBooked(null)
    find.mutate(searchIn(form), { onSuccess: (found) => setResult({ form, found }) })
  }
  const onBooked = (start: string, entryId: string) => {
    setResult(null)
    setBooked({
      text: texts.booked(dateTimeText(start, language)),
      intent: 'success',
      link: { to: linkTo.wheelWith(entryId, inDenmark(new Date(start)).date), text: texts.openEntry },
    })
  }
  return (
    <>
      <ActNotice told={booked} />
      <Panel title={texts.meeting}>
        <Field
          label={texts.name}
          {...(nameless && { validationState: 'error', validationMessage: texts.nameMissing })}
        >
          <Input value={form.title} maxLength={200} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <PeriodFields form={form} onChange={change} />
        {fault !== null && (
          <p className={styles.fault} role="alert">
            {texts[fault]}
          </p>
        )}
        <LengthAndPlace form={form} onChange={change} />
        <DayFields form={form} onChange={change} />
      </Panel>
      <PeopleChoice people={setup.people} form={form} onChange={change} />
      <Button
        appearance={result === null ? 'primary' : 'secondary'}
        className={styles.button}
        disabledFocusable={find.isPending || people === 0}
        onClick={search}
      >
        {find.isPending ? texts.finding : texts.find(people)}
      </Button>
      {find.error !== null && <ProblemNotice error={find.error} />}
      <div ref={outcome} role="status" tabIndex={-1} className={styles.found}>
        {result !== null && <span>{texts.found(result.found.proposals.length)}</span>}
      </div>
      {result !== null && (
        <TimesResult
          key={JSON.stringify(result.form)}
          forumId={forumId}
          form={result.form}
          otherDay={openDayFrom(result.form.from, setup.closed)}
          found={result.found}
          onBooked={onBooked}
          onPoll={(starts) => onPoll(result.form, starts)}
        />
      )}
    </>
  )
}
