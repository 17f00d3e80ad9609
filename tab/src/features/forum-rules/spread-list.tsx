import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Spread } from './use-forum-rules.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: '4px 0 0' },
  line: { margin: '2px 0 0' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  area: { display: 'flex', justifyContent: 'space-between', gap: '8px', margin: 0, fontWeight: 600 },
  track: {
    height: '6px',
    margin: '4px 0',
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  filled: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Where the forum's people come from, area by area. */
export function SpreadList({ spread }: { spread: Spread }) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  return (
    <div>
      <h3 className={styles.title}>{texts.spreadTitle}</h3>
      <p className={styles.line}>{texts.spread(spread.represented, spread.of)}</p>
      {spread.areas.length > 1 && (
        <ul className={styles.list} style={{ marginTop: '12px' }}>
          {spread.areas.map(({ id, name, represented, absent }) => {
            const of = represented.length + absent.length
            return (
              <li key={id}>
                <p className={styles.area}>
                  <span>{name}</span>
                  <span>{texts.areaCount(represented.length, of)}</span>
                </p>
                <div className={styles.track} aria-hidden="true">
                  <div className={styles.filled} style={{ width: `${(100 * represented.length) / of}%` }} />
                </div>
                <p className={styles.quiet}>
                  {absent.length === 0 ? texts.areaAll : texts.areaAbsent(absent.join(', '))}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
