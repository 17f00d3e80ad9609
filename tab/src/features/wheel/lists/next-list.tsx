import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { WheelItem, WheelView } from '../../../../../bot/contract/wheel.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { comingByMonth, lookFor } from '../wheel-model.ts'
import { ItemLine } from './item-line.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  month: { ...typographyStyles.subtitle2, margin: '0 0 4px', padding: '0 8px' },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = {
  view: WheelView
  items: readonly WheelItem[]
  /** No more than so many; null: all. */
  most: number | null
  /** How deep the headings of the months lie. */
  level: 2 | 3
  onOpen: (id: string) => void
}

/** What is next, month by month, with what should have happened first. */
export function NextList({ view, items, most, level, onOpen }: Props) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const { overdue, months } = comingByMonth(items, view.today)
  const look = lookFor(view)
  const names = new Map(view.forums.map(({ id, name }) => [id, name]))
  const sections = [
    { id: 'overdue', title: texts.overdue, items: overdue },
    ...months.map((each) => ({
      id: each.month,
      title: `${texts.months[Number(each.month.slice(5)) - 1]} ${each.month.slice(0, 4)}`,
      items: each.items,
    })),
  ]
  const shown = firstOf(sections, most)
  const Heading = `h${level}` as const
  if (shown.length === 0) return <p className={styles.none}>{texts.nothingNext}</p>
  return (
    <div className={styles.list}>
      {shown.map((section) => (
        <section key={section.id} aria-label={section.title}>
          <Heading className={styles.month}>{section.title}</Heading>
          <ul className={styles.items}>
            {section.items.map((item) => (
              <li key={item.id} className={styles.item}>
                <ItemLine
                  item={item}
                  forum={item.forumId === null ? null : (names.get(item.forumId) ?? null)}
                  look={look(item.forumId)}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Section = { id: string; title: string; items: WheelItem[] }

function firstOf(sections: readonly Section[], most: number | null): Section[] {
  let left = most ?? Infinity
  return sections.flatMap((section) => {
    const items = section.items.slice(0, left)
    left -= items.length
    return items.length === 0 ? [] : [{ ...section, items }]
  })
}
