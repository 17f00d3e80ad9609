import type { EntryInput, EntryView, ScheduleInput } from '../../../../../bot/contract/wheel.ts'

/** An entry as it is sent back when something of it is changed. */
export function entryInputOf(entry: EntryView): EntryInput {
  const { kind, title, forumId, regionCode, location, responsible, links, serves, dependsOn } = entry
  if (kind === 'round') throw new Error('A round is edited as a round')
  return {
    ...{ kind, title, forumId, regionCode, location, links, serves },
    schedule: scheduleInputOf(entry.schedule),
    responsible: responsible.map(({ personId }) => personId),
    dependsOn: dependsOn.map(({ entryId }) => entryId),
  }
}

function scheduleInputOf(schedule: EntryView['schedule']): ScheduleInput {
  switch (schedule.by) {
    case 'date':
      return schedule
    case 'rule': {
      const { first, rule, repeat } = schedule
      return repeat === null ? { by: 'rule', first, rule } : { by: 'repeat', first, repeat }
    }
    case 'other': {
      const { entryId, offset, days, times } = schedule
      return { by: 'other', entryId, offset, days, times }
    }
  }
}
