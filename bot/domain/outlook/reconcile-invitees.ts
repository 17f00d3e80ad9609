/** Somebody who is called to a meeting; `needed` false is Outlook's "optional". */
export type Called = { personId: string; needed: boolean }

/** The same as Outlook has it. The hash is of the address by which it knows them, so that they are found by it again. */
export type CalledInOutlook = Called & { addressHash: string | null }

/** Who is called: as the wheel has it, and as Outlook has it. Whoever was added in Outlook alone is in neither. */
export type CallingSides = { wheel: readonly Called[]; outlook: readonly CalledInOutlook[] }

export type Standing = 'needed' | 'optional' | 'absent'

/** Somebody about whom a person must choose, and what each side says of them. */
export type CallingConflict = { personId: string; wheel: Standing; outlook: Standing }

/** What must be done so that both call the same people, by persons' ids; `same` was changed on both sides to the same. */
export type CallingSteps = {
  toWheel: string[]
  toOutlook: string[]
  same: string[]
  conflicts: CallingConflict[]
}

/**
 * As with a meeting's fields (reconcile.ts), person by person: changed on one side it goes to the other; changed on both to
 * different things, a person chooses. `seen` is what each side said when they were last in step.
 */
export function reconcileInvitees(seen: CallingSides, now: CallingSides): CallingSteps {
  const steps: CallingSteps = { toWheel: [], toOutlook: [], same: [], conflicts: [] }
  for (const personId of everybodyIn(seen, now)) {
    const [wheel, outlook] = [standingOf(now.wheel, personId), standingOf(now.outlook, personId)]
    const here = wheel !== standingOf(seen.wheel, personId)
    const there = outlook !== standingOf(seen.outlook, personId)
    if (here && there && wheel === outlook) steps.same.push(personId)
    else if (here && there) steps.conflicts.push({ personId, wheel, outlook })
    else if (here) steps.toOutlook.push(personId)
    else if (there) steps.toWheel.push(personId)
  }
  return steps
}

export function standingOf(called: readonly Called[], personId: string): Standing {
  const found = called.find((one) => one.personId === personId)
  return found === undefined ? 'absent' : found.needed ? 'needed' : 'optional'
}

/** What was last seen once these people are in step; of the others it stays as it was. */
export function agreeOnInvitees(
  seen: CallingSides,
  now: CallingSides,
  people: readonly string[],
): CallingSides {
  return {
    wheel: replaced(seen.wheel, now.wheel, people),
    outlook: replaced(seen.outlook, now.outlook, people),
  }
}

/** Somebody has chosen a side: the other side's word about these people is known, and counts no more as a change. */
export function chooseInvitees(
  seen: CallingSides,
  conflicts: readonly CallingConflict[],
  side: 'wheel' | 'outlook',
): CallingSides {
  const people = conflicts.map(({ personId }) => personId)
  const other = conflicts.flatMap((one): CalledInOutlook[] => {
    const standing = side === 'wheel' ? one.outlook : one.wheel
    if (standing === 'absent') return []
    const known = seen.outlook.find(({ personId }) => personId === one.personId)
    return [
      {
        personId: one.personId,
        needed: standing === 'needed',
        addressHash: known?.addressHash ?? null,
      },
    ]
  })
  const wheel = other.map(({ personId, needed }) => ({ personId, needed }))
  return agreeOnInvitees(seen, { wheel, outlook: other }, people)
}

/** The wheel's list, with these people as Outlook has them. */
export function takeInvitees(now: CallingSides, people: readonly string[]): Called[] {
  const taken = now.outlook.map(({ personId, needed }) => ({ personId, needed }))
  return replaced(now.wheel, taken, people)
}

function everybodyIn(...sides: readonly CallingSides[]): string[] {
  const all = sides.flatMap(({ wheel, outlook }) => [...wheel, ...outlook])
  return [...new Set(all.map(({ personId }) => personId))]
}

/** Whoever was there keeps their place in the list. */
function replaced<One extends Called>(
  list: readonly One[],
  by: readonly One[],
  people: readonly string[],
): One[] {
  const isMeant = ({ personId }: Called) => people.includes(personId)
  const news = new Map(by.filter(isMeant).map((one) => [one.personId, one]))
  const kept = list.flatMap((one) => {
    if (!isMeant(one)) return [one]
    const now = news.get(one.personId)
    news.delete(one.personId)
    return now === undefined ? [] : [now]
  })
  return [...kept, ...news.values()]
}
