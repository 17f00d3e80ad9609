import { makeStyles, Title2, Body1, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '36rem',
    margin: '0 auto',
    padding: '64px 24px',
  },
})

/** A page that only says something, and what to do next. */
export function NoticePage(props: { title: string; lines: string[]; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <Title2 as="h1">{props.title}</Title2>
      {props.lines.map((line) => (
        <Body1 as="p" key={line} style={{ margin: 0 }}>
          {line}
        </Body1>
      ))}
      {props.children}
    </div>
  )
}
