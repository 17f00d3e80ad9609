import type { Entry } from '../entry.ts'
import type { PlannedStep } from './plan.ts'
import type { ForumRole } from './template.ts'

/**
 * The plan as entries of the wheel, each depending on the steps that it comes after. The summer break is no entry: it is a
 * time in which there are none.
 */
export function planEntries(
  plan: readonly PlannedStep[],
  idOf: (stepId: string) => string,
  forumOf: (role: ForumRole) => string | null,
): Entry[] {
  const planned = new Set(plan.filter(({ step }) => step.kind !== 'summer_break').map(({ step }) => step.id))
  return plan.flatMap(({ step, from, to }) => {
    const { kind, title, serves, after, forum } = step
    if (kind === 'summer_break') return []
    return {
      id: idOf(step.id),
      kind,
      title,
      forumId: forum === null ? null : forumOf(forum),
      location: '',
      schedule: { by: 'date', when: { from, to, times: null }, place: null },
      state: 'planned',
      responsible: [],
      links: [],
      serves,
      dependsOn: after.flatMap((each) => (planned.has(each.step) ? [idOf(each.step)] : [])),
    }
  })
}
