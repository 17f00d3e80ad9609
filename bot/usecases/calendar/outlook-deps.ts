import type { Deps } from '../../deps.ts'

/** What keeping Outlook and the wheel in step needs. */
export type OutlookDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'calendar' | 'log'>
