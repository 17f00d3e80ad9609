import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useId, useState } from 'react'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { addMonths } from '../../../time/plain-days.ts'
import { periodName } from '../wheel-model.ts'
import { isChosen, useWheelAddress, type Period, type ViewName } from './wheel-address.ts'

const MoreChoices = lazy(() => import('./more-choices.tsx'))

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px' },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  last: { marginLeft: 'auto', '@media (max-width: 720px)': { marginLeft: 0 } },
  button: { minWidth: 'auto' },
  name: {
    minWidth: '5.5ch',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
})

const views: ViewName[] = ['wheel', 'table', 'next']

/** Which view, which year and whose wheel; everything else behind one button. */
export function WheelBar({ view, period }: { view: WheelView; period: Period }) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const id = useId()
  const [address, change] = useWheelAddress()
  const [more, setMore] = useState(() => isChosen(address))
  const { from, years } = period
  const go = (by: number) => change({ from: addMonths(from, by * 12 * years).slice(0, 7), quarter: null })
  const isNow = view.today >= from && view.today <= period.to
  const isMine = address.person === 'me'
  return (
    <div className={styles.bars}>
      <div className={styles.bar}>
        <div className={styles.group} role="group" aria-label={texts.views}>
          {views.map((each) => (
            <Button
              key={each}
              className={styles.button}
              appearance={address.view === each ? 'primary' : 'outline'}
              shape="circular"
              aria-pressed={address.view === each}
              onClick={() => change({ view: each === 'wheel' ? null : each })}
            >
              {texts.view[each]}
            </Button>
          ))}
        </div>
        <div className={styles.group} role="group" aria-label={texts.period}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={texts.earlier(years)}
            onClick={() => go(-1)}
          />
          <span className={styles.name} aria-live="polite">
            {periodName({ from, to: period.to, months: 12 * years }, texts.months)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={texts.later(years)}
            onClick={() => go(1)}
          />
          {!isNow && (
            <Button appearance="subtle" onClick={() => change({ from: null, quarter: null })}>
              {texts.thisYear}
            </Button>
          )}
          {address.view === 'wheel' && period.shown.months === 3 && (
            <Button appearance="subtle" onClick={() => change({ quarter: null })}>
              {texts.wholeYear}
            </Button>
          )}
        </div>
        <div className={styles.last}>
          <div className={styles.group}>
            <Button
              className={styles.button}
              appearance={isMine ? 'primary' : 'outline'}
              aria-pressed={isMine}
              onClick={() => change({ person: isMine ? null : 'me' })}
            >
              {texts.myWheel}
            </Button>
            <Button aria-expanded={more} aria-controls={id} onClick={() => setMore(!more)}>
              {more ? texts.fewerFilters : texts.moreFilters}
            </Button>
          </div>
        </div>
      </div>
      <div id={id} hidden={!more}>
        {more && (
          <Suspense>
            <MoreChoices view={view} period={period} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
