import { Field, Input, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { useSession } from '../../app/session.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { actTexts } from '../../texts/acts.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText, shortDateText } from '../../time/date-text.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

/** A meeting that the forum has planned, or another one by date and name. */
export function MeetingDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const { required } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const { http } = useSession()
  const act = useAct('putOnMeeting', { roundId: round.id })
  const forum = useQuery({
    queryKey: ['forum', round.forum.id],
    queryFn: ({ signal }) => http.ask('showForum', { params: { forumId: round.forum.id }, signal }),
    retry: false,
  })
  const [date, setDate] = useState('')
  const [title, setTitle] = useState('')
  const planned = forum.data?.meetings.filter((meeting) => meeting.date >= forum.data.today) ?? []
  const choose = (index: string) => {
    const meeting = planned[Number(index)]
    setDate(index === '' ? '' : (meeting?.date ?? ''))
    setTitle(index === '' ? '' : (meeting?.title ?? ''))
  }
  const chosen = planned.findIndex((meeting) => meeting.date === date && meeting.title === title)
  return (
    <ActDialog
      title={texts.meetingTitle}
      text={texts.meetingText}
      confirm={
        date === '' || title === ''
          ? texts.meetingConfirmNone
          : texts.meetingConfirm(title, shortDateText(date, language))
      }
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ date, title }, { onSuccess: () => onDone(texts.putOnMeeting) })}
      onClose={onClose}
    >
      {planned.length > 0 && (
        <Field label={texts.meetingKnown}>
          <Select value={chosen === -1 ? '' : String(chosen)} onChange={(_, { value }) => choose(value)}>
            <option value="">{texts.meetingOther}</option>
            {planned.map((meeting, index) => (
              <option key={meeting.date + meeting.title} value={index}>
                {`${meeting.title}, ${dateText(meeting.date, language)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={`${texts.meetingDate} (${required})`} hint={date === '' ? '' : dateText(date, language)}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label={`${texts.meetingName} (${required})`}>
        <Input
          value={title}
          maxLength={textLimits.meetingTitle}
          onChange={(_, { value }) => setTitle(value)}
        />
      </Field>
    </ActDialog>
  )
}
