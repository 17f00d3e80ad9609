import type { Generated } from 'kysely'

/** The programmes that have been sent, as 0027-programme leaves them. */
export type ProgrammeTables = {
  meeting_programme: { meeting_id: string; over: Generated<boolean> }
  programme_told: { participant_id: string; look: string }
}
