import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import {
  checkRunSheet,
  minutesOff,
  type RunSheetGround,
} from '../../../../bot/domain/meetings/run-sheet/check-run-sheet.ts'
import { runSheetFindingText } from '../../../../bot/domain/meetings/run-sheet/finding-texts.ts'
import { minuteOf } from '../../../../bot/domain/meetings/run-sheet/clock.ts'
import { type Block, usualSession } from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { fromTemplate } from '../../../../bot/domain/meetings/templates/begin-run-sheet.ts'
import { runSheetTemplates } from '../../../../bot/domain/meetings/templates/run-sheet-templates.ts'
import { aBlock } from '../../../support/a-block.ts'
import { aRunSheet, noGround, runSheetOf2020 } from './a-run-sheet.ts'

const booked = (start: string, end: string) => ({ start: minuteOf(start), end: minuteOf(end) })
const codes = (blocks: readonly Block[], ground: Partial<RunSheetGround> = {}) =>
  checkRunSheet(aRunSheet(blocks), { ...noGround, ...ground }).map(({ code }) => code)

describe('The directors’ meeting of 29 May 2020, as its run sheet and task sheets had it,', () => {
  const sheet = runSheetOf2020()
  const sessions = sheet.blocks.filter(({ kind }) => kind === 'groups').map(({ id }) => id)
  const ground = {
    ...noGround,
    booked: booked('13:00', '14:30'),
    hasParticipants: true,
    sessionsWithGroups: sessions,
  }
  const findings = checkRunSheet(sheet, ground)

  test('contradicts itself in exactly two places, both in the second group session', () => {
    expect(findings).toEqual([
      {
        code: 'tasks_too_long',
        blockId: sessions[1],
        taskId: null,
        needed: 21,
        has: 20,
        minutes: [7, 7, 7],
      },
      {
        code: 'return_time_differs',
        blockId: sessions[1],
        taskId: null,
        sheet: minuteOf('14:15'),
        next: minuteOf('14:10'),
      },
    ])
  })

  test('is told what is wrong in sentences with both sides of each contradiction', () => {
    expect(findings.map((finding) => runSheetFindingText(finding, 'da'))).toEqual([
      'Opgaverne kræver 21 minutter (3 × 7), men der er kun 20 minutter.',
      'Opgavearket siger tilbage i plenum kl. 14.15, men plenum er kl. 14.10.',
    ])
    expect(findings.map((finding) => runSheetFindingText(finding, 'en'))).toEqual([
      'The tasks need 21 minutes (3 × 7), but there are only 20 minutes.',
      'The task sheet says back in plenary at 14:15, but the plenary is at 14:10.',
    ])
  })

  test('says the same before anybody is written down who could be put into groups', () => {
    const before = checkRunSheet(sheet, { ...ground, hasParticipants: false, sessionsWithGroups: [] })
    expect(before).toEqual(findings)
  })
})

test('the programme of 7 April 2022 does not contradict itself', () => {
  const programme = [
    aBlock('16.00', 15),
    aBlock('16.15', 45, { title: 'Oplæg', breakPromised: true }),
    aBlock('17.00', 15, { kind: 'break', title: 'Kaffe' }),
    aBlock('17.15', 45, {
      kind: 'groups',
      tasks: ['Hvad virker?', 'Hvad mangler?', 'Hvad først?', 'Hvem gør hvad?'].map((question) => {
        return { id: randomUUID(), question, minutes: null }
      }),
    }),
    aBlock('18.00', 45, { kind: 'collation' }),
    aBlock('18.45', 15),
    aBlock('19.00', 0),
  ]
  expect(codes(programme, { booked: booked('16:00', '19:00') })).toEqual([])
})

test.each(runSheetTemplates)('the template “$title” begins without a contradiction', (template) => {
  const focusAreas = new Map([1, 2, 3, 4, 5].map((number) => [number, randomUUID()]))
  const sheet = fromTemplate(template, { newId: randomUUID, start: minuteOf('09:00'), focusAreas })
  const length = template.blocks.reduce((sum, { minutes }) => sum + minutes, 0)
  const ground = { ...noGround, booked: { start: minuteOf('09:00'), end: minuteOf('09:00') + length } }
  expect(checkRunSheet(sheet, ground)).toEqual([])
  expect(sheet.blocks[0]?.start).toBe(minuteOf('09:00'))
})

