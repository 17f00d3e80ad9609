import { describe, expect, test } from '@jest/globals'
import {
  type MeetingStanding,
  type MeetingStep,
  nextMeetingStep,
} from '../../../bot/domain/meetings/next-meeting-step.ts'
import { usualSession } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { aBlock } from '../../support/a-block.ts'

const first = aBlock('13.20', 20, { kind: 'groups' })
const second = aBlock('13.50', 20, { kind: 'groups' })
const again = aBlock('13.50', 20, {
  kind: 'groups',
  session: { ...usualSession, sameGroupsAs: first.id },
})
const draft = { state: 'draft', openComments: 0, commentsUntil: null } as const
const asked = { state: 'comments', openComments: 0, commentsUntil: '2026-06-12' } as const

/** On its day, with everything in place. */
const ready: MeetingStanding = {
  state: 'planned',
  dates: { first: '2026-05-29', last: '2026-05-29' },
  today: '2026-05-29',
  runSheet: { blocks: [aBlock('13.00', 20), first, second] },
  findings: [],
  hasParticipants: true,
  sessionsWithGroups: [first.id, second.id],
  sessionsSent: [first.id, second.id],
  outOfStep: false,
  run: 'planned',
  collation: draft,
}
const held = { run: 'ended', today: '2026-06-01' } as const

const table: [string, Partial<MeetingStanding>, MeetingStep | null][] = [
  ['is new', { runSheet: { blocks: [] }, hasParticipants: false }, 'plan'],
  ['has a run sheet that does not hold together', { findings: ['gap', 'session_without_groups'] }, 'mend'],
  ['has nobody who takes part', { hasParticipants: false, sessionsWithGroups: [] }, 'participants'],
  [
    'has nobody, and no session either',
    { hasParticipants: false, runSheet: { blocks: [aBlock('13.00', 20)] } },
    'participants',
  ],
  [
    'has no groups',
    { sessionsWithGroups: [], sessionsSent: [], findings: ['session_without_groups'] },
    'groups',
  ],
  ['has one session without groups', { sessionsWithGroups: [first.id], sessionsSent: [first.id] }, 'groups'],
  ['has groups that were not sent', { sessionsSent: [] }, 'send'],
  ['has one session whose groups were not sent', { sessionsSent: [first.id] }, 'send'],
  [
    'has a session with the groups of another, which were sent',
    { runSheet: { blocks: [first, again] }, sessionsWithGroups: [first.id], sessionsSent: [first.id] },
    'ready',
  ],
  [
    'has a session with the groups of another, which were not sent',
    { runSheet: { blocks: [first, again] }, sessionsWithGroups: [first.id], sessionsSent: [] },
    'send',
  ],
  [
    'has no groups in its plan',
    { runSheet: { blocks: [aBlock('13.00', 20)] }, sessionsWithGroups: [], sessionsSent: [] },
    'ready',
  ],
  ['has a session out of step with the one that it follows, sent or not', { outOfStep: true }, 'align'],
  [
    'lacks groups in one session before another is brought in step',
    { outOfStep: true, sessionsWithGroups: [first.id] },
    'groups',
  ],
  ['has everything in place, before its day', { today: '2026-05-28' }, 'set'],
  ['has everything in place, on its day', {}, 'ready'],
  ['runs, whatever is wrong', { run: 'running', findings: ['gap'], sessionsSent: [] }, 'running'],
  ['runs on another day than its own', { run: 'running', today: '2026-05-01' }, 'running'],
  ['has ended the same day', { run: 'ended' }, 'collate'],
  ['was begun anew after its end', { run: 'running', collation: asked }, 'running'],
  ['was held without being run here', { today: '2026-05-30' }, 'collate'],
  ['is ticked off in the wheel', { state: 'held' }, 'collate'],
  ['has its collation as a draft', held, 'collate'],
  ['has it out for comments, and nobody has written', { ...held, collation: asked }, null],
  ['has comments that wait for an answer', { ...held, collation: { ...asked, openComments: 2 } }, 'answer'],
  ['has it out on the last day for comments', { run: 'ended', today: '2026-06-12', collation: asked }, null],
  [
    'has it out, and the time for comments is over',
    { run: 'ended', today: '2026-06-13', collation: asked },
    'finish',
  ],
  ['has a final collation', { ...held, collation: { ...draft, state: 'final' } }, null],
  ['is called off', { state: 'cancelled', runSheet: { blocks: [] } }, null],
]

describe('the next step of a meeting that', () => {
  test.each(table)('%s', (_, standing, step) => {
    expect(nextMeetingStep({ ...ready, ...standing })).toBe(step)
  })
})
