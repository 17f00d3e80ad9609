import { makeStyles, tokens } from '@fluentui/react-components'
import { use, useMemo } from 'react'
import type { WheelItem, WheelView } from '../../../../bot/contract/wheel.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import { dateText, shortDateText } from '../../time/date-text.ts'
import { quarterOf, useWheelAddress, type Period } from './filters/wheel-address.ts'
import { Legend, StateLegend } from './lists/legend.tsx'
import { NumberedList } from './lists/numbered-list.tsx'
import { WheelPicture } from './picture/wheel-picture.tsx'
import { hintOf, periodName, pictureOf } from './wheel-model.ts'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: '16px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    // On a telephone the wheel needs the width.
    '@media (max-width: 480px)': { gap: tokens.spacingVerticalS, padding: '8px' },
    '@media print': {
      display: 'grid',
      gridTemplateColumns: '160mm minmax(0, 1fr)',
      gap: '6mm',
      padding: 0,
      boxShadow: 'none',
    },
  },
  below: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  legends: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media print': { borderTop: 'none', paddingTop: 0 },
  },
  rings: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = {
  view: WheelView
  items: readonly WheelItem[]
  period: Period
  onOpen: (id: string) => void
  onMove: (id: string, first: string) => void
}

/** The picture with all that explains it. */
export function WheelPanel({ view, items, period, onOpen, onMove }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [{ rings: ringsBy }, change] = useWheelAddress()
  const { shown } = period
  const inShown = useMemo(
    () => items.filter(({ from, to }) => from <= shown.to && to >= shown.from),
    [items, shown.from, shown.to],
  )
  const drawn = useMemo(
    () => pictureOf(view, inShown, ringsBy, texts, language),
    [view, inShown, ringsBy, texts, language],
  )
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const drawnById = useMemo(() => new Map(drawn.items.map((item) => [item.id, item])), [drawn])
  const forumNames = useMemo(() => new Map(view.forums.map(({ id, name }) => [id, name])), [view.forums])
  const name = periodName(shown, texts.months)

  return (
    <section className={styles.panel} aria-label={texts.picture(name, inShown.length)}>
      <WheelPicture
        start={shown.from}
        months={shown.months}
        today={view.today}
        rings={drawn.rings}
        items={drawn.items}
        closed={view.closed}
        monthTitles={texts.months}
        label={texts.picture(name, inShown.length)}
        instructions={texts.instructions}
        hub={[name, texts.count(inShown.length)]}
        hintOf={(id, movedTo) => {
          const item = byId.get(id)
          if (item === undefined) return { title: '', lines: [] }
          if (movedTo !== null)
            return {
              title: item.title,
              lines: [(movedTo === item.from ? texts.held : texts.dropHere)(dateText(movedTo, language))],
            }
          const forum = item.forumId === null ? null : (forumNames.get(item.forumId) ?? null)
          return hintOf(item, forum, texts, language)
        }}
        saidOf={(id, movedTo) => texts.moving(byId.get(id)?.title ?? '', dateText(movedTo, language))}
        onZoom={shown.months === 3 ? null : (month) => change({ quarter: quarterOf(month, period) })}
        onOpen={onOpen}
        onMove={onMove}
        below={(numbers) => (
          <div className={styles.below}>
            <div className={styles.legends}>
              <Legend lines={drawn.legend} label={texts.legend} />
              <StateLegend />
            </div>
            <p className={styles.rings}>
              {texts.legendRings(drawn.rings.map(({ title }) => title).join(', '))}{' '}
              {texts.today(dateText(view.today, language))}.
            </p>
            <NumberedList
              numbers={numbers}
              items={drawnById}
              dateOf={({ from }) => shortDateText(from, language)}
              onOpen={onOpen}
            />
          </div>
        )}
      />
    </section>
  )
}
