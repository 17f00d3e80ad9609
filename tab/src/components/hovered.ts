import { tokens } from '@fluentui/react-components'

/**
 * Under the pointer: a line of several texts that is pressed as a whole. Fluent's own hover colour is for a single text that changes its
 * colour with it; with high contrast it would stand behind white words.
 */
export const hovered = {
  backgroundColor: tokens.colorNeutralBackground3,
  boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStrokeInteractive}`,
}
