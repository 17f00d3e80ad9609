import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { RoundListItem } from '../../../bot/contract/round.ts'
import { ThemeContext } from '../app/theme-context.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '2px' },
  noRemarks: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  remarks: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  silent: { backgroundColor: tokens.colorNeutralStroke2 },
})

// In high contrast the three colours are one: who answers fills the bar, remarks in stripes, and the rest is an outline.
const useContrastStyles = makeStyles({
  bar: { height: '10px', borderRadius: tokens.borderRadiusNone },
  noRemarks: {},
  remarks: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground1} 0 2px, transparent 2px 5px)`,
  },
  silent: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

/** A picture of the answers; the same numbers stand beside it in words. */
export function TallyBar({ tally }: { tally: RoundListItem['tally'] }) {
  const styles = useStyles()
  const contrast = useContrastStyles()
  const isContrast = use(ThemeContext) === 'contrast'
  const parts = ['noRemarks', 'remarks', 'silent'] as const
  return (
    <div className={mergeClasses(styles.bar, isContrast && contrast.bar)} aria-hidden="true">
      {parts
        .filter((part) => tally[part] > 0)
        .map((part) => (
          <div
            key={part}
            className={mergeClasses(styles.part, styles[part], isContrast && contrast[part])}
            style={{ flexGrow: tally[part] }}
          />
        ))}
    </div>
  )
}
