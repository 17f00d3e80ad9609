import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PollView } from '../../../../../bot/contract/polls.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Attendance } from '../meeting-form.ts'
import { PeopleRows } from '../people-rows.tsx'
import { useSchedulingAct, useTimesSetup } from '../use-scheduling.ts'

const useStyles = makeStyles({ fault: { margin: 0, color: tokens.colorPaletteRedForeground1 } })

type Props = { poll: PollView; onTold: (text: string) => void; onClose: () => void }

/** Who else of the forum is to be asked. */
export function AskMoreDialog({ poll, onTold, onClose }: Props) {
  const texts = useTexts(pollTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const setup = useTimesSetup(poll.forum.id)
  const ask = useSchedulingAct('askMore', { pollId: poll.id })
  const [attendance, setAttendance] = useState<Record<string, Attendance>>({})
  const [missing, setMissing] = useState(false)
  const asked = new Set(poll.voters.map(({ personId }) => personId))
  const others = setup.data?.people.filter(({ personId }) => !asked.has(personId)) ?? []
  const who = (wanted: Attendance) =>
    others.flatMap(({ personId }) => (attendance[personId] === wanted ? [personId] : []))
  const [required, optional] = [who('required'), who('optional')]
  const count = required.length + optional.length
  const confirm = () => {
    setMissing(count === 0)
    if (count > 0)
      ask.mutate({ required, optional }, { onSuccess: ({ people }) => onTold(texts.sent(people)) })
  }
  return (
    <ActDialog
      title={texts.askMore}
      text={setup.data !== undefined && others.length === 0 ? texts.allAsked : texts.askMoreText}
      confirm={count === 0 ? texts.askMore : texts.send(count)}
      pending={ask.isPending}
      error={ask.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {setup.isLoading && <Spinner label={loading} />}
      {setup.error !== null && <ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} />}
      <PeopleRows
        people={others}
        attendance={attendance}
        onChange={(change) => setAttendance((before) => ({ ...before, ...change }))}
      />
      {missing && (
        <p className={styles.fault} role="alert">
          {texts.askMoreMissing}
        </p>
      )}
    </ActDialog>
  )
}
