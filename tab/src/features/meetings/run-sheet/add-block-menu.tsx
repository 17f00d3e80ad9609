import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { type BlockKind, blockKinds } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'
import { kindIcons } from './block-looks.tsx'

/** A new block at the end: of which kind is all that is asked. */
export function AddBlockMenu({ onAdd }: { onAdd: (kind: BlockKind) => void }) {
  const texts = useTexts(runSheetTexts)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<AddRegular />}>{texts.add}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {blockKinds.map((kind) => {
            const Icon = kindIcons[kind]
            return (
              <MenuItem key={kind} icon={<Icon />} onClick={() => onAdd(kind)}>
                {texts.kinds[kind]}
              </MenuItem>
            )
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
