import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Word } from '../../../bot/domain/rounds/answering.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { correctRound } from '../../../bot/usecases/rounds/correct-round.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { handOverRemarks } from '../../../bot/usecases/rounds/hand-over-remarks.ts'
import { putOnMeeting } from '../../../bot/usecases/rounds/put-on-meeting.ts'
import { recordAnswer } from '../../../bot/usecases/rounds/record-answer.ts'
import { recordDecision } from '../../../bot/usecases/rounds/record-decision.ts'
import { reviseRound } from '../../../bot/usecases/rounds/revise-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { deadline, type SeatName, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: 'Taksten er for høj.' }
const tuesday = at('2026-03-10 09.00')
const later = at('2026-03-17 12.00')

const secretary = () => forum.actor('secretary')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const answer = (roundId: string, who: Who, word: Word) =>
  answerRound(forum.deps, forum.actor(who), { roundId, seatId: null, word })
const stored = async (roundId: string) => (await forum.facts(roundId)).round
const told = async (roundId: string, kind: string) =>
  (await forum.outbox(roundId)).filter((line) => line.startsWith(`${kind} `))

async function unresolved(but: SeatName[] = ['stevns']): Promise<string> {
  const roundId = await forum.startReached(but)
  forum.time.now = tuesday
  await settleDueRounds(forum.deps)
  await forum.outbox(roundId)
  return roundId
}

async function remarked(): Promise<string> {
  const roundId = await forum.startReached()
  forum.time.now = at('2026-03-03 10.00')
  await answer(roundId, 'faxe', remark)
  forum.time.now = tuesday
  await settleDueRounds(forum.deps)
  await forum.outbox(roundId)
  return roundId
}

describe('an extension', () => {
  const extend = (roundId: string, to = later) =>
    extendRound(forum.deps, secretary(), { roundId, deadline: to, reason: 'Stevns var ikke nået.' })

  test('asks everybody again, and the member that was late reached is then reached in time', async () => {
    const roundId = await unresolved()
    expect(code(await extend(roundId))).toBe('ok')
    expect(await told(roundId, 'extension')).toHaveLength(9)
    await forum.deliver(roundId, tuesday)
    forum.time.now = later
    await settleDueRounds(forum.deps)
    expect(await stored(roundId)).toMatchObject({
      state: 'approved',
      decision: { at: later, basis: 'silence' },
    })
  })

  test('of a round that the clock has approved unseen comes too late', async () => {
    const roundId = await forum.startReached()
    forum.time.now = tuesday
    expect(code(await extend(roundId))).toBe('wrong_state')
    expect(await stored(roundId)).toMatchObject({ state: 'approved', decision: { at: deadline } })
  })

  test('pressed twice is one extension', async () => {
    const roundId = await unresolved()
    expect([code(await extend(roundId)), code(await extend(roundId))]).toEqual(['ok', 'deadline_not_later'])
    expect(code(await extend(roundId, at('2026-03-16 12.00')))).toBe('deadline_not_later')
  })
})

