import type { EntryInput } from '../../contract/wheel.ts'

/** Which other entries a form's entry waits for or takes its dates from. */
export function idsNamedBy({ dependsOn, schedule }: Pick<EntryInput, 'dependsOn' | 'schedule'>): string[] {
  return [...dependsOn, ...(schedule.by === 'other' ? [schedule.entryId] : [])]
}
