import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px 16px 16px',
    margin: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  title: string
  remove: string
  fault: string | undefined
  onRemove: () => void
  children: ReactNode
}

/** One rule among several of the same sort, with a button that takes it away and its fault below. */
export function RuleBox({ title, remove, fault, onRemove, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={styles.box}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={remove} onClick={onRemove} />
      </div>
      {children}
      <div role="alert">{fault !== undefined && <p className={styles.fault}>{fault}</p>}</div>
    </div>
  )
}
