import { Field, makeStyles, Radio, RadioGroup, Select, Switch, tokens } from '@fluentui/react-components'
import {
  type Block,
  type SessionSettings,
  sessionWrites,
  usesCards,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import { VotesField } from '../cards/votes-field.tsx'
import type { Blocks } from './sheet-edits.ts'

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
})

type Props = { block: Block; blocks: Blocks; onChange: (session: SessionSettings) => void }

/** Which groups a session has, what they write, and what its cards are like. */
export function SessionFields({ block, blocks, onChange }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const { session } = block
  if (session === null) return null
  const before = blocks.slice(
    0,
    blocks.findIndex(({ id }) => id === block.id),
  )
  const earlier = before.filter(({ kind }) => kind === 'groups')
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{texts.session}</legend>
      <div className={styles.fields}>
        {(earlier.length > 0 || session.sameGroupsAs !== null) && (
          <Field label={texts.sameGroups}>
            <Select
              value={session.sameGroupsAs ?? ''}
              onChange={(_, { value }) => onChange({ ...session, sameGroupsAs: value === '' ? null : value })}
            >
              <option value="">{texts.meetNew}</option>
              {earlier.map(({ id, title }) => (
                <option key={id} value={id}>
                  {texts.sameAs(title)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={texts.writes}>
          <RadioGroup
            value={session.writes}
            onChange={(_, { value }) =>
              onChange({ ...session, writes: sessionWrites.find((each) => each === value) ?? 'notes' })
            }
          >
            {sessionWrites.map((each) => (
              <Radio key={each} value={each} label={texts.writesIs[each]} />
            ))}
          </RadioGroup>
        </Field>
        {usesCards(session) && (
          <>
            <Switch
              label={texts.topThree}
              checked={session.topThree}
              onChange={(_, { checked }) => onChange({ ...session, topThree: checked })}
            />
            <Switch
              label={texts.cardsHidden}
              checked={session.cardsHidden}
              onChange={(_, { checked }) => onChange({ ...session, cardsHidden: checked })}
            />
            <VotesField
              votes={session.votesEach}
              onChange={(votesEach) => onChange({ ...session, votesEach })}
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
