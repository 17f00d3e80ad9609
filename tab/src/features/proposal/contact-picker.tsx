import { Field, makeStyles, Select } from '@fluentui/react-components'
import type { Me } from '../../../../bot/contract/forum.ts'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldId } from './field-id.ts'

const useStyles = makeStyles({
  other: { maxWidth: '320px' },
})

type Props = {
  me: Me
  regionCode: string | undefined
  operatorId: string
  chosen: string[]
  onChange: (ids: string[]) => void
}

/** The forum's own municipalities to tick off, and any other to add: a facility may have users from far away. */
export function ContactPicker({ me, regionCode, operatorId, chosen, onChange }: Props) {
  const texts = useTexts(proposalTexts)
  const styles = useStyles()
  const others = me.organisations.filter(({ id }) => id !== operatorId)
  const near = others.filter((one) => one.regionCode === regionCode || chosen.includes(one.id))
  const far = others
    .filter((one) => !near.includes(one))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
  return (
    <>
      <TickBoxes
        label={texts.labels.contactedOrganisationIds}
        hint={texts.contactedHint}
        id={fieldId('contactedOrganisationIds')}
        choices={near}
        chosen={chosen}
        onChange={onChange}
      />
      <Field label={texts.addOther} className={styles.other}>
        <Select value="" onChange={(_, { value }) => value !== '' && onChange([...chosen, value])}>
          <option value="">{texts.chooseOther}</option>
          {far.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