describe('an answer by telephone', () => {
  const record = (roundId: string, changes: Partial<Parameters<typeof recordAnswer>[2]> = {}) =>
    recordAnswer(forum.deps, secretary(), {
      roundId,
      seatId: forum.seatId.stevns,
      givenBy: forum.personId.stevns,
      givenAt: tuesday,
      how: 'telefon',
      word: none,
      ...changes,
    })

  test('fills the place of the member that was not reached, and dates the approval', async () => {
    const roundId = await unresolved()
    expect(code(await record(roundId))).toBe('ok')
    expect(await stored(roundId)).toMatchObject({
      state: 'approved',
      decision: { at: tuesday, basis: 'silence' },
    })
    expect((await forum.facts(roundId)).answers.at(-1)).toMatchObject({
      personId: forum.personId.stevns,
      door: 'recorded',
      recorded: { by: forum.personId.secretary, how: 'telefon' },
    })
    const lines = await forum.outbox(roundId)
    expect(lines).toContain('receipt to stevns by teams')
    expect(lines.filter((line) => line.startsWith('outcome'))).toHaveLength(9)
  })

  test('comes from the seat’s director or deputy, of that day or of today, and from nobody else', async () => {
    const roundId = await unresolved()
    for (const who of ['faxe', 'reader', 'secretary', 'stranger'] as const)
      expect(code(await record(roundId, { givenBy: forum.personId[who] }))).toBe('not_of_seat')
    const term = (to_date: string | null) =>
      forum.db
        .updateTable('seat_holder')
        .set({ to_date })
        .where('person_id', '=', forum.personId.stevns)
        .execute()
    await term('2026-03-05')
    expect(code(await record(roundId))).toBe('not_of_seat')
    expect(code(await record(roundId, { givenAt: at('2026-03-05 15.00') }))).toBe('ok')
    await term(null)
  })

  test('adds a remark that was given in time beside the one that stands', async () => {
    const roundId = await remarked()
    expect(code(await record(roundId, { word: remark, givenAt: at('2026-03-09 11.00') }))).toBe('ok')
    const { answers, round } = await forum.facts(roundId)
    expect(answers.filter(({ kind, late }) => kind === 'remark' && !late)).toHaveLength(2)
    expect(round.state).toBe('remarks')
  })

  test('takes no remark away', async () => {
    const roundId = await remarked()
    const withdrawn = {
      seatId: forum.seatId.faxe,
      givenBy: forum.personId.faxe,
      givenAt: at('2026-03-09 11.00'),
    }
    expect(code(await record(roundId, withdrawn))).toBe('remark_stands')
    expect((await stored(roundId)).state).toBe('remarks')
  })

  test('written down twice is one answer', async () => {
    const roundId = await unresolved(['stevns', 'faxe'])
    expect([code(await record(roundId)), code(await record(roundId))]).toEqual(['ok', 'ok'])
    expect((await forum.facts(roundId)).answers.filter(({ door }) => door === 'recorded')).toHaveLength(1)
    expect(await told(roundId, 'receipt')).toHaveLength(1)
  })

  test('to a decided round is no answer any more: the decision must be corrected instead', async () => {
    const roundId = await forum.startReached()
    forum.time.now = tuesday
    await settleDueRounds(forum.deps)
    expect(code(await record(roundId, { word: remark, givenAt: at('2026-03-09 11.00') }))).toBe('wrong_state')
  })
})

describe('remarks that stand at the deadline', () => {
  test('are told to everybody once, and the round is closed', async () => {
    const roundId = await forum.startReached()
    forum.time.now = at('2026-03-03 10.00')
    await answer(roundId, 'faxe', remark)
    await forum.outbox(roundId)
    forum.time.now = tuesday
    await settleDueRounds(forum.deps)
    expect(await told(roundId, 'outcome')).toHaveLength(9)
    expect(await settleDueRounds(forum.deps)).toBe(0)
    expect(await told(roundId, 'outcome')).toEqual([])
    expect((await forum.history(roundId)).at(-1)?.event).toMatchObject({ kind: 'closed', state: 'remarks' })
  })

  test('go to the municipalities concerned, and a solution becomes revision 2 with the same words', async () => {
    const roundId = await remarked()
    const handed = { roundId, organisationIds: ['320'], note: 'Mødes I?' }
    expect(code(await handOverRemarks(forum.deps, secretary(), handed))).toBe('ok')
    expect(await told(roundId, 'handed_over')).toEqual([
      'handed_over to deputy of faxe by mail',
      'handed_over to faxe by teams',
      'handed_over to slagelse by teams',
    ])
    const revised = await reviseRound(forum.deps, secretary(), roundId)
    if (!revised.ok) throw new Error(revised.refusal.code)
    const [first, second] = [await stored(roundId), await stored(revised.id)]
    expect(second).toMatchObject({
      proposalId: first.proposalId,
      number: first.number,
      revision: 2,
      state: 'draft',
      content: first.content,
      startedAt: null,
    })
    const start = { roundId: revised.id, deadline: later }
    expect(code(await startRound(forum.deps, secretary(), start))).toBe('ok')
    expect(
      (await answer(roundId, 'faxe', none)).ok && (await forum.facts(roundId)).answers.at(-1),
    ).toMatchObject({
      late: true,
    })
    expect((await forum.facts(revised.id)).answers).toHaveLength(1)
    expect((await stored(roundId)).state).toBe('in_solution')
  })
})

