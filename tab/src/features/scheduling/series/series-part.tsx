import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { SeriesPlanned, SeriesWindows, TimesSetup } from '../../../../../bot/contract/scheduling.ts'
import { linkTo } from '../../../app/routes.ts'
import { ActNotice, type Told } from '../../../components/act-notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { seriesTexts } from '../../../texts/series.ts'
import { useTexts } from '../../../texts/texts.ts'
import { isDate } from '../../../time/plain-days.ts'
import { DayFields, LengthAndPlace } from '../meeting-fields.tsx'
import { askedIn, freshForm, type MeetingForm, whoIs } from '../meeting-form.ts'
import { PeopleChoice } from '../people-choice.tsx'
import { useQuestion, useSchedulingAct } from '../use-scheduling.ts'
import { BookSeriesDialog } from './book-series-dialog.tsx'
import { PlannedMeetings } from './planned-meetings.tsx'
import { type SeriesRow, SeriesRows, wantedRows } from './series-rows.tsx'

const useStyles = makeStyles({
  text: { margin: 0 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  button: { alignSelf: 'flex-start', whiteSpace: 'normal' },
  apart: { maxWidth: '320px' },
})

type Props = { setup: TimesSetup; windows: SeriesWindows; year: number }

/** A year's meetings of one forum: their periods, the plan, and all of them booked. */
export function SeriesPart({ setup, windows, year }: Props) {
  const texts = useTexts(seriesTexts)
  const styles = useStyles()
  const forumId = setup.forum.id
  const [rows, setRows] = useState<SeriesRow[]>(() =>
    windows.meetings.map((meeting) => ({ ...meeting, chosen: null, again: false })),
  )
  const [form, setForm] = useState<MeetingForm>(() => freshForm(setup, ''))
  const [apart, setApart] = useState('21')
  const [planned, setPlanned] = useState<SeriesPlanned | null>(null)
  const [fault, setFault] = useState(false)
  const [booking, setBooking] = useState(false)
  const [booked, setBooked] = useState<Told>(null)
  const plan = useQuestion('planSeries', { forumId })
  const book = useSchedulingAct('bookSeries', { forumId })

  const ask = (all: SeriesRow[]) => {
    const meetings = wantedRows(all, windows.standing)
    const whole = meetings.every(({ title, from, to }) => title.trim() !== '' && isDate(from) && isDate(to))
    setFault(!whole)
    if (!whole || plan.isPending) return
    setBooked(null)
    const apartDays = Math.min(120, Math.max(0, Math.floor(Number(apart) || 0)))
    const asked = meetings.map(({ again: _, ...meeting }) => meeting)
    plan.mutate({ ...askedIn(form), meetings: asked, apartDays }, { onSuccess: setPlanned })
  }
  const choose = (key: string, start: string) => {
    const next = rows.map((row) => (row.key === key ? { ...row, chosen: start } : row))
    setRows(next)
    ask(next)
  }
  const change = (part: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...part }))
  const add = () => {
    const key = String(Math.max(0, ...rows.map((row) => Number(row.key) || 0)) + 1)
    const title = texts.ownTitle(setup.forum.name, rows.length + 1, year)
    setRows([...rows, { key, title, from: `${year}-01-08`, to: `${year}-12-18`, chosen: null, again: true }])
  }
  const ready = (planned?.meetings ?? []).flatMap(({ title, chosen }) =>
    chosen === null ? [] : [{ title, start: chosen.start }],
  )
  const people = planned?.people ?? []
  const send = (message: string) => {
    const location = form.place === 'place' ? form.location : ''
    book.mutate(
      { ...askedIn(form), location, message, meetings: ready },
      {
        onSuccess: ({ entryIds }) => {
          setBooking(false)
          setPlanned(null)
          setBooked({
            text: texts.booked(entryIds.length),
            intent: 'success',
            link: { to: linkTo.wheel, text: texts.openWheel },
          })
        },
      },
    )
  }
  const wanted = wantedRows(rows, windows.standing).length
  const called = whoIs(form, 'required').length + whoIs(form, 'optional').length
  const unplanned = (planned?.meetings.length ?? 0) - ready.length
  return (
    <>
      <ActNotice told={booked} />
      <Panel title={texts.yearTitle} lead={windows.rule === null ? texts.noRule : texts.rule(windows.rule)}>
        <SeriesRows rows={rows} standing={windows.standing} onChange={setRows} onAdd={add} />
        {fault && (
          <p className={styles.fault} role="alert">
            {texts.missing}
          </p>
        )}
        <Field label={texts.apart} className={styles.apart}>
          <Input type="number" min={0} max={120} value={apart} onChange={(_, { value }) => setApart(value)} />
        </Field>
        <LengthAndPlace form={form} onChange={change} />
        <DayFields form={form} onChange={change} />
      </Panel>
      <PeopleChoice people={setup.people} form={form} onChange={change} />
      <Button
        appearance={planned === null ? 'primary' : 'secondary'}
        className={styles.button}
        disabledFocusable={plan.isPending || wanted === 0 || called === 0}
        onClick={() => ask(rows)}
      >
        {plan.isPending
          ? texts.planning
          : wanted === 0 && rows.length > 0
            ? texts.allThere
            : texts.plan(wanted)}
      </Button>
      {plan.error !== null && <ProblemNotice error={plan.error} />}
      {planned !== null && (
        <>
          <PlannedMeetings planned={planned} onChoose={choose} />
          {unplanned > 0 && <p className={styles.text}>{texts.unplanned(unplanned)}</p>}
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={ready.length === 0 || plan.isPending}
            onClick={() => {
              book.reset()
              setBooking(true)
            }}
          >
            {texts.book(ready.length, people.length)}
          </Button>
        </>
      )}
      {booking && (
        <BookSeriesDialog
          meetings={ready}
          people={people.map(({ label }) => label)}
          pending={book.isPending}
          error={book.error}
          onBook={send}
          onClose={() => setBooking(false)}
        />
      )}
    </>
  )
}
