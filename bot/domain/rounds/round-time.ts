import type { RoundFacts } from './round.ts'

/**
 * The instant of an act under the round's lock: what the clock says, but never before what the round already holds. The
 * clocks of two instances differ, and one clock may be set back: whoever has the lock later acts later, or a remark would
 * count as older than the "no remarks" that it takes back.
 */
export function roundTime({ round, answers }: Pick<RoundFacts, 'round' | 'answers'>, clock: Date): Date {
  const over = round.state === 'unresolved' ? round.deadline : null
  const known = [round.startedAt, over, ...answers.map((answer) => answer.receivedAt)]
  return new Date(Math.max(clock.getTime(), ...known.map((at) => at?.getTime() ?? 0)))
}
