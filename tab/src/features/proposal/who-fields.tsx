import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { Me } from '../../../../bot/contract/forum.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { operatorsOf } from '../round-list/operators.ts'
import { fieldId } from './field-id.ts'
import { faultProps } from './text-field.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalL,
    // A fault below one field moves nothing of the other.
    alignItems: 'start',
  },
})

type Props = {
  me: Me
  forumId: string
  operatorId: string
  fault: string | undefined
  onForum: (id: string) => void
  onOperator: (id: string) => void
}

/** On whose behalf, and to which forum. Somebody of an operator proposes for their own organisation alone. */
export function WhoFields({ me, forumId, operatorId, fault, onForum, onOperator }: Props) {
  const texts = useTexts(proposalTexts)
  const { required } = useTexts(shellTexts)
  const styles = useStyles()
  const operators = me.secretariat
    ? operatorsOf(me, [forumId])
    : me.organisation === null
      ? []
      : [me.organisation]
  // A forum without voices has nobody to ask; one that a proposal is already in is kept.
  const asked = me.forums.filter(({ id, takesRounds }) => takesRounds || id === forumId)
  return (
    <div className={styles.row}>
      <Field label={texts.forum}>
        <Select value={forumId} onChange={(_, { value }) => onForum(value)}>
          {asked.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={`${texts.operator} (${required})`} {...faultProps(fault)}>
        <Select id={fieldId('operator')} value={operatorId} onChange={(_, { value }) => onOperator(value)}>
          {me.secretariat && <option value="">{texts.chooseOperator}</option>}
          {operators.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
