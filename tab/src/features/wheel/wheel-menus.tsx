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
import { FetchMenu } from './files/fetch-menu.tsx'
import type { Period } from './filters/wheel-address.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
})

type Props = { mayEdit: boolean; period: Period; onSaid: (said: Said) => void }

/** What is done with the whole wheel: the one thing that a planner does most, and the rest behind menus. */
export default function WheelMenus({ mayEdit, period, onSaid }: Props) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  return (
    <div className={styles.bar}>
      <FetchMenu period={period} onSaid={onSaid} />
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
