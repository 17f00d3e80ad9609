import type { LiveTopic } from '../../../../bot/domain/meetings/run/live-topic.ts'

/** Every time on every page follows from how the meeting runs. */
const times: Partial<Record<LiveTopic, LiveTopic[]>> = { run: ['run-sheet', 'groups'], groups: ['run'] }

/** What is to be done next follows from all of these, and comes with the run sheet. */
const steps: readonly LiveTopic[] = ['groups', 'participants', 'collation']

/**
 * The topics to read anew when one has changed. `plans`: the reader is told what is to be done next. A thousand participants are not: they
 * do not read the meeting anew each time that somebody is marked as present.
 */
export function alsoRead(topic: LiveTopic, plans: boolean): LiveTopic[] {
  return [topic, ...(times[topic] ?? []), ...(plans && steps.includes(topic) ? ['run-sheet' as const] : [])]
}
