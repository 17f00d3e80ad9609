import { Field, Input, Select } from '@fluentui/react-components'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { linkTo } from '../../../app/routes.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { telling } from '../../../components/use-told.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateText } from '../../../time/date-text.ts'
import { useMeetings } from '../list/use-meetings.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = { meeting: MeetingView; onClose: () => void }

export function SaveTemplateDialog({ meeting, onTold, onClose }: Props & { onTold: (text: string) => void }) {
  const texts = useTexts(runSheetTexts)
  const [title, setTitle] = useState(meeting.title)
  const save = useMeetingAct('saveTemplate', meeting.id, () => onTold(texts.templateSaved(title.trim())))
  return (
    <ActDialog
      title={texts.saveTemplateTitle}
      text={texts.saveTemplateText}
      confirm={texts.saveTemplate}
      pending={save.isPending}
      error={save.error}
      onConfirm={() => title.trim() !== '' && save.mutate({ body: { title: title.trim() } })}
      onClose={onClose}
    >
      <Field label={texts.templateName} required>
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
    </ActDialog>
  )
}

/** The same plan for another date of the wheel, which has none yet; the reader then goes there. */
export function DuplicateMeetingDialog({ meeting, onClose }: Props) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const navigate = useNavigate()
  const meetings = useMeetings()
  const { today, items } = meetings.data ?? { today: '', items: [] }
  const free = items.filter(
    ({ meetingId, lastDate, state }) => meetingId === null && lastDate >= today && state !== 'cancelled',
  )
  const [chosen, setChosen] = useState('')
  const target = free.find(({ entryId, key }) => `${entryId}|${key}` === chosen) ?? free[0]
  const duplicate = useMeetingAct(
    'duplicateMeeting',
    meeting.id,
    ({ id }) => void navigate(linkTo.meeting(id), telling(texts.duplicated)),
  )
  return (
    <ActDialog
      title={texts.duplicateTitle}
      text={texts.duplicateText}
      confirm={texts.duplicateNow}
      pending={duplicate.isPending}
      error={duplicate.error}
      onConfirm={() =>
        target !== undefined && duplicate.mutate({ body: { entryId: target.entryId, key: target.key } })
      }
      onClose={onClose}
    >
      {meetings.data !== undefined && free.length === 0 ? (
        <p>{texts.duplicateNone}</p>
      ) : (
        <Field label={texts.duplicateTo}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {free.map(({ entryId, key, title, date, forumName }) => (
              <option key={`${entryId}|${key}`} value={`${entryId}|${key}`}>
                {[shortDateText(date, language), title, forumName].filter(Boolean).join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ActDialog>
  )
}
