import { describe, expect, test } from '@jest/globals'
import { addPair } from '../../../bot/usecases/meetings/groups/add-pair.ts'
import { exportGroups, importGroups } from '../../../bot/usecases/meetings/groups/groups-csv.ts'
import { saveGroup } from '../../../bot/usecases/meetings/groups/save-group.ts'
import { proposeForSession } from '../../../bot/usecases/meetings/groups/propose-for-session.ts'
import { removePair } from '../../../bot/usecases/meetings/groups/remove-pair.ts'
import { saveSeats, type SeatByHand } from '../../../bot/usecases/meetings/groups/save-seats.ts'
import { saveSession } from '../../../bot/usecases/meetings/groups/save-session.ts'
import { solveApart } from '../../../bot/usecases/meetings/groups/solve-apart.ts'
import { saveAttendance } from '../../../bot/usecases/meetings/participants/save-attendance.ts'
import { well } from './groups-stage.ts'
import { useProposals } from './propose-stage.ts'

const { stage, of, paste, propose } = useProposals()

describe('proposed groups', () => {
  test('seat everybody, keep colleagues apart, and say how well each rule is kept', async () => {
    await paste(21)
    expect(well(await propose())).toMatchObject({ moved: 0, unseated: 0 })
    const session = await stage.session()
    expect(session.groups.map(({ label, seats }) => [label, seats.length])).toEqual([
      ['A', 7],
      ['B', 7],
      ['C', 7],
    ])
    expect(session.groups.flatMap(({ seats }) => seats.flatMap(({ conflicts }) => conflicts))).toEqual([])
    expect(session.report).toContainEqual(
      expect.objectContaining({
        rule: 'organisations',
        met: true,
        text: 'Ingen sidder sammen med en kollega.',
      }),
    )
  })

  test('keep whom somebody has fixed, and whoever leads a group in all sessions', async () => {
    await paste(12)
    well(await propose({ all: true }))
    const before = await stage.view()
    const [first, second] = before.sessions
    const person = before.sessions[0]?.groups[0]?.seats[0]?.participantId ?? ''
    const [, b] = first?.groups ?? []
    const led = { label: 'B', place: 'Lokale 2', facilitatorId: person, everywhere: true }
    const version = first?.version ?? 0
    well(await saveGroup(stage.deps, stage.secretary(), { ...of(), version, groupId: b?.id ?? '', ...led }))
    well(await propose({ all: true, anew: true }))
    const after = await stage.view()
    for (const session of after.sessions) {
      const group = session.groups.find(({ label }) => label === 'B')
      expect(group?.facilitatorId).toBe(person)
      expect(group?.seats).toContainEqual(expect.objectContaining({ participantId: person, pinned: true }))
    }
    expect(second?.blockId).not.toBe(first?.blockId)
  })

  test('are each led by one of those who can, who goes on leading it when they are proposed again', async () => {
    await paste(21, 3)
    well(await propose())
    const before = await stage.session()
    const leaders = before.groups.map(({ facilitatorId }) => facilitatorId)
    expect(new Set(leaders).size).toBe(3)
    for (const { facilitatorId, seats } of before.groups)
      expect(seats).toContainEqual(expect.objectContaining({ participantId: facilitatorId, pinned: true }))
    well(await propose({ anew: true }))
    expect((await stage.session()).groups.map(({ facilitatorId }) => facilitatorId)).toEqual(leaders)
  })

  test('of all sessions at once are the same groups, or new people to meet, and the run sheet says which', async () => {
    await paste(12)
    const first = await stage.session()
    const settings = { groups: 4, sizes: null, where: 'online' as const, version: first.version }
    well(await saveSession(stage.deps, stage.secretary(), { ...of(), ...settings }))
    const together = async () => {
      const { sessions } = await stage.view()
      const rows = sessions.map(({ groups }) =>
        groups.map(({ seats }) =>
          seats
            .map(({ participantId }) => participantId)
            .toSorted()
            .join(),
        ),
      )
      return { rows, sameAs: sessions.map(({ sameAs }) => sameAs?.blockId ?? null) }
    }
    well(await propose({ all: true, aim: 'same_groups' }))
    const same = await together()
    expect(same.rows[0]).toHaveLength(4)
    expect(same.rows[1]).toEqual(same.rows[0])
    expect(same.sameAs).toEqual([null, stage.blockId])

    well(await propose({ all: true, aim: 'meet_new', anew: true }))
    const { sessions } = await stage.view()
    expect(sessions.map(({ sameAs }) => sameAs)).toEqual([null, null])
    // Twelve people in four groups of three need not meet anybody twice.
    expect(sessions.flatMap(({ report }) => report.filter(({ rule }) => rule === 'acquaintances'))).toEqual([
      expect.objectContaining({ met: true }),
      expect.objectContaining({ met: true }),
    ])
  })

  test('of a session that follows another have its number and sizes, though only the first has been given any', async () => {
    await paste(12)
    well(await propose({ all: true, aim: 'same_groups' }))
    const [first, second] = (await stage.view()).sessions
    const settings = {
      groups: 4,
      sizes: [2, 3, 3, 4],
      where: 'online' as const,
      version: first?.version ?? 0,
    }
    well(await saveSession(stage.deps, stage.secretary(), { ...of(), ...settings }))
    well(await propose({ anew: true }))
    const asked = {
      meetingId: stage.meeting.id,
      blockId: second?.blockId ?? '',
      version: second?.version ?? 0,
    }
    well(
      await proposeForSession(stage.deps, stage.secretary(), {
        ...asked,
        anew: false,
        others: [],
        aim: null,
      }),
    )
    const rows = (await stage.view()).sessions.map(({ groups }) =>
      groups.map(({ seats }) => seats.map(({ participantId }) => participantId).toSorted()),
    )
    expect(rows[0]?.map(({ length }) => length)).toEqual([2, 3, 3, 4])
    expect(rows[1]).toEqual(rows[0])
    const line = (await stage.view()).sessions[1]?.report.find(({ rule }) => rule === 'same_groups')
    expect(line?.text).toBe('Grupperne er de samme som i den session, de skal følge.')
  })

  test('of a thousand people are reported on as they stand, also after somebody has been moved by hand', async () => {
    await paste(1000)
    const { version } = await stage.session()
    const settings = { groups: 40, sizes: null, where: 'tables' as const, version }
    well(await saveSession(stage.deps, stage.secretary(), { ...of(), ...settings }))
    const made = await stage.session()
    // In turn: the two of each organisation, who stand beside each other in the list, sit apart.
    const seats = made.unseated.map((participantId, nth) => ({
      participantId,
      groupId: made.groups[nth % 40]?.id ?? null,
      pinned: false,
    }))
    const save = async (seats: readonly SeatByHand[]) => {
      const { version } = await stage.session()
      well(await saveSeats(stage.deps, stage.secretary(), { ...of(), version, seats }))
    }
    await save(seats)
    const lineOf = async (rule: string) =>
      (await stage.session()).report.find((line) => line.rule === rule)?.text
    expect(await lineOf('organisations')).toBe('Ingen sidder sammen med en kollega.')
    await save(seats.slice(0, 1).map((seat) => ({ ...seat, groupId: made.groups[1]?.id ?? null })))
    expect(await lineOf('organisations')).toBe('Ét sted sidder to kolleger sammen.')
    expect(await lineOf('sizes')).toBe('2 sidder for meget eller for lidt i grupperne.')
  })

  test('mark two who must not sit together where they do', async () => {
    await paste(8)
    well(await propose())
    const session = await stage.session()
    const [one, other] = session.groups[0]?.seats ?? []
    const two = {
      meetingId: stage.meeting.id,
      first: one?.participantId ?? '',
      second: other?.participantId ?? '',
    }
    well(await addPair(stage.deps, stage.secretary(), { ...two, kind: 'apart' }))
    const marked = (await stage.session()).groups[0]?.seats.find(
      ({ participantId }) => participantId === one?.participantId,
    )
    expect(marked?.conflicts).toEqual([expect.stringContaining('Må ikke sidde sammen med')])
    const { pairs } = await stage.view()
    expect(pairs.map(({ broken }) => broken)).toEqual([['Holdes ikke i »Gruppedrøftelse 1«.']])

    well(await propose())
    expect((await stage.view()).pairs.map(({ broken }) => broken)).toEqual([[]])
    // Whichever is named first, it is the same pair.
    const turned = { ...two, first: two.second, second: two.first }
    well(await removePair(stage.deps, stage.secretary(), turned))
    expect((await stage.view()).pairs).toEqual([])
  })

  test('take one rule for two people, also where two secretaries write at the same instant', async () => {
    await paste(4)
    const [first = '', second = '', third = ''] = (await stage.session()).unseated
    const meetingId = stage.meeting.id
    const add = (by: string, pair: { first: string; second: string; kind: 'together' | 'apart' }) =>
      addPair(stage.deps, stage.forum.actor(by, 'tab'), { meetingId, ...pair })
    const both = await Promise.all([
      add('secretariat-1', { first, second, kind: 'together' }),
      add('secretariat-2', { first: second, second: first, kind: 'apart' }),
      add('secretariat-2', { first, second: third, kind: 'apart' }),
    ])
    expect(both.map((one) => (one.ok ? 'added' : one.refusal.code)).toSorted()).toEqual([
      'added',
      'added',
      'pair_twice',
    ])
    expect((await stage.view()).pairs).toHaveLength(2)
    const alone = await add('secretariat-1', { first, second: first, kind: 'apart' })
    expect(alone).toMatchObject({ refusal: { code: 'pair_of_one' } })
    const stranger = await add('director-slagelse', { first, second: third, kind: 'apart' })
    expect(stranger).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('have the sizes that were given, which must give a place to each when they are given', async () => {
    await paste(8)
    const save = async (sizes: (number | null)[] | null, where: 'online' | 'tables' = 'online') => {
      const { version } = await stage.session()
      return saveSession(stage.deps, stage.secretary(), { ...of(), groups: 3, sizes, where, version })
    }
    expect(await save([2, 2, 2])).toMatchObject({
      refusal: { code: 'sizes_do_not_fit', detail: { places: 6, people: 8 } },
    })
    expect((await stage.session()).settings.sizes).toBeNull()
    well(await save([2, 2, 4]))
    well(await propose())
    const sizesNow = async () => (await stage.session()).groups.map(({ seats }) => seats.length)
    expect(await sizesNow()).toEqual([2, 2, 4])

    // Somebody leaves: the sizes stand, nothing else is held up by them, and the rest can be left open.
    const [left = ''] = (await stage.session()).groups[0]?.seats.map((seat) => seat.participantId) ?? []
    const gone = { meetingId: stage.meeting.id, participantId: left, attendance: 'left' } as const
    well(await saveAttendance(stage.deps, stage.secretary(), gone))
    well(await save([2, 2, 4], 'tables'))
    well(await save([3, null, null]))
    well(await propose())
    expect(await sizesNow()).toEqual([3, 2, 2])
  })

  test('go out as a table and come in as the same groups', async () => {
    await paste(6)
    well(await propose())
    const before = await stage.session()
    const { csv } = well(await exportGroups(stage.deps, stage.secretary(), of()))
    const { version } = before
    well(await importGroups(stage.deps, stage.secretary(), { ...of(), version, csv }))
    const after = await stage.session()
    const seatsOf = (session: typeof before) =>
      session.groups.map(({ seats }) => seats.map(({ participantId }) => participantId).toSorted())
    expect(seatsOf(after)).toEqual(seatsOf(before))
    const stranger = await importGroups(stage.deps, stage.secretary(), {
      ...of(),
      version: after.version,
      csv: 'Gruppe;Navn\nA;Ingen Kendt',
    })
    expect(stranger).toMatchObject({ refusal: { code: 'csv_unknown_person', detail: { line: 2 } } })
  })

  test('are written over by nobody who saw an older version', async () => {
    await paste(6)
    const { version } = await stage.session()
    const settings = { groups: 2, sizes: null, where: 'tables' as const }
    const both = await Promise.all([
      saveSession(stage.deps, stage.secretary(), { ...of(), ...settings, version }),
      saveSession(stage.deps, stage.forum.actor('secretariat-2', 'tab'), { ...of(), ...settings, version }),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const late = await saveSeats(stage.deps, stage.secretary(), { ...of(), version, seats: [] })
    expect(late).toMatchObject({ refusal: { code: 'groups_changed_meanwhile' } })
  })
})

test('the server goes on while groups are searched for: the search has a thread of its own', async () => {
  const people = Array.from({ length: 400 }, (_, nth) => ({
    id: `${nth}`,
    organisationId: `${nth % 90}`,
    role: null,
    userRepresentative: false,
    fromRegion: false,
    facilitator: false,
  }))
  const attending = people.map(({ id }) => id)
  const groups = Array.from({ length: 40 }, (_, nth) => ({ id: `g${nth}`, size: null }))
  const session = { groups, attending, pins: [], stood: [], aim: { kind: 'meet_new' as const } }
  const sessions = ['one', 'two'].map((id) => ({ ...session, id }))
  let turns = 0
  const counting = setInterval(() => turns++, 5)
  const solved = await solveApart({ people, sessions, held: [], pairs: [], seed: 1 }, { searchMs: 400 })
  clearInterval(counting)
  expect(solved?.sessions.map(({ seats }) => seats.length)).toEqual([400, 400])
  expect(turns).toBeGreaterThan(0)
})
