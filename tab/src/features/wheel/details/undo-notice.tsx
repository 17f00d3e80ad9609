import { lazy, Suspense } from 'react'

// Nothing has been said when the page is first drawn.
const SaidBar = lazy(() => import('./said-bar.tsx'))

/** What was done last, with a way back where there is one; or why it was not done. */
export type Said = { text: string; warnings?: readonly string[]; undo?: () => void } | { error: Error } | null

/** Says it without taking the focus: who moves things about goes on doing so. */
export function UndoNotice({ said }: { said: Said }) {
  return (
    <div role={said !== null && 'error' in said ? 'alert' : 'status'}>
      <Suspense>{said !== null && <SaidBar said={said} />}</Suspense>
    </div>
  )
}