describe('revisions', () => {
  const onMeeting = (roundId: string) =>
    putOnMeeting(forum.deps, secretary(), { roundId, date: '2026-04-16', title: 'DASSOS' })

  test('are never two under way: an older one is neither revised again nor put on a meeting', async () => {
    const roundId = await remarked()
    await handOverRemarks(forum.deps, secretary(), { roundId, organisationIds: ['320'], note: '' })
    const second = await reviseRound(forum.deps, secretary(), roundId)
    if (!second.ok) throw new Error(second.refusal.code)
    expect(code(await reviseRound(forum.deps, secretary(), roundId))).toBe('newer_revision_exists')
    expect(code(await onMeeting(roundId))).toBe('newer_revision_exists')
    await withdrawRound(forum.deps, secretary(), { roundId: second.id, reason: 'Forkert.' })
    const third = await reviseRound(forum.deps, secretary(), roundId)
    expect(third.ok && (await stored(third.id)).revision).toBe(3)
    if (third.ok) await withdrawRound(forum.deps, secretary(), { roundId: third.id, reason: 'Forkert.' })
    expect(code(await onMeeting(roundId))).toBe('ok')
  })

  test('are told to whoever of the operator’s people proposed the first, also when the secretariat revises', async () => {
    forum.time.now = at('2026-03-02 09.00')
    const roundId = await forum.draft({}, 'planner of slagelse')
    await startRound(forum.deps, secretary(), { roundId, deadline })
    await answer(roundId, 'faxe', remark)
    expect(await told(roundId, 'remark_told')).toContain('remark_told to planner of slagelse by teams')
    forum.time.now = tuesday
    await handOverRemarks(forum.deps, secretary(), { roundId, organisationIds: ['320'], note: '' })
    const second = await reviseRound(forum.deps, secretary(), roundId)
    if (!second.ok) throw new Error(second.refusal.code)
    await startRound(forum.deps, secretary(), { roundId: second.id, deadline: later })
    await answer(second.id, 'faxe', remark)
    expect(await told(second.id, 'remark_told')).toContain('remark_told to planner of slagelse by teams')
  })
})

describe('a meeting', () => {
  let roundId: string
  beforeEach(async () => {
    roundId = await unresolved()
    await putOnMeeting(forum.deps, secretary(), { roundId, date: '2026-03-12', title: 'DASSOS' })
  })
  const decide = (changes: Partial<Parameters<typeof recordDecision>[2]> = {}) =>
    recordDecision(forum.deps, secretary(), {
      roundId,
      outcome: 'approved',
      date: '2026-03-12',
      text: 'Godkendt.',
      ...changes,
    })

  test('takes over an unresolved round, which everybody is told, and its decision is recorded', async () => {
    expect(await told(roundId, 'on_meeting')).toHaveLength(9)
    forum.time.now = at('2026-03-13 09.00')
    expect(code(await decide())).toBe('ok')
    expect(await stored(roundId)).toMatchObject({
      state: 'approved',
      decision: { at: at('2026-03-12 12.00'), basis: 'meeting', text: 'Godkendt.' },
    })
    expect(await told(roundId, 'outcome')).toHaveLength(9)
    expect(code(await decide({ outcome: 'rejected' }))).toBe('wrong_state')
  })

  test('has decided nothing before it was held, and nothing before anybody was asked', async () => {
    expect(code(await decide())).toBe('meeting_date_in_future')
    expect(code(await decide({ date: '2026-02-27' }))).toBe('meeting_before_round')
  })

  test('that rejects ends the round; a new revision may follow', async () => {
    forum.time.now = at('2026-03-13 09.00')
    expect(code(await decide({ outcome: 'rejected', text: 'Afvist.' }))).toBe('ok')
    expect(code(await reviseRound(forum.deps, secretary(), roundId))).toBe('ok')
  })

  test('is no round: a late answer there is kept and changes nothing', async () => {
    const before = (await stored(roundId)).state
    expect(await answer(roundId, 'stevns', none)).toMatchObject({ outcome: 'late' })
    expect((await stored(roundId)).state).toBe(before)
  })
})

describe('a correction', () => {
  test('stops the use of the decision openly, keeps it on record, and offers a new revision', async () => {
    const roundId = await forum.startReached()
    forum.time.now = tuesday
    await settleDueRounds(forum.deps)
    await forum.outbox(roundId)
    const correction = { roundId, reason: 'Forkert person på pladsen.' }
    expect(code(await correctRound(forum.deps, secretary(), correction))).toBe('ok')
    expect(await stored(roundId)).toMatchObject({
      state: 'corrected',
      decision: { at: deadline, basis: 'silence' },
    })
    expect(await told(roundId, 'correction')).toHaveLength(9)
    expect(code(await correctRound(forum.deps, secretary(), correction))).toBe('wrong_state')
    expect(code(await reviseRound(forum.deps, secretary(), roundId))).toBe('ok')
  })
})
