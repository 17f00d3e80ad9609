import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { WheelItem } from '../../../bot/contract/wheel.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { UndoNotice, type Said } from '../features/wheel/details/undo-notice.tsx'
import { readWayBack, rememberWheel } from '../features/wheel/entry/way-back.ts'
import { useWheelAddress } from '../features/wheel/filters/wheel-address.ts'
import { WheelBar } from '../features/wheel/filters/wheel-bar.tsx'
import { useWheel } from '../features/wheel/use-wheel.ts'
import { chosenItems } from '../features/wheel/wheel-model.ts'
import { WheelViews } from '../features/wheel/wheel-views.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { wheelTexts } from '../texts/wheel.ts'

// The picture comes first; menus when it has been drawn, and all else when it is asked for.
const WheelMenus = lazy(() => import('../features/wheel/wheel-menus.tsx'))
const ProblemNotice = lazy(() =>
  import('../components/problem-notice.tsx').then((module) => ({ default: module.ProblemNotice })),
)
const EmptyWheel = lazy(() => import('../features/wheel/empty-wheel.tsx'))
const OwnPollsPanel = lazy(() => import('../features/own-polls/own-polls-panel.tsx'))
const CadenceBeside = lazy(() => import('../features/forum-rules/cadence-beside.tsx'))
const WheelLive = lazy(() => import('../features/wheel/wheel-live.tsx'))
const WheelActs = lazy(() => import('../features/wheel/details/wheel-acts.tsx'))

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    '@media print': { '& p': { display: 'none' } },
  },
  menus: { minHeight: '32px' },
})

/** What the reader is doing with one thing of the wheel: looking at it, or moving it to where it was dragged. */
export type OpenItem = { id: string; draggedTo: string | null } | null

export default function WheelPage() {
  const texts = useTexts(wheelTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { me } = useSession()
  const [address, setAddress] = useWheelAddress()
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
  const { entry } = address
  const openOnce = useEffectEvent((id: string) => {
    setOpen({ id, draggedTo: null })
    setAddress({ entry: null })
  })
  useEffect(() => {
    // What has just been booked may not be in the wheel that was read before.
    const item = entry === undefined ? undefined : view?.items.find(({ entryId }) => entryId === entry)
    if (item !== undefined) openOnce(item.id)
  }, [entry, view])
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    // When all that the browser has in hand is done: the picture is drawn in two steps.
    const timer = setTimeout(() => setDrawn(view !== undefined))
    return () => clearTimeout(timer)
  }, [view])
  return (
    <>
      <div className={styles.head}>
        <div>
          <PageTitle name={texts.title} lead={texts.lead}>
            {texts.title}
          </PageTitle>
        </div>
        <div className={styles.menus}>
          <Suspense>
            {drawn && view !== undefined && (
              <WheelMenus mayEdit={view.mayEdit} period={period} onSaid={setSaid} />
            )}
          </Suspense>
        </div>
      </div>
      <Suspense>{drawn && <OwnPollsPanel />}</Suspense>
      <Suspense fallback={<Spinner label={loading} />}>
        {me.forums.length === 0 && <EmptyWheel view={null} />}
        {me.forums.length > 0 && error !== null && view === undefined && (
          <ProblemNotice error={error} onRetry={() => void wheel.refetch()} />
        )}
        {me.forums.length > 0 && error === null && view === undefined && <Spinner label={loading} />}
        {me.forums.length > 0 && view !== undefined && (
          <>
            <WheelBar view={view} period={period} />
            <UndoNotice said={said} />
            {view.truncated && <p role="note">{texts.truncated}</p>}
            {items.length === 0 ? (
              <EmptyWheel view={view} />
            ) : (
              <WheelViews
                view={view}
                items={items}
                period={period}
                onOpen={(id) => setOpen({ id, draggedTo: null })}
                onMove={(id, first) => setOpen({ id, draggedTo: first })}
              />
            )}
          </>
        )}
      </Suspense>
      <Suspense>{drawn && me.forums.length > 0 && <WheelLive />}</Suspense>
      {drawn && view !== undefined && (
        <Suspense>
          <CadenceBeside first={Number(view.from.slice(0, 4))} forumIds={forum} />
        </Suspense>
      )}
      {open !== null && view !== undefined && (
        <Suspense>
          <WheelActs view={view} open={open} onOpen={setOpen} onSaid={setSaid} />
        </Suspense>
      )}
    </>
  )
}
