import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { WheelItem, WheelView } from '../../../../bot/contract/wheel.ts'
import { Panel } from '../../components/panel.tsx'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import { useWheelAddress, type Period } from './filters/wheel-address.ts'
import { NextList } from './lists/next-list.tsx'
import { WheelPanel } from './wheel-panel.tsx'
import { WheelSide } from './wheel-side.tsx'

const WheelTable = lazy(() => import('./lists/wheel-table.tsx'))

const useStyles = makeStyles({
  split: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  side: { '@media print': { display: 'none' } },
})

type Props = {
  view: WheelView
  items: readonly WheelItem[]
  period: Period
  onOpen: (id: string) => void
  onMove: (id: string, first: string) => void
}

/** The same year as a picture, as a table, and as a list of what is next. */
export function WheelViews({ view, items, period, onOpen, onMove }: Props) {
  const texts = useTexts(wheelTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const [address] = useWheelAddress()
  switch (address.view) {
    case 'wheel':
      return (
        <div className={styles.split}>
          <WheelPanel view={view} items={items} period={period} onOpen={onOpen} onMove={onMove} />
          <WheelSide view={view} items={items} className={styles.side} onOpen={onOpen} />
        </div>
      )
    case 'table':
      return (
        <Panel title={texts.table.caption}>
          <Suspense fallback={<Spinner label={loading} />}>
            <WheelTable view={view} items={items} onOpen={onOpen} />
          </Suspense>
        </Panel>
      )
    case 'next':
      return (
        <Panel title={texts.nextTitle} lead={texts.nextLead}>
          <NextList view={view} items={items} most={null} level={3} onOpen={onOpen} />
        </Panel>
      )
  }
}
