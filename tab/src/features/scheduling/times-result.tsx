import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { TimeChecked, TimesFound } from '../../../../bot/contract/scheduling.ts'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import { isoWeekOf } from '../../time/plain-days.ts'
import { inDenmark } from '../../time/copenhagen.ts'
import { BookDialog, type BookDetails } from './book-dialog.tsx'
import { HeatMap } from './heat-map.tsx'
import { weeksOf } from './heat-model.ts'
import { askedIn, type MeetingForm } from './meeting-form.ts'
import { NextPanel } from './next-panel.tsx'
import { OtherTime } from './other-time.tsx'
import { ProposalList } from './proposal-list.tsx'
import { useQuestion, useSchedulingAct } from './use-scheduling.ts'

const useStyles = makeStyles({
  none: { margin: '4px 0 0', paddingLeft: '20px' },
  unknown: { margin: 0, color: tokens.colorNeutralForeground2 },
  whys: { margin: '4px 0 0', paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
})

type Props = {
  forumId: string
  /** The form as it was when the calendars were asked. */
  form: MeetingForm
  /** What the field for a time of one's own begins with. */
  otherDay: string
  found: TimesFound
  onBooked: (start: string, entryId: string) => void
  onPoll: (starts: string[]) => void
}

/** What the calendars said: times to choose from, the picture, and the next step. */
export function TimesResult({ forumId, form, otherDay, found, onBooked, onPoll }: Props) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  const [week, setWeek] = useState(0)
  const [checked, setChecked] = useState<TimeChecked | null>(null)
  const [asked, setAsked] = useState<string[]>([])
  const [booking, setBooking] = useState(false)
  const check = useQuestion('checkTime', { forumId })
  const book = useSchedulingAct('bookMeeting', { forumId })

  const showWeekOf = (start: string) => {
    const { year, week: number } = isoWeekOf(inDenmark(new Date(start)).date)
    const at = weeksOf(found.heat).findIndex((one) => one.year === year && one.week === number)
    if (at >= 0) setWeek(at)
  }
  const choose = (start: string) => {
    showWeekOf(start)
    check.mutate({ ...askedIn(form), start }, { onSuccess: setChecked })
  }
  const send = ({ message, despite }: BookDetails) => {
    if (checked === null) return
    const { start } = checked.time
    const location = form.place === 'place' ? form.location : ''
    book.mutate(
      { ...askedIn(form), start, title: form.title, location, message, despite },
      {
        onSuccess: ({ entryId }) => {
          setBooking(false)
          onBooked(start, entryId)
        },
      },
    )
  }
  const unread = found.people.filter(({ why }) => why !== null)
  return (
    <>
      {found.unknown !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {found.unknown} {texts.pollHint}
            <details>
              <summary>{texts.whyUnknown}</summary>
              <ul className={styles.whys}>
                {unread.map(({ personId, label, why }) => (
                  <li key={personId}>
                    {label}: {why}
                  </li>
                ))}
              </ul>
            </details>
          </MessageBarBody>
        </MessageBar>
      )}
      {found.proposals.length > 0 ? (
        <ProposalList
          proposals={found.proposals}
          times={found.times}
          unknown={unread.some(({ required }) => required)}
          chosen={checked?.time.start ?? null}
          onChoose={({ start }) => choose(start)}
          asked={asked}
          onAsk={setAsked}
        />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.noTimes}</MessageBarTitle>
            <ul className={styles.none}>
              {found.none.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {texts.noTimesHelp}
          </MessageBarBody>
        </MessageBar>
      )}
      <HeatMap
        found={found}
        minutes={form.minutes}
        week={week}
        onWeek={setWeek}
        chosen={checked?.time ?? null}
        onChoose={(start) => choose(start.toISOString())}
      />
      <OtherTime date={otherDay} onChoose={(start) => choose(start.toISOString())} />
      {check.error !== null && <ProblemNotice error={check.error} />}
      <NextPanel
        checked={checked}
        people={found.people.length}
        asked={asked.length}
        onBook={() => {
          book.reset()
          setBooking(true)
        }}
        onPoll={() => onPoll(asked)}
      />
      {booking && checked !== null && (
        <BookDialog
          title={form.title}
          checked={checked}
          people={found.people}
          online={form.place === 'online'}
          location={form.location}
          pending={book.isPending}
          error={book.error}
          onBook={send}
          onClose={() => setBooking(false)}
        />
      )}
    </>
  )
}
