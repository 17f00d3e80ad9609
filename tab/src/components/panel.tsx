import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { padding: '16px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  led: { alignItems: 'flex-start' },
  words: { flex: '1 1 240px', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
})

type Props = {
  title: string
  lead?: string
  /** Beside the heading. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** One part of a page, with its own heading. */
export function Panel({ title, lead, aside, className, children }: Props) {
  const styles = useStyles()
  const id = useId()
  const heading = (
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
  )
  return (
    <section className={mergeClasses(styles.panel, className)} aria-labelledby={id}>
      {lead === undefined ? (
        <div className={styles.head}>
          {heading}
          {aside}
        </div>
      ) : (
        <div className={mergeClasses(styles.head, styles.led)}>
          <div className={styles.words}>
            {heading}
            <p className={styles.lead}>{lead}</p>
          </div>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
