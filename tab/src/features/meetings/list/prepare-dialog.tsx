import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CreateMeetingInput } from '../../../../../bot/contract/meetings.ts'
import { useSession } from '../../../app/session.ts'
import { linkTo } from '../../../app/routes.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { telling } from '../../../components/use-told.ts'
import { meetingTexts } from '../../../texts/meetings.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateText } from '../../../time/date-text.ts'
import type { MeetingLine } from './meeting-lines.tsx'

type Props = { line: MeetingLine; others: readonly MeetingLine[]; onClose: () => void }

/** What a meeting's run sheet begins as: empty, a template, or a copy of another meeting's. */
export function PrepareDialog({ line, others, onClose }: Props) {
  const texts = useTexts(meetingTexts)
  const language = use(LanguageContext)
  const { http } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState('empty')
  const [meetingId, setMeetingId] = useState(others[0]?.meetingId ?? '')
  const [agreement, setAgreement] = useState('')
  const templates = useQuery({
    queryKey: ['meeting-templates'],
    queryFn: ({ signal }) => http.ask('listTemplates', { signal }),
  })
  const areas = useQuery({
    queryKey: ['focus-areas', line.regionCode],
    queryFn: ({ signal }) => http.ask('listFocusAreas', { query: { region: line.regionCode }, signal }),
  })
  const items = templates.data?.items ?? []
  const template = items.find(({ id }) => id === chosen)
  const agreements = [...new Set((areas.data?.items ?? []).map((area) => area.agreement))]
  const from: CreateMeetingInput['from'] =
    template !== undefined
      ? { by: 'template', templateId: template.id, agreement: agreement === '' ? null : agreement }
      : chosen === 'meeting'
        ? { by: 'meeting', meetingId }
        : { by: 'empty' }
  const create = useMutation({
    mutationFn: () => http.ask('createMeeting', { body: { entryId: line.entryId, key: line.key, from } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['meetings'] })
      await navigate(linkTo.meeting(id), telling(texts.prepared))
    },
  })
  return (
    <ActDialog
      title={texts.prepareTitle(line.title)}
      text={texts.prepareText}
      confirm={texts.confirmPrepare}
      pending={create.isPending}
      error={create.error ?? templates.error}
      onConfirm={() => create.mutate()}
      onClose={onClose}
    >
      <Field label={texts.begin}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <Radio value="empty" label={texts.beginEmpty} />
          {items.map(({ id, title, blocks, minutes }) => (
            <Radio key={id} value={id} label={`${title}. ${texts.beginTemplate(blocks, minutes)}`} />
          ))}
          {others.length > 0 && <Radio value="meeting" label={texts.beginMeeting} />}
        </RadioGroup>
      </Field>
      {chosen === 'meeting' && (
        <Field label={texts.otherMeeting}>
          <Select value={meetingId} onChange={(_, { value }) => setMeetingId(value)}>
            {others.map((other) => (
              <option key={other.meetingId} value={other.meetingId ?? ''}>
                {`${other.title}, ${shortDateText(other.date, language)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {(template?.focusAreas ?? 0) > 0 && agreements.length > 0 && (
        <Field label={texts.agreement}>
          <Select value={agreement} onChange={(_, { value }) => setAgreement(value)}>
            {agreements.map((name, nth) => (
              <option key={name} value={nth === 0 ? '' : name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ActDialog>
  )
}
