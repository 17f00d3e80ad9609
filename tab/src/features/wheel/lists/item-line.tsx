import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { WheelItem } from '../../../../../bot/contract/wheel.ts'
import { hovered } from '../../../components/hovered.ts'
import { unseen } from '../../../components/unseen.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import type { Look } from '../picture/looks.ts'
import { whenText } from '../when-text.ts'
import { Swatch } from './legend.tsx'

const useStyles = makeStyles({
  button: {
    display: 'grid',
    gridTemplateColumns: '40px 1fr',
    gap: '8px',
    alignItems: 'center',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  day: { textAlign: 'center', lineHeight: 1.1 },
  number: { display: 'block', fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  month: { display: 'block', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  cancelled: { textDecorationLine: 'line-through' },
  quiet: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  said: unseen,
  warning: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
})

type Props = { item: WheelItem; forum: string | null; look: Look; onOpen: (id: string) => void }

/** One thing as a line of a list; a press opens it. */
export function ItemLine({ item, forum, look, onOpen }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { title, from, state, kind, warnings } = item
  const weekday = dateText(from, language).split(' ')[0] ?? ''
  return (
    <button type="button" className={styles.button} onClick={() => onOpen(item.id)}>
      <span className={styles.day} aria-hidden="true">
        <span className={styles.number}>{Number(from.slice(8))}</span>
        <span className={styles.month}>{texts.months[Number(from.slice(5, 7)) - 1]?.slice(0, 3)}</span>
      </span>
      <span className={styles.words}>
        <span className={mergeClasses(styles.title, state === 'cancelled' && styles.cancelled)}>{title}</span>
        {item.from === item.to ? (
          <span className={styles.quiet}>
            {/* The day stands beside it for who sees it. */}
            <span aria-hidden="true">
              {`${weekday}${item.times === null ? '' : texts.atFromTo(item.times.start, item.times.end)}`}
            </span>
            <span className={styles.said}>{whenText(item, texts, language)}</span>
          </span>
        ) : (
          <span className={styles.quiet}>{whenText(item, texts, language)}</span>
        )}
        <span className={styles.quiet}>
          <Swatch look={look} />
          {[forum, texts.kinds[kind], state === 'planned' ? null : texts.states[state]]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {warnings.map((warning) => (
          <span key={warning} className={styles.warning}>
            {warning}
          </span>
        ))}
      </span>
    </button>
  )
}
