import { afterEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { namedPeople } from '../../../bot/store/round-record.ts'
import { correctRound } from '../../../bot/usecases/rounds/correct-round.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { informForum } from '../../../bot/usecases/rounds/inform-forum.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { deadline, sent, setSettings, useSmallForum } from '../../support/small-forum.ts'

const forum = useSmallForum()
const start = (roundId: string, to = deadline) =>
  startRound(forum.deps, forum.actor('secretary'), { roundId, deadline: to })
const inform = (roundId: string) => informForum(forum.deps, forum.actor('secretary'), roundId)
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

afterEach(async () => {
  await setSettings(forum, {})
  forum.time.now = sent
})

describe('an operator’s proposal', () => {
  test('is told to the secretariat when it is sent in, and is then the secretariat’s to edit', async () => {
    const roundId = await forum.draft({}, 'planner of slagelse')
    expect(await submitProposal(forum.deps, forum.actor('planner of slagelse'), roundId)).toMatchObject({
      ok: true,
    })
    expect(await forum.outbox(roundId)).toEqual([
      'submitted_told to other secretary by teams',
      'submitted_told to secretary by teams',
    ])
    const edit = (who: 'planner of slagelse' | 'secretary') =>
      editProposal(forum.deps, forum.actor(who), { roundId, version: 2, content })
    expect(code(await edit('planner of slagelse'))).toBe('wrong_state')
    expect(code(await edit('secretary'))).toBe('ok')
  })

  test('is not sent in half full, and an older form never overwrites a newer one', async () => {
    const roundId = await forum.draft({ reason: '' }, 'planner of slagelse')
    const planner = forum.actor('planner of slagelse')
    expect(await submitProposal(forum.deps, planner, roundId)).toMatchObject({
      refusal: { code: 'content_incomplete', detail: { field: 'reason' } },
    })
    const edit = (version: number) => editProposal(forum.deps, planner, { roundId, version, content })
    expect(code(await edit(1))).toBe('ok')
    expect(code(await edit(1))).toBe('changed_meanwhile')
    expect(code(await edit(2))).toBe('ok')
  })

  test('is not started in other words than those that were seen when it was confirmed', async () => {
    const roundId = await forum.draft()
    const seen = { roundId, deadline, version: 1 }
    await editProposal(forum.deps, forum.actor('slagelse'), { roundId, version: 1, content })
    const confirm = (version: number) =>
      startRound(forum.deps, forum.actor('secretary'), { ...seen, version })
    expect(code(await confirm(1))).toBe('changed_meanwhile')
    expect(code(await confirm(2))).toBe('ok')
  })
})

describe('a round’s start', () => {
  test('puts a card or a mail to everybody into the outbox: every holder, and readers', async () => {
    const roundId = await forum.start()
    expect(await forum.outbox(roundId)).toEqual([
      'proposal to deputy of faxe by mail',
      'proposal to deputy of koege by teams',
      'proposal to faxe by teams',
      'proposal to koege by mail',
      'proposal to reader by teams',
      'proposal to slagelse by teams',
      'proposal to stevns by teams',
    ])
  })

  test('freezes the seats in force that day, and the forum’s rules', async () => {
    const roundId = await forum.startReached()
    await setSettings(forum, {
      reachWorkingDays: 5,
      minWorkingDays: 10,
      closedDays: ['2026-03-09'],
      gatePlaces: 10,
    })
    const late = { id: crypto.randomUUID(), forum_id: forum.forumId, organisation_id: '316' }
    await forum.db
      .insertInto('seat')
      .values({ ...late, from_date: '2026-03-02', to_date: null })
      .execute()
    const { round, seats } = await forum.facts(roundId)
    expect(round.rules).toEqual({
      minWorkingDays: 5,
      reachWorkingDays: 3,
      closedDays: [],
      timeOfDay: '12:00',
    })
    expect(seats.map(({ organisationId }) => organisationId).sort()).toEqual(['259', '320', '330', '336'])
    forum.time.now = deadline
    await settleDueRounds(forum.deps)
    expect((await forum.facts(roundId)).round.state).toBe('approved')
    await forum.db.deleteFrom('seat').where('id', '=', late.id).execute()
  })

  test('asks no organisation whose seat has ended or has not begun', async () => {
    const set = (changes: { from_date?: string; to_date?: string | null }) =>
      forum.db.updateTable('seat').set(changes).where('id', '=', forum.seatId.stevns).execute()
    const asked = async () =>
      (await forum.facts(await forum.start())).seats.map(({ organisationId }) => organisationId)
    await set({ to_date: '2026-03-01' })
    expect(await asked()).not.toContain('336')
    await set({ to_date: '2026-03-02' })
    expect(await asked()).toContain('336')
    await set({ from_date: '2026-03-03', to_date: null })
    expect(await asked()).not.toContain('336')
    await set({ from_date: '2026-01-01' })
  })

  test('with a vacant seat goes on, and is not approved by that seat’s silence', async () => {
    const holders = (to_date: string | null) =>
      forum.db.updateTable('seat_holder').set({ to_date }).where('seat_id', '=', forum.seatId.koege).execute()
    await holders('2026-03-01')
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-09 13.00')
    await settleDueRounds(forum.deps)
    expect((await forum.facts(roundId)).round.state).toBe('unresolved')
    await holders(null)
  })

  test('leaves a line for somebody who can be reached nowhere', async () => {
    const mail = (address: string | null) =>
      forum.db
        .updateTable('person_contact')
        .set({ mail: address })
        .where('person_id', '=', forum.personId.koege)
        .execute()
    await mail(null)
    const roundId = await forum.start()
    expect((await forum.history(roundId)).map(({ event }) => event)).toContainEqual({
      kind: 'undelivered',
      what: 'proposal',
      personId: forum.personId.koege,
      seatId: forum.seatId.koege,
      reason: 'nowhere',
    })
    await mail('koege@example.dk')
  })

  test('is refused a second time: a double click starts one round', async () => {
    const roundId = await forum.draft()
    expect(code(await start(roundId))).toBe('ok')
    expect(code(await start(roundId))).toBe('wrong_state')
  })
})

describe('the gate', () => {
  const small = { placesBefore: 12, placesAfter: 14 }

  test('is off by default: every size is asked', async () => {
    expect(code(await inform(await forum.draft(small)))).toBe('gate_needs_round')
  })

  test('lets a small change end as an orientation that everybody is told, and that can be corrected', async () => {
    await setSettings(forum, { gatePlaces: 10 })
    const roundId = await forum.draft(small)
    expect(code(await inform(roundId))).toBe('ok')
    expect((await forum.facts(roundId)).round).toMatchObject({
      state: 'information',
      gate: { rule: 'under_gate', size: 2, gatePlaces: 10 },
      decision: { basis: 'under_gate' },
    })
    expect((await forum.outbox(roundId)).filter((line) => line.startsWith('information'))).toHaveLength(9)
    const correction = { roundId, reason: 'Forkert tilbud.' }
    expect(code(await correctRound(forum.deps, forum.actor('secretary'), correction))).toBe('ok')
  })

  test('lets no closure pass', async () => {
    await setSettings(forum, { gatePlaces: 50 })
    expect(code(await inform(await forum.draft({ placesBefore: 3, placesAfter: 0 })))).toBe(
      'gate_needs_round',
    )
  })

  test('shows the facility’s changes of twelve months: not those of another, withdrawn, or older', async () => {
    await setSettings(forum, { gatePlaces: 10 })
    const year = { facility: 'Bostedet Elmehøj' }
    const sumFor = async (facility: string) => {
      const roundId = await forum.draft({ ...small, facility })
      await inform(roundId)
      return (await forum.facts(roundId)).round.gate?.sumOverYear
    }
    forum.time.now = at('2025-03-01 09.00')
    expect(await sumFor(year.facility)).toBe(0)
    forum.time.now = at('2025-06-02 09.00')
    expect(await sumFor(' bostedet  ELMEHØJ')).toBe(2)
    forum.time.now = sent
    expect(await sumFor(year.facility)).toBe(2)
    expect(await sumFor('Bostedet Egehøj')).toBe(0)
    await forum.draft({ ...small, ...year })
    expect(await sumFor(year.facility)).toBe(4)
  })
})

test('in the file a secretary acts as the secretariat, whatever municipality employs them', async () => {
  const [secretary, director] = [forum.personId.secretary, forum.personId.faxe]
  await sql`update person set organisation_id = '340' where id = ${secretary}`.execute(forum.db)
  const people = await namedPeople(forum.db, [secretary, director])
  expect(people.find(({ personId }) => personId === secretary)?.organisation).toBe('Sekretariatet')
  expect(people.find(({ personId }) => personId === director)?.organisation).toBe('Faxe Kommune')
  await sql`update person set organisation_id = null where id = ${secretary}`.execute(forum.db)
})
