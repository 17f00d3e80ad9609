import {
  Field,
  FieldContextProvider,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'

const useStyles = makeStyles({
  button: { width: '100%', justifyContent: 'space-between', fontWeight: 400 },
  said: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

type Props = {
  label: string
  /** Said where none is chosen, for then all are shown. */
  all: string
  choices: { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Several of a list, behind one button that says which. */
export function CheckMenu({ label, all, choices, chosen, onChange }: Props) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const only = choices.find(({ id }) => chosen.length === 1 && id === chosen[0])
  const said = chosen.length === 0 ? all : (only?.name ?? texts.chosen(chosen.length))
  return (
    <Field label={label}>
      {() => (
        <FieldContextProvider value={undefined}>
          <Menu
            checkedValues={{ chosen: [...chosen] }}
            onCheckedValueChange={(_, { checkedItems }) => onChange(checkedItems)}
          >
            <MenuTrigger disableButtonEnhancement>
              <MenuButton className={styles.button} aria-label={`${label}: ${said}`}>
                <span className={styles.said}>{said}</span>
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {choices.map(({ id, name }) => (
                  <MenuItemCheckbox key={id} name="chosen" value={id}>
                    {name}
                  </MenuItemCheckbox>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </FieldContextProvider>
      )}
    </Field>
  )
}
