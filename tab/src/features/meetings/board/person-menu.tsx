import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { useTexts } from '../../../texts/texts.ts'
import { seatOf } from './use-board-moves.ts'

type Props = {
  session: SessionView
  person: ParticipantItem
  /** Where it opens. */
  target: HTMLElement
  onSeat: (groupId: string | null, pinned: boolean) => void
  onClose: () => void
}

/** What can be done with somebody on the board. One for all of it, since a thousand would be slow. */
export function PersonMenu({ session, person, target, onSeat, onClose }: Props) {
  const texts = useTexts(boardTexts)
  const seat = seatOf(session, person.id)
  const others = session.groups.filter(({ id }) => id !== seat?.groupId)
  return (
    <Menu open positioning={{ target }} onOpenChange={(_, { open }) => !open && onClose()}>
      <MenuPopover>
        <MenuList aria-label={person.name}>
          {others.map(({ id, label, seats }) => (
            <MenuItem key={id} onClick={() => onSeat(id, true)}>
              {texts.moveToGroup(label, seats.length)}
            </MenuItem>
          ))}
          {seat !== null && <MenuDivider />}
          {seat !== null && (
            <MenuItem secondaryContent={texts.pinKey} onClick={() => onSeat(seat.groupId, !seat.pinned)}>
              {seat.pinned ? texts.unpin : texts.pin}
            </MenuItem>
          )}
          {seat !== null && <MenuItem onClick={() => onSeat(null, false)}>{texts.takeOut}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
