import { Button } from '@fluentui/react-components'
import type { WheelItem, WheelView } from '../../../../bot/contract/wheel.ts'
import { Panel } from '../../components/panel.tsx'
import { useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import { useWheelAddress } from './filters/wheel-address.ts'
import { NextList } from './lists/next-list.tsx'

const SHOWN = 5

/** Beside the picture: the next few things. */
export function WheelSide(props: {
  view: WheelView
  items: readonly WheelItem[]
  className: string
  onOpen: (id: string) => void
}) {
  const texts = useTexts(wheelTexts)
  const [, change] = useWheelAddress()
  const { view, items, className, onOpen } = props
  const left = items.filter(({ to }) => to >= view.today).length
  return (
    <Panel title={texts.nextTitle} className={className}>
      <NextList view={view} items={items} most={SHOWN} level={3} onOpen={onOpen} />
      {left > SHOWN && <Button onClick={() => change({ view: 'next' })}>{texts.showAllNext}</Button>}
    </Panel>
  )
}
