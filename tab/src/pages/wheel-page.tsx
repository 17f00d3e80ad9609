import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { WheelItem } from '../../../bot/contract/wheel.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { NoForum } from '../features/round-list/empty-list.tsx'
import { UndoNotice, type Said } from '../features/wheel/details/undo-notice.tsx'
import { readWayBack, rememberWheel } from '../features/wheel/entry/way-back.ts'
import { EmptyWheel } from '../features/wheel/empty-wheel.tsx'
import { useWheelAddress } from '../features/wheel/filters/wheel-address.ts'
import { WheelBar } from '../features/wheel/filters/wheel-bar.tsx'
import { NextList } from '../features/wheel/lists/next-list.tsx'
import { useWheel } from '../features/wheel/use-wheel.ts'
import { WheelMenus } from '../features/wheel/wheel-menus.tsx'
import { chosenItems } from '../features/wheel/wheel-model.ts'
import { WheelPanel } from '../features/wheel/wheel-panel.tsx'
import { WheelSide } from '../features/wheel/wheel-side.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { wheelTexts } from '../texts/wheel.ts'

// The picture comes first; what a press opens, and the table, when they are asked for.
const WheelActs = lazy(() => import('../features/wheel/details/wheel-acts.tsx'))
const WheelTable = lazy(() => import('../features/wheel/lists/wheel-table.tsx'))

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    '@media print': { '& p': { display: 'none' } },
  },
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

/** What the reader is doing with one thing of the wheel: looking at it, or moving it to where it was dragged. */
export type OpenItem = { id: string; draggedTo: string | null } | null

export default function WheelPage() {
  const texts = useTexts(wheelTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { me } = useSession()
  const [address] = useWheelAddress()
  const { wheel, period } = useWheel(address)
  const [open, setOpen] = useState<OpenItem>(null)
  const location = useLocation()
  useEffect(() => rememberWheel(location.search), [location.search])
  const [said, setSaid] = useState<Said>(() => {
    const arrived = readWayBack(location.state)
    return arrived === null ? null : { text: arrived.said, warnings: arrived.warnings }
  })
  const { data: view, error } = wheel
  const { forum, kind, person } = address
  const filters = `${forum.join()} ${kind.join()} ${person ?? ''}`
  const items: WheelItem[] = useMemo(
    () => (view === undefined ? [] : chosenItems(view.items, { forum, kind, person })),
    // The address is read anew at every drawing; its text says whether it has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [view, filters],
  )
  const openItem = (id: string) => setOpen({ id, draggedTo: null })
  const moveItem = (id: string, first: string) => setOpen({ id, draggedTo: first })

  return (
    <>
      <div className={styles.head}>
        <div>
          <PageTitle name={texts.title} lead={texts.lead}>
            {texts.title}
          </PageTitle>
        </div>
        {view !== undefined && <WheelMenus mayEdit={view.mayEdit} period={period} onSaid={setSaid} />}
      </div>
      {me.forums.length === 0 ? (
        <NoForum />
      ) : (
        <>
          {error !== null && view === undefined && (
            <ProblemNotice error={error} onRetry={() => void wheel.refetch()} />
          )}
          {view === undefined && error === null && <Spinner label={loading} />}
          {view !== undefined && (
            <>
              <WheelBar view={view} period={period} />
              <UndoNotice said={said} />
              {view.truncated && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{texts.truncated}</MessageBarBody>
                </MessageBar>
              )}
              {items.length === 0 ? (
                <EmptyWheel view={view} />
              ) : (
                <>
                  {address.view === 'wheel' && (
                    <div className={styles.split}>
                      <WheelPanel
                        view={view}
                        items={items}
                        period={period}
                        onOpen={openItem}
                        onMove={moveItem}
                      />
                      <WheelSide view={view} items={items} className={styles.side} onOpen={openItem} />
                    </div>
                  )}
                  {address.view === 'table' && (
                    <Panel title={texts.table.caption}>
                      <Suspense fallback={<Spinner label={loading} />}>
                        <WheelTable view={view} items={items} onOpen={openItem} />
                      </Suspense>
                    </Panel>
                  )}
                  {address.view === 'next' && (
                    <Panel title={texts.nextTitle} lead={texts.nextLead}>
                      <NextList view={view} items={items} most={null} level={3} onOpen={openItem} />
                    </Panel>
                  )}
                </>
              )}
              {open !== null && (
                <Suspense>
                  <WheelActs view={view} open={open} onOpen={setOpen} onSaid={setSaid} />
                </Suspense>
              )}
            </>
          )}
        </>
      )}
    </>
  )
}
