import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { linkTo } from '../../app/routes.ts'
import { useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import type { Said } from './details/undo-notice.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
})

/** What is done with the whole wheel: the one thing that a planner does most, and the rest behind menus. */
export function WheelMenus({ mayEdit, onSaid }: { mayEdit: boolean; onSaid: (said: Said) => void }) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => onSaid({ text: texts.linkCopied }),
      () => onSaid({ text: texts.linkNotCopied }),
    )
  return (
    <div className={styles.bar}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{texts.fetch}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => window.print()}>{texts.print}</MenuItem>
            <MenuItem onClick={() => void copyLink()}>{texts.copyLink}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {mayEdit && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton>{texts.planning}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void navigate(linkTo.newCycle)}>{texts.cycle}</MenuItem>
              <MenuItem onClick={() => void navigate(linkTo.copyYear)}>{texts.copyYear}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {mayEdit && (
        <Button appearance="primary" onClick={() => void navigate(linkTo.newEntry)}>
          {texts.newEntry}
        </Button>
      )}
    </div>
  )
}
