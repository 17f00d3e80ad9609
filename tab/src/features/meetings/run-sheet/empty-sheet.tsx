import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import type { BlockKind } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { linkTo } from '../../../app/routes.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { AddBlockMenu } from './add-block-menu.tsx'

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = { meeting: MeetingView; onAdd: (kind: BlockKind) => void }

/** Nothing is planned: a template, or the first block. An empty plan gives way to one that begins as a template. */
export function EmptySheet({ meeting, onAdd }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { entryId, key, date } = meeting
  const remove = useMeetingAct(
    'removeMeeting',
    meeting.id,
    () => void navigate(linkTo.prepareMeeting(entryId, key, date)),
  )
  return (
    <>
      <p className={styles.text}>
        {texts.empty} {texts.emptyText}
      </p>
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      <div className={styles.acts}>
        {meeting.can.remove && (
          <Button
            appearance="primary"
            disabledFocusable={remove.isPending}
            onClick={() => !remove.isPending && remove.mutate({})}
          >
            {texts.fromTemplate}
          </Button>
        )}
        <AddBlockMenu onAdd={onAdd} />
      </div>
    </>
  )
}
