import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  legend: { padding: 0, marginBottom: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '6px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: '10px',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { overflowWrap: 'anywhere' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = {
  label: string
  add: string
  none: string
  choices: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Some of many: those chosen as a list, each with its way out, and one field that adds. */
export function PickList({ label, add, none, choices, chosen, onChange }: Props) {
  const texts = useTexts(entryTexts)
  const styles = useStyles()
  const nameOf = (id: string) => choices.find((each) => each.id === id)?.name ?? id
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {chosen.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {chosen.map((id) => (
            <li key={id} className={styles.item}>
              <span className={styles.name}>{nameOf(id)}</span>
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.remove(nameOf(id))}
                onClick={() => onChange(chosen.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field>
        <Select
          aria-label={add}
          value=""
          onChange={(_, { value }) => value !== '' && onChange([...chosen, value])}
        >
          <option value="">{add}</option>
          {choices
            .filter(({ id }) => !chosen.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </fieldset>
  )
}
