import { Field, Select } from '@fluentui/react-components'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'

const CHOICES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 20] as const
const NO_LIMIT = 'no-limit'

/** How many votes each person has in a session; null: as many as they like, one for each theme. */
export function VotesField({
  votes,
  onChange,
}: {
  votes: number | null
  onChange: (votes: number | null) => void
}) {
  const texts = useTexts(notesTexts)
  const choices = [...new Set([...CHOICES, ...(votes === null ? [] : [votes])])].sort((a, b) => a - b)
  return (
    <Field label={texts.votesEach}>
      <Select
        value={votes === null ? NO_LIMIT : String(votes)}
        onChange={(_, { value }) => onChange(value === NO_LIMIT ? null : Number(value))}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {texts.votesEachIs(each)}
          </option>
        ))}
        <option value={NO_LIMIT}>{texts.votesUnlimited}</option>
      </Select>
    </Field>
  )
}
