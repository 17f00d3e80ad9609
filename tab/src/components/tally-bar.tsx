import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { RoundListItem } from '../../../bot/contract/round.ts'

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

/** A picture of the answers; the same numbers stand beside it in words. */
export function TallyBar({ tally }: { tally: RoundListItem['tally'] }) {
  const styles = useStyles()
  const parts = ['noRemarks', 'remarks', 'silent'] as const
  return (
    <div className={styles.bar} aria-hidden="true">
      {parts
        .filter((part) => tally[part] > 0)
        .map((part) => (
          <div
            key={part}
            className={mergeClasses(styles.part, styles[part])}
            style={{ flexGrow: tally[part] }}
          />
        ))}
    </div>
  )
}
