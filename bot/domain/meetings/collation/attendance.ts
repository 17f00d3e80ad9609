import type { Attendance } from './collation.ts'

/**
 * How many of each organisation were there, by the organisation's name in Danish order. Only who is marked as present
 * counts; an invitation or an acceptance is no attendance.
 */
export function attendanceOf(
  participants: readonly { organisation: string; attendance: string }[],
): Attendance[] {
  const counts = new Map<string, number>()
  for (const { organisation, attendance } of participants) {
    if (attendance === 'present') counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  }
  return [...counts]
    .map(([organisation, present]) => ({ organisation, present }))
    .sort((a, b) => danish.compare(a.organisation, b.organisation))
}

const danish = new Intl.Collator('da-DK')
