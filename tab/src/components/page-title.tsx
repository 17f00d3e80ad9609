import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  title: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    '@media print': { fontSize: '14pt', lineHeight: '18pt' },
  },
  lead: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
})

/** Set once the first page has been drawn: only from then on does a new page take the focus. */
let firstPageShown = false

/** A page's heading. A new page is announced by moving the focus here, as a browser does with a new document. */
export function PageTitle({ children, lead, name }: { children: ReactNode; lead?: ReactNode; name: string }) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (firstPageShown) heading.current?.focus()
    firstPageShown = true
  }, [])
  useEffect(() => {
    document.title = name
  }, [name])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {children}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
    </>
  )
}
