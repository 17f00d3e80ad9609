import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'

// Nothing has been said when the page is first drawn.
const SaidBar = lazy(() => import('./said-bar.tsx'))

/** What was done last, with a way back where there is one; or why it was not done. */
export type Said = { text: string; warnings?: readonly string[]; undo?: () => void } | { error: Error } | null

const useStyles = makeStyles({
  // Before the page, between two of its parts: the wheel stays under the pointer that has just let go of a mark.
  over: {
    '@media (min-width: 641px)': {
      position: 'sticky',
      top: '20px',
      height: 0,
      zIndex: 3,
      '& > *': { position: 'absolute', top: '-12px', left: 0, right: 0 },
    },
  },
})

/** Says it without taking the focus: who moves things about goes on doing so. */
export function UndoNotice({ said }: { said: Said }) {
  const styles = useStyles()
  const isError = said !== null && 'error' in said
  // What must be read at leisure covers nothing.
  const isShort = said !== null && !isError && !said.warnings?.length
  return (
    <div role={isError ? 'alert' : 'status'} className={mergeClasses(isShort && styles.over)}>
      <Suspense>{said !== null && <SaidBar said={said} />}</Suspense>
    </div>
  )
}
