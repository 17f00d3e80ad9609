import type { SessionToPlan } from './grouping.ts'

/**
 * What one of each rule weighs in a session of so many people and groups. Hard: pairs, leaders, organisations, sizes; soft: the
 * same groups, moves, spread, acquaintances. The most that a level can cost is below one of the level above: with 1,000 people and 50
 * groups the sums are about 10^15, below 2^53. The same groups and acquaintances both would be too much for that: a session has one
 * of them.
 */
export type Levels = Record<
  'pair' | 'leader' | 'organisation' | 'size' | 'same' | 'move' | 'spread' | 'acquaintance',
  number
>

export function levelsFor(people: number, groups: number, aim: SessionToPlan['aim']['kind']): Levels {
  // A whole number, or a level would be no multiple of the one below it, and could not be taken apart.
  const meetings = (people * (people - 1)) / 2 + 1
  const size = 1
  const organisation = size * (2 * people + 1)
  const leader = organisation * meetings
  const pair = leader * (groups + 1)
  const acquaintance = 1
  const spread = acquaintance * (aim === 'same_groups' ? 2 : meetings)
  const move = spread * 3 * meetings
  const same = move * (people + 1)
  return { pair, leader, organisation, size, same, move, spread, acquaintance }
}

/** How much of each rule a standing's cost is: the levels taken apart again. */
export function takenApart(
  { hard, soft }: { hard: number; soft: number },
  levels: Levels,
): Record<keyof Levels, number> {
  const pair = Math.floor(hard / levels.pair)
  const leader = Math.floor((hard % levels.pair) / levels.leader)
  const organisation = Math.floor((hard % levels.leader) / levels.organisation)
  const same = Math.floor(soft / levels.same)
  const move = Math.floor((soft % levels.same) / levels.move)
  const spread = Math.floor((soft % levels.move) / levels.spread)
  return {
    pair,
    leader,
    organisation,
    size: (hard % levels.organisation) / levels.size,
    same,
    move,
    spread,
    acquaintance: (soft % levels.spread) / levels.acquaintance,
  }
}
