import { randomUUID } from 'node:crypto'
import type { Deps } from '../../bot/deps.ts'
import { instantAt } from '../../bot/domain/meetings/timetable.ts'
import type { PublishedGroup } from '../../bot/domain/meetings/publishing/publication.ts'
import type { Block, RunSheet } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'
import {
  insertBreakoutSession,
  saveBreakoutGroups,
  saveBreakoutSession,
} from '../../bot/store/breakout-sessions.ts'
import { insertPublication } from '../../bot/store/breakout-publications.ts'
import { insertMeeting } from '../../bot/store/meetings.ts'
import { insertParticipants } from '../../bot/store/participants.ts'
import { createEntry } from '../../bot/usecases/wheel/create-entry.ts'
import { aBlock } from './a-block.ts'
import type { DemoForum } from './demo-forum.ts'

/** The day of the meeting in the tests' year: a Friday, as the one of 2020 was. */
export const MEETING_DATE = '2026-05-29'

/** The instant at that time of the meeting's day: '13.05', or with seconds '13.05.30'. */
export function meetingTime(time: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split('.').map(Number)
  return new Date(instantAt(MEETING_DATE, hours * 60 + minutes).getTime() + seconds * 1000)
}

const aSession = (title: string, start: string): Block =>
  aBlock(start, 20, {
    title,
    kind: 'groups',
    tasks: [{ id: randomUUID(), question: `Hvad skal ${title} give?`, minutes: 10 }],
  })

export type Meeting2020 = {
  id: string
  /** In order; the sessions are the fourth and the sixth. */
  blocks: readonly Block[]
  block: (nth: number) => Block
  /** Of both sessions. */
  groups: readonly PublishedGroup[]
  participantId: (key: string) => string
}

/**
 * The virtual meeting of the directors of 29 May 2020, with the people of the demo's forum who are named: each key sits in the group
 * that it stands in, the first of a group facilitates it. The groups of both sessions are published.
 */
export async function seedMeeting(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  forum: DemoForum,
  people: readonly (readonly string[])[] = [],
): Promise<Meeting2020> {
  const runSheet: RunSheet = {
    purposes: ['En tidlig strategisk drøftelse af aftalens retning'],
    groundRules: [
      'Slå mikrofonen fra, når du ikke har ordet.',
      'Brug chatten til spørgsmål; de tages samlet op.',
    ],
    blocks: [
      aBlock('13.00', 5, { title: 'Velkomst' }),
      aBlock('13.05', 10, { title: 'Formål og spilleregler' }),
      aBlock('13.15', 5, { title: 'Rids af rammeaftalen' }),
      aSession('Gruppedrøftelse 1', '13.20'),
      aBlock('13.40', 10, { title: 'Opsamling på de to første fokusområder', kind: 'collation' }),
      aSession('Gruppedrøftelse 2', '13.50'),
      aBlock('14.10', 10, { title: 'Opsamling på de tre sidste', kind: 'collation' }),
      aBlock('14.20', 5, { title: 'Næste skridt' }),
      aBlock('14.25', 5, { title: 'Eventuelt' }),
    ],
  }
  const secretary = forum.actor('secretariat-1', 'tab')
  const created = await createEntry(deps, secretary, {
    kind: 'meeting',
    title: 'Virtuelt direktørmøde',
    forumId: forum.forumId,
    regionCode: '1085',
    location: '',
    schedule: {
      by: 'date',
      when: { from: MEETING_DATE, to: MEETING_DATE, times: { start: '13:00', end: '14:30' } },
    },
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
  })
  if (!created.ok) throw new Error(created.refusal.code)
  const id = randomUUID()
  const participants = new Map(people.flat().map((key) => [key, randomUUID()]))
  const participantId = (key: string) => {
    const found = participants.get(key)
    if (found === undefined) throw new Error(`${key} takes no part`)
    return found
  }
  const groups = people.map((keys, nth): PublishedGroup => {
    const members = keys.map(participantId)
    return {
      id: randomUUID(),
      label: 'ABCDEFGHIJ'[nth] ?? 'K',
      place: nth === 0 ? '' : `Bord ${nth + 1}`,
      online: nth === 0,
      facilitatorId: members[0] ?? null,
      members,
    }
  })
  const now = deps.clock()
  await deps.db.transaction().execute(async (trx) => {
    const by = { personId: secretary.personId, now }
    await insertMeeting(trx, { id, entryId: created.id, key: 'once', runSheet }, by)
    await insertParticipants(
      trx,
      id,
      [...participants].map(([key, participant]) => ({
        id: participant,
        name: key,
        organisationId: null,
        organisation: '',
        personId: forum.personId(key),
        mail: null,
        role: 'director' as const,
        facilitator: false,
        attendance: 'expected' as const,
        answer: null,
        source: 'forum' as const,
      })),
      now,
    )
    for (const session of runSheet.blocks.filter(({ kind }) => kind === 'groups')) {
      if (groups.length === 0) continue
      const blockId = session.id
      const settings = { groups: groups.length, sizes: null, where: 'online' as const }
      await insertBreakoutSession(trx, { blockId, meetingId: id, settings, seed: 1 })
      // Each session has groups of its own, of the same people.
      const own = groups.map((group) => ({ ...group, id: randomUUID() }))
      await saveBreakoutGroups(trx, { blockId, meetingId: id }, own)
      await insertPublication(trx, {
        blockId,
        number: 1,
        groups: own,
        at: now,
        byPersonId: secretary.personId,
      })
      await saveBreakoutSession(trx, blockId, { published: 1 })
    }
  })
  const { blocks } = runSheet
  return {
    id,
    blocks,
    block: (nth) => {
      const found = blocks[nth]
      if (found === undefined) throw new Error(`There is no block ${nth}`)
      return found
    },
    groups,
    participantId,
  }
}
