import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ClipboardTextLtrRegular,
  DrinkCoffeeRegular,
  PeopleCommunityRegular,
  PresenterRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { BlockKind } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'

export const kindIcons: Record<BlockKind, FluentIcon> = {
  plenary: PresenterRegular,
  groups: PeopleCommunityRegular,
  break: DrinkCoffeeRegular,
  collation: ClipboardTextLtrRegular,
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '1px 8px 1px 6px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  icon: { fontSize: '16px', display: 'inline-flex' },
  plenary: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
  },
  groups: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  break: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  collation: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
})

/** What kind of block it is: a colour, a picture and a word. */
export function KindChip({ kind }: { kind: BlockKind }) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const Icon = kindIcons[kind]
  return (
    <span className={mergeClasses(styles.chip, styles[kind])}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {texts.kinds[kind]}
    </span>
  )
}

/** The colour of a block's edge; the chip says the same in words. */
export const edgeColors: Record<BlockKind, string> = {
  plenary: tokens.colorPaletteBlueBorderActive,
  groups: tokens.colorPaletteTealBorderActive,
  break: tokens.colorNeutralStroke1,
  collation: tokens.colorPaletteLavenderBorderActive,
}
