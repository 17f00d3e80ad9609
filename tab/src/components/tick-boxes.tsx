import { Checkbox, Field, FieldContextProvider, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 215px), 1fr))' },
})

type Props = {
  label: string
  hint?: string
  error?: string | undefined
  /** So that a list of faults can point here. */
  id?: string
  choices: { id: string; name: string }[]
  chosen: string[]
  onChange: (ids: string[]) => void
}

/**
 * Boxes to tick under one common label. `Field` gives its one id to every control inside it, and a label then ticks the
 * first box whichever it stands beside: so the boxes are kept out of its context.
 */
export function TickBoxes({ label, hint, error, id, choices, chosen, onChange }: Props) {
  const styles = useStyles()
  const toggle = (choice: string, on: boolean) =>
    onChange(on ? [...chosen, choice] : chosen.filter((one) => one !== choice))
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { validationState: 'error', validationMessage: error })}
    >
      {(field) => (
        <FieldContextProvider value={undefined}>
          <div
            role="group"
            id={id}
            aria-labelledby={field['aria-labelledby']}
            aria-describedby={field['aria-describedby']}
            className={styles.choices}
          >
            {choices.map((choice) => (
              <Checkbox
                key={choice.id}
                label={choice.name}
                checked={chosen.includes(choice.id)}
                onChange={(_, { checked }) => toggle(choice.id, checked === true)}
              />
            ))}
          </div>
        </FieldContextProvider>
      )}
    </Field>
  )
}
