import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  CopyRegular,
  DeleteRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'

type Props = {
  title: string
  isFirst: boolean
  isLast: boolean
  fixed: string | null
  onMove: (by: 1 | -1) => void
  onCopy: () => void
  onAdd: () => void
  onRemove: () => void
}

export function BlockMenu({ title, isFirst, isLast, fixed, onMove, onCopy, onAdd, onRemove }: Props) {
  const texts = useTexts(runSheetTexts)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.actsOf(title)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<ArrowUpRegular />}
            secondaryContent="Alt + ↑"
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            {texts.moveUp}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            secondaryContent="Alt + ↓"
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            {texts.moveDown}
          </MenuItem>
          <MenuItem icon={<AddRegular />} onClick={onAdd}>
            {texts.addBelow}
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={onCopy}>
            {texts.copy}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<DeleteRegular />}
            disabled={fixed !== null}
            {...(fixed !== null && { subText: fixed })}
            onClick={onRemove}
          >
            {fixed === null ? texts.remove : texts.inUse}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
