import { useFocusFinders } from '@fluentui/react-components'

/**
 * Keeps Fluent's focus management running between dialogs. It ends with the last component that uses it, and a dialog that
 * is that one would leave the whole page hidden from screen readers behind it.
 */
export default function FocusKeeper() {
  useFocusFinders()
  return null
}