describe('A run sheet says', () => {
  test('where nothing is planned', () => {
    expect(codes([aBlock('9.00', 30), aBlock('9.40', 20)])).toEqual(['gap'])
  })

  test('where two blocks lie upon each other, also under a long one above', () => {
    const blocks = [aBlock('9.00', 60), aBlock('9.10', 5), aBlock('9.30', 30)]
    expect(codes(blocks)).toEqual(['overlap', 'overlap'])
  })

  const tasks = [{ id: randomUUID(), question: 'Hvad skal vi i gang med?', minutes: 10 }]

  test('that a session has no groups, once there are people to put into them', () => {
    const session = aBlock('9.00', 30, { kind: 'groups', tasks })
    expect(codes([session], { hasParticipants: true })).toEqual(['session_without_groups'])
    expect(codes([session], { hasParticipants: true, sessionsWithGroups: [session.id] })).toEqual([])
  })

  test('nothing of a session that meets in the groups of one before it', () => {
    const first = aBlock('9.00', 30, { kind: 'groups', tasks })
    const session = { ...usualSession, sameGroupsAs: first.id }
    const again = aBlock('9.30', 30, { kind: 'groups', session, tasks })
    const ground = { hasParticipants: true, sessionsWithGroups: [first.id] }
    expect(codes([first, again], ground)).toEqual([])
    expect(
      codes(
        [
          { ...again, start: first.start },
          { ...first, start: again.start },
        ],
        ground,
      ),
    ).toEqual(['same_groups_unknown'])
  })

  test('that the groups of a session have nothing to write to, but for those that work with cards alone', () => {
    const session = aBlock('9.00', 30, { kind: 'groups' })
    const writing = (writes: 'notes' | 'cards' | 'both') => ({
      ...session,
      session: { ...usualSession, writes },
    })
    expect(codes([session])).toEqual(['nothing_to_write_to'])
    expect(codes([writing('notes')])).toEqual(['nothing_to_write_to'])
    expect(codes([writing('both')])).toEqual(['nothing_to_write_to'])
    expect(codes([writing('cards')])).toEqual([])
    expect(codes([{ ...session, tasks }])).toEqual([])
    expect(codes([aBlock('9.00', 30)])).toEqual([])
  })

  test('that a break was promised and does not come', () => {
    expect(codes([aBlock('9.00', 30, { breakPromised: true }), aBlock('9.30', 30)])).toEqual([
      'break_missing',
    ])
    const sheet = { text: 'Der er kaffepause kl. 10.00.', returnTime: null }
    expect(codes([aBlock('9.00', 60, { taskSheet: sheet }), aBlock('10.00', 60)])).toEqual(['break_missing'])
    const coffee = aBlock('10.00', 15, { kind: 'break' })
    expect(codes([aBlock('9.00', 60, { taskSheet: sheet }), coffee])).toEqual([])
  })

  test('that it ends after the booking, and by how the meeting is booked', () => {
    const found = checkRunSheet(aRunSheet([aBlock('9.00', 60), aBlock('10.00', 75)]), {
      ...noGround,
      booked: booked('09:00', '11:00'),
    })
    expect(found.map((finding) => runSheetFindingText(finding, 'da'))).toEqual([
      'Slutter kl. 11.15, men mødet er kun booket til kl. 11.00.',
    ])
  })

  test('that the meeting was moved in the wheel, and how far all blocks are to follow', () => {
    const sheet = aRunSheet([aBlock('13.00', 60), aBlock('14.00', 30)])
    const moved = { booked: booked('10:00', '11:30') }
    expect(codes(sheet.blocks, moved)).toEqual(['starts_off_booking'])
    expect(minutesOff(sheet, moved)).toBe(-180)
  })

  test('that a focus area is no longer there', () => {
    const task = { id: randomUUID(), focusAreaId: randomUUID(), minutes: 5 }
    const block = aBlock('9.00', 30, { tasks: [task] })
    expect(codes([block], { focusAreas: [] })).toEqual(['focus_area_gone'])
    expect(codes([block], { focusAreas: [task.focusAreaId] })).toEqual([])
  })
})

test('a return time that was written by hand counts before what the sheet’s text says', () => {
  const sheet = { text: 'Tilbage i plenum kl. 9.30', returnTime: minuteOf('09:45') }
  const blocks = [aBlock('9.00', 30, { taskSheet: sheet }), aBlock('9.30', 30)]
  expect(codes(blocks)).toEqual(['return_time_differs'])
})
