import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

const useStyles = makeStyles({
  link: {
    display: 'inline-block',
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <Link to={to} className={styles.link}>
      <span aria-hidden="true">‹ </span>
      {children}
    </Link>
  )
}
