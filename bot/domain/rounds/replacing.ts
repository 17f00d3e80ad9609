import type { Round } from './round.ts'

type Revision = Pick<Round, 'revision' | 'state' | 'startedAt'>

/**
 * The revision that goes on in this one's place: a round that looks for a solution has found it as soon as the next revision
 * has been sent. One that was withdrawn gives the place back. Null: this one stands for itself. Nothing of it is stored.
 */
export function replacedBy({ revision, state }: Revision, all: readonly Revision[]): number | null {
  if (state !== 'in_solution') return null
  const later = all.filter(
    (other) => other.revision > revision && other.startedAt !== null && other.state !== 'withdrawn',
  )
  return later.length === 0 ? null : Math.min(...later.map((other) => other.revision))
}
