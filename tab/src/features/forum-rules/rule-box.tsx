import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { DeleteRegular, EditRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'

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
  buttons: { display: 'flex', flexShrink: 0 },
  told: { margin: 0, overflowWrap: 'anywhere', '::first-letter': { textTransform: 'uppercase' } },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
})

type Props = {
  title: string
  /** The rule in words, which is all that is shown until it is to be changed; null: it is new. */
  told: string | null
  change: string
  remove: string
  fault: string | undefined
  onRemove: () => void
  children: ReactNode
}

/** One rule among several of the same sort, with a button that takes it away and its fault below. */
export function RuleBox({ title, told, change, remove, fault, onRemove, children }: Props) {
  const styles = useStyles()
  const id = useId()
  const [opened, setOpened] = useState(told === null)
  const open = opened || fault !== undefined
  return (
    <div role="group" aria-labelledby={id} className={styles.box}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <div className={styles.buttons}>
          {!open && (
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={change}
              onClick={() => setOpened(true)}
            />
          )}
          <Button appearance="subtle" icon={<DeleteRegular />} aria-label={remove} onClick={onRemove} />
        </div>
      </div>
      {open ? children : <p className={styles.told}>{told}</p>}
      <div role="alert">{fault !== undefined && <p className={styles.fault}>{fault}</p>}</div>
    </div>
  )
}
