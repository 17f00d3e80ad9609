import { Field, Input } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { inDenmark } from '../../../time/copenhagen.ts'
import { dateText } from '../../../time/date-text.ts'
import { meetingKey } from '../live-channel.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = { meetingId: string; onClose: () => void; onDone: (told: string) => void }

/** Sends the draft to those who took part. */
export function AskDialog({ meetingId, usualUntil, onClose, onDone }: Props & { usualUntil: string }) {
  const texts = useTexts(collationTexts)
  const language = use(LanguageContext)
  const [until, setUntil] = useState(usualUntil)
  const [missing, setMissing] = useState(false)
  const act = useMeetingAct('askForComments', meetingId, ({ told }) => onDone(texts.sent(told)))
  return (
    <ActDialog
      title={texts.askTitle}
      text={texts.askText}
      confirm={texts.askForComments}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => {
        setMissing(until === '')
        if (until !== '') act.mutate({ body: { until } })
      }}
      onClose={onClose}
    >
      <Field
        label={texts.until}
        hint={until === '' ? '' : dateText(until, language)}
        {...(missing && until === '' && { validationMessage: texts.untilMissing })}
      >
        <Input
          type="date"
          aria-required
          min={inDenmark(new Date()).date}
          value={until}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
    </ActDialog>
  )
}

/** Makes it final; says so where comments have not been answered. */
export function FinishDialog({ openComments, ...props }: Props & { openComments: number }) {
  const texts = useTexts(collationTexts)
  const act = useMeetingAct('finishCollation', props.meetingId, ({ told }) =>
    props.onDone(texts.finished(told)),
  )
  const warning = openComments === 0 ? '' : ` ${texts.openComments(openComments)}`
  return (
    <ActDialog
      title={texts.finishTitle}
      text={`${texts.finishText}${warning}`}
      confirm={texts.finish}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({})}
      onClose={props.onClose}
    />
  )
}

export function BackDialog({ meetingId, onClose, onDone }: Props) {
  const texts = useTexts(collationTexts)
  const act = useMeetingAct('backToDraft', meetingId, () => onDone(texts.takenBack))
  return (
    <ActDialog
      title={texts.backToDraft}
      text={texts.backText}
      confirm={texts.backToDraft}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({})}
      onClose={onClose}
    />
  )
}

export function ReopenDialog({ meetingId, onClose, onDone }: Props) {
  const texts = useTexts(collationTexts)
  const act = useMeetingAct('reopenCollation', meetingId, () => onDone(texts.reopened))
  return (
    <ActDialog
      title={texts.reopen}
      text={texts.reopenText}
      confirm={texts.reopen}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({})}
      onClose={onClose}
    />
  )
}

/** How many months the forum keeps the names of who took part. */
export function RetentionDialog({ meetingId, forumId, onClose, onDone }: Props & { forumId: string }) {
  const texts = useTexts(collationTexts)
  const { http } = useSession()
  const queries = useQueryClient()
  const kept = useQuery({
    queryKey: ['retention', forumId],
    queryFn: ({ signal }) => http.ask('showRetention', { params: { forumId }, signal }),
  })
  const [written, setWritten] = useState<string | null>(null)
  const months = written ?? String(kept.data?.months ?? '')
  const save = useMutation({
    mutationFn: () => http.ask('saveRetention', { params: { forumId }, body: { months: Number(months) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['retention', forumId] })
      await queries.invalidateQueries({ queryKey: meetingKey(meetingId, 'collation') })
      onDone(texts.retentionSaved)
    },
  })
  return (
    <ActDialog
      title={texts.retentionTitle}
      text={texts.retentionText}
      confirm={texts.save}
      pending={save.isPending}
      error={save.error ?? kept.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={texts.retentionLabel}>
        <Input type="number" min={1} max={60} value={months} onChange={(_, { value }) => setWritten(value)} />
      </Field>
    </ActDialog>
  )
}
