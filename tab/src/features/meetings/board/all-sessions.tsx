import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = {
  meetingId: string
  /** Those that are not over: two at least. */
  sessions: readonly SessionView[]
  /** It is the page's next step. */
  isNext: boolean
  onProposed: () => void
  onTold: (text: string) => void
}

/** Groups for all sessions in one go: the same in all, or new people to meet in each. */
export function AllSessions({ meetingId, sessions, isNext, onProposed, onTold }: Props) {
  const texts = useTexts(boardTexts)
  const { foundFirst, proposed, proposing } = useTexts(peopleTexts)
  const [asking, setAsking] = useState(false)
  const [aim, setAim] = useState<'same_groups' | 'meet_new'>(() =>
    sessions.some(({ sameAs }) => sameAs !== null) ? 'same_groups' : 'meet_new',
  )
  const propose = useMeetingAct('proposeGroups', meetingId, () => {
    setAsking(false)
    onProposed()
  })
  const isFirst = sessions.every(({ groups }) => groups.every(({ seats }) => seats.length === 0))
  const [first, ...others] = sessions
  if (first === undefined) return null
  return (
    <Panel
      title={texts.allSessions}
      lead={texts.allLead(sessions.length)}
      aside={
        <Button appearance={isNext ? 'primary' : 'secondary'} onClick={() => setAsking(true)}>
          {texts.proposeAll}
        </Button>
      }
    >
      {asking && (
        <ActDialog
          title={texts.proposeAll}
          text={texts.allText}
          confirm={propose.isPending ? proposing : texts.proposeIn(sessions.length)}
          pending={propose.isPending}
          error={propose.error}
          onConfirm={() =>
            propose.mutate(
              {
                params: { blockId: first.blockId },
                body: {
                  version: first.version,
                  others: others.map(({ blockId, version }) => ({ blockId, version })),
                  aim,
                },
              },
              { onSuccess: ({ moved }) => onTold(isFirst ? foundFirst : proposed(moved)) },
            )
          }
          onClose={() => setAsking(false)}
        >
          <Field label={texts.aim}>
            <RadioGroup
              value={aim}
              onChange={(_, { value }) => setAim(value === 'same_groups' ? 'same_groups' : 'meet_new')}
            >
              <Radio value="meet_new" label={texts.aims.meet_new} />
              <Radio value="same_groups" label={texts.aims.same_groups} />
            </RadioGroup>
          </Field>
        </ActDialog>
      )}
    </Panel>
  )
}
