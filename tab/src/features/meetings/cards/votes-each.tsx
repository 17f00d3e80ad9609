import { Field, Select } from '@fluentui/react-components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'

type Props = { place: { meetingId: string; blockId: string }; each: number | null }

const CHOICES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 20] as const
const NO_LIMIT = 'no-limit'

/** How many votes each person has in the session, as the secretariat says. */
export function VotesEach({ place: { meetingId, blockId }, each }: Props) {
  const texts = useTexts(notesTexts)
  const save = useMeetingAct('saveCardSettings', meetingId)
  const choices = [...new Set([...CHOICES, ...(each === null ? [] : [each])])].sort((a, b) => a - b)
  return (
    <div>
      <Field label={texts.votesEach}>
        <Select
          value={each === null ? NO_LIMIT : String(each)}
          onChange={(_, { value }) =>
            save.mutate({
              params: { blockId },
              body: { votesEach: value === NO_LIMIT ? null : Number(value) },
            })
          }
        >
          {choices.map((votes) => (
            <option key={votes} value={votes}>
              {texts.votesEachIs(votes)}
            </option>
          ))}
          <option value={NO_LIMIT}>{texts.votesUnlimited}</option>
        </Select>
      </Field>
      {save.error !== null && <ProblemNotice error={save.error} />}
    </div>
  )
}
