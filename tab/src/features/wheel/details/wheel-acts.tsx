import { useEffect, useEffectEvent, useState } from 'react'
import type { WheelItem, WheelView } from '../../../../../bot/contract/wheel.ts'
import type { OpenItem } from '../../../pages/wheel-page.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import EntryDrawer, { type ItemAct } from './entry-drawer.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Said } from './undo-notice.tsx'
import { useItemActs } from './use-item-acts.ts'

type Props = {
  view: WheelView
  open: Exclude<OpenItem, null>
  onOpen: (open: OpenItem) => void
  onSaid: (said: Said) => void
}

/** What a press or a drag in the wheel leads to. */
export default function WheelActs({ view, open, onOpen, onSaid }: Props) {
  const item = view.items.find(({ id }) => id === open.id)
  if (item === undefined) return null
  const close = () => onOpen(null)
  return open.draggedTo === null ? (
    <Opened key={item.id} view={view} item={item} onSaid={onSaid} onClose={close} />
  ) : (
    <Dropped
      key={`${item.id} ${open.draggedTo}`}
      item={item}
      first={open.draggedTo}
      onSaid={onSaid}
      onClose={close}
    />
  )
}

type ItemProps = { item: WheelItem; onSaid: (said: Said) => void; onClose: () => void }

function Opened({ view, item, onSaid, onClose }: ItemProps & { view: WheelView }) {
  const acts = useItemActs(onSaid)
  // As it stood when it was asked about: whoever changes it meanwhile is not written over unseen.
  const [asking, setAsking] = useState<{ what: 'move' | 'cancel'; item: WheelItem } | null>(null)
  const forum = view.forums.find(({ id }) => id === item.forumId)?.name ?? null
  const act = (name: ItemAct) => {
    if (name === 'move' || name === 'cancel') return setAsking({ what: name, item })
    acts[name](item)
    onClose()
  }
  if (asking?.what === 'move')
    return <MoveDialog item={asking.item} first={null} onMove={acts.move} onSaid={onSaid} onClose={onClose} />
  if (asking?.what === 'cancel') return <CancelDialog item={asking.item} onSaid={onSaid} onClose={onClose} />
  return <EntryDrawer item={item} forum={forum} today={view.today} onAct={act} onClose={onClose} />
}

/** What comes once is moved at once; of what comes again it is asked which are meant. */
function Dropped({ item, first, onSaid, onClose }: ItemProps & { first: string }) {
  const acts = useItemActs(onSaid)
  const [dropped] = useState(item)
  const moveAtOnce = useEffectEvent(() => {
    acts.move(item, first)
    onClose()
  })
  useEffect(() => {
    if (!item.recurring) moveAtOnce()
  }, [item.recurring])
  if (!item.recurring) return null
  return <MoveDialog item={dropped} first={first} onMove={acts.move} onSaid={onSaid} onClose={onClose} />
}
