import type { ReplanInput } from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Refused } from '../../domain/refusal.ts'
import { refuseRings } from '../../domain/wheel/dependencies.ts'
import {
  followingOrOwn,
  forumsInPlan,
  type Standing,
  standingSteps,
  stepAgain,
  stepsGone,
} from '../../domain/wheel/cycle/plan-again.ts'
import type { Days } from '../../domain/wheel/cycle/plan-calendar.ts'
import { planEntries } from '../../domain/wheel/cycle/plan-entries.ts'
import { stepNow } from '../../domain/wheel/cycle/plan-in-wheel.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { among } from '../../domain/wheel/recurrence/occurrences.ts'
import type { Cycle } from '../../store/wheel-cycles.ts'
import { haveMeetings } from '../../store/meetings.ts'
import { findConnected, type KeptEntry } from '../../store/wheel-entries.ts'
import type { WheelForumRow } from '../../store/wheel-readers.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'
import { type Planned, planFromInput } from './plan-from-input.ts'
import { refuseLosingMeeting } from './refuse-losing-meeting.ts'
import { wheelRefused } from './wheel-refused.ts'

export type PlannedAgain = {
  ok: true
  planned: Planned
  standing: Standing
  /** Where each step stands now. */
  was: ReadonlyMap<string, Days>
  changed: { before: KeptEntry; after: Entry }[]
  added: Entry[]
  gone: KeptEntry[]
  steps: { stepId: string; entryId: string }[]
}

/**
 * What becomes of a saved plan that is made anew: which entries change, come and go. What is ticked off stands where it was, and
 * a step that is over cannot leave the chain. Nothing is saved.
 */
export async function planCycleAgain(
  deps: Pick<Deps, 'newId'>,
  { db, forums, today }: { db: Deps['db']; forums: readonly WheelForumRow[]; today: PlainDate },
  cycle: Cycle,
  input: Omit<ReplanInput, 'version'>,
): Promise<PlannedAgain | Refused> {
  const entryIds = new Map(cycle.steps.map(({ stepId, entryId }) => [stepId, entryId]))
  const taken = input.own.flatMap(({ entryId }) => entryId ?? [])
  const connected = await findConnected(db, [...entryIds.values(), ...taken])
  const kept = new Map(connected.map((each) => [each.entry.id, each]))
  const all = among(
    connected.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  const standing = standingSteps(cycle, all)
  const { regionCode, agreement } = cycle
  const whole = { ...input, regionCode, firstYear: agreement.firstYear, responsible: [] }
  const planned = await planFromInput(db, whole, forums, today, standing)
  if (!planned.ok) return planned

  const left = stepsGone(cycle.template, planned.template)
  const over = left.filter(({ id }) => standing.over.has(id))
  if (over.length > 0)
    return wheelRefused(
      { code: 'step_is_over', entryIds: over.map(({ id }) => id) },
      (id) => over.find((step) => step.id === id)?.title,
    )
  const gone = left.flatMap(({ id }) => kept.get(entryIds.get(id) ?? '') ?? [])

  const ids = new Map(planned.plan.map(({ step }) => [step.id, entryIds.get(step.id) ?? deps.newId()]))
  const stepOf = new Map([...ids].map(([stepId, entryId]) => [entryId, stepId]))
  const forumsBefore = forumsInPlan(cycle, all.byId)
  const ofPlan = new Set([...entryIds.values(), ...ids.values()])
  const entries = planEntries(planned.plan, (stepId) => ids.get(stepId) ?? '', planned.forumOf).map(
    (entry) => ({
      ...entry,
      schedule: followingOrOwn(entry.schedule, planned.takenFrom.get(stepOf.get(entry.id) ?? '')),
    }),
  )
  const changed: PlannedAgain['changed'] = []
  const added: Entry[] = []
  for (const entry of entries) {
    const stepId = stepOf.get(entry.id) ?? ''
    const before = kept.get(entry.id)
    const [stepBefore, after] = [cycle.template, planned.template].map(({ steps }) =>
      steps.find(({ id }) => id === stepId),
    )
    if (before === undefined || stepBefore === undefined || after === undefined) {
      added.push(entry)
      continue
    }
    const role = after.forum
    const forumBefore = role === null ? null : forumsBefore.get(role)
    const otherForum = role !== stepBefore.forum || (role !== null && planned.forumOf(role) !== forumBefore)
    const isFixed = standing.fixed.has(stepId)
    const step = {
      before: stepBefore,
      after,
      entry: before.entry,
      planned: entry,
      otherForum,
      isFixed,
      ofPlan,
    }
    const made = stepAgain(step, all)
    if (JSON.stringify(made) !== JSON.stringify(before.entry)) changed.push({ before, after: made })
  }
  const ringed = refuseAfter(connected, { changed, added, gone })
  if (ringed !== null) return ringed
  const goneIds = gone.map(({ entry }) => entry.id)
  if (await haveMeetings(db, goneIds)) return refused('entry_has_meeting')
  const made = changed.map(({ after }) => after)
  const losing = await refuseLosingMeeting(db, forums, made)
  if (losing !== null) return losing
  const was = new Map(
    [...entryIds].flatMap(([stepId, entryId]) => {
      const entry = all.byId.get(entryId)
      const now = entry === undefined ? null : stepNow(entry, all)
      return now === null ? [] : [[stepId, { from: now.from, to: now.to }] as const]
    }),
  )
  const steps = entries.map(({ id }) => ({ stepId: stepOf.get(id) ?? '', entryId: id }))
  return { ok: true, planned, standing, was, changed, added, gone, steps }
}

/** Why the wheel cannot be so: a ring, or something outside the plan that hangs on a step which goes. */
function refuseAfter(
  connected: readonly KeptEntry[],
  { changed, added, gone }: Pick<PlannedAgain, 'changed' | 'added' | 'gone'>,
): Refused | null {
  const leaving = new Set(gone.map(({ entry }) => entry.id))
  const made = new Map(changed.map(({ after }) => [after.id, after]))
  const stay = connected.flatMap(({ entry }) => (leaving.has(entry.id) ? [] : [made.get(entry.id) ?? entry]))
  const all = [...stay, ...added]
  const titleOf = (id: string) =>
    [...all, ...gone.map(({ entry }) => entry)].find((one) => one.id === id)?.title
  const hanging = stay.filter(
    ({ dependsOn, schedule }) =>
      dependsOn.some((id) => leaving.has(id)) || (schedule.by === 'other' && leaving.has(schedule.entryId)),
  )
  if (hanging.length > 0)
    return wheelRefused({ code: 'others_hang_on_it', entryIds: hanging.map(({ id }) => id) }, titleOf)
  for (const entry of [...made.values(), ...added]) {
    const ring = refuseRings(entry, all)
    if (ring !== null) return wheelRefused(ring, titleOf)
  }
  return null
}
