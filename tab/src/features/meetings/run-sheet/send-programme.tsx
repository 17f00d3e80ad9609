import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { programmeTexts } from '../../../texts/meetings-programme.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meeting: MeetingView
  /** What is typed and not saved is not sent. */
  unsaved: boolean
  onTold: (text: string) => void
  onClose: () => void
}

/** To how many the programme goes now, before it does. */
export function SendProgrammeDialog({ meeting, unsaved, onTold, onClose }: Props) {
  const texts = useTexts(programmeTexts)
  const { http } = useSession()
  const { data, error } = useQuery({
    queryKey: meetingKey(meeting.id, 'participants', 'programme'),
    queryFn: ({ signal }) => http.ask('previewProgramme', { params: { meetingId: meeting.id }, signal }),
  })
  const send = useMeetingAct('sendProgramme', meeting.id, ({ told }) => onTold(texts.sent(told)))
  const none = data?.lacking === 0
  return (
    <ActDialog
      title={texts.title}
      text={texts.text}
      confirm={data === undefined ? texts.counting : none ? texts.close : texts.send(data.lacking)}
      pending={data === undefined ? error === null : send.isPending}
      error={send.error ?? error}
      onConfirm={() => {
        if (none) onClose()
        else if (data !== undefined) send.mutate({})
      }}
      onClose={onClose}
    >
      {unsaved && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.unsaved}</MessageBarBody>
        </MessageBar>
      )}
      {data === undefined && error === null && <Spinner label={texts.counting} />}
      {none && <p>{texts.nobody}</p>}
      {data !== undefined && data.got > 0 && <p>{texts.got(data.got)}</p>}
      {data !== undefined && data.unreached.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.unreached(data.unreached.join(', '))}</MessageBarBody>
        </MessageBar>
      )}
    </ActDialog>
  )
}
