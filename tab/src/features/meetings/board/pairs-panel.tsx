import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { GroupsView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { Conflicts } from './conflicts.tsx'
import { PairDialog } from './pair-dialog.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = {
  meetingId: string
  pairs: GroupsView['pairs']
  people: readonly ParticipantItem[]
  onTold: (text: string) => void
}

/** Who must, and who must not, sit together, and where that is not kept. */
export function PairsPanel({ meetingId, pairs, people, onTold }: Props) {
  const texts = useTexts(boardTexts)
  const styles = useStyles()
  const [adding, setAdding] = useState(false)
  const remove = useMeetingAct('removePair', meetingId, () => onTold(texts.pairRemoved))
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <Panel
      title={texts.pairs}
      lead={texts.pairsLead}
      aside={<Button onClick={() => setAdding(true)}>{texts.addPair}</Button>}
    >
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      {pairs.length > 0 && (
        <ul className={styles.list}>
          {pairs.map(({ first, second, kind, broken }) => {
            const pair = texts.pair[kind](nameOf.get(first) ?? '', nameOf.get(second) ?? '')
            return (
              <li key={`${first} ${second}`} className={styles.pair}>
                <span className={styles.words}>
                  <span>{pair}</span>
                  <Conflicts conflicts={broken} />
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.removePairOf(pair)}
                  disabledFocusable={remove.isPending}
                  onClick={() => remove.mutate({ params: { first, second } })}
                >
                  {texts.removePair}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {adding && (
        <PairDialog
          meetingId={meetingId}
          people={people}
          onClose={() => setAdding(false)}
          onDone={(told) => {
            setAdding(false)
            onTold(told)
          }}
        />
      )}
    </Panel>
  )
}
