import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../../app/session.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'

/** Shows everybody the cards that the session hides. */
export function RevealCards({ place }: { place: { meetingId: string; blockId: string } }) {
  const texts = useTexts(notesTexts)
  const { http } = useSession()
  const queries = useQueryClient()
  const { meetingId, blockId } = place
  const reveal = useMutation({
    mutationFn: () => http.ask('revealCards', { params: { meetingId, blockId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meetingKey(meetingId, 'cards') }),
  })
  return (
    <div>
      <Button disabledFocusable={reveal.isPending} onClick={() => reveal.mutate()}>
        {texts.reveal}
      </Button>
      {reveal.error !== null && <ProblemNotice error={reveal.error} />}
    </div>
  )
}
