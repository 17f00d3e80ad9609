import { beforeEach, describe, expect, test } from '@jest/globals'
import { listAnnexes } from '../../../bot/store/annexes.ts'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { duplicateRound } from '../../../bot/usecases/rounds/duplicate-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { deadline, sent, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

let original = ''
beforeEach(async () => {
  forum.time.now = sent
  original = await forum.draft()
  const annex = { roundId: original, name: 'Takster.pdf', content: pdf }
  await addAnnex(forum.deps, forum.actor('secretary'), annex)
  await startRound(forum.deps, forum.actor('secretary'), { roundId: original, deadline })
})
const copy = async (who: Who = 'secretary') => {
  const copied = await duplicateRound(forum.deps, forum.actor(who), original)
  if (!copied.ok) throw new Error(copied.refusal.code)
  return copied.id
}

describe('a copy of a round', () => {
  test('is a new draft with its words and annexes, and none of its answers, deadline or history', async () => {
    await answerRound(forum.deps, forum.actor('faxe'), {
      roundId: original,
      seatId: null,
      word: { kind: 'remark', text: 'For dyrt.' },
    })
    const id = await copy()
    const [before, after] = [await forum.facts(original), await forum.facts(id)]
    expect(after.round).toMatchObject({
      state: 'draft',
      revision: 1,
      content: before.round.content,
      operatorOrganisationId: '330',
      startedAt: null,
      deadline: null,
      rules: null,
      gate: null,
    })
    expect([after.seats, after.answers, after.reach]).toEqual([[], [], []])
    expect((await forum.history(id)).map(({ event }) => event)).toEqual([{ kind: 'drafted' }])
    expect(await listAnnexes(forum.db, id)).toMatchObject([{ name: 'Takster.pdf', size: pdf.length }])
  })

  test('is tied to nothing: it has a number of its own, and the original knows nothing of it', async () => {
    const history = await forum.history(original)
    const id = await copy()
    const [before, after] = [await forum.facts(original), await forum.facts(id)]
    expect(after.round.proposalId).not.toBe(before.round.proposalId)
    expect(after.round.number).not.toBe(before.round.number)
    expect(await forum.history(original)).toEqual(history)
    expect(await forum.outbox(id)).toEqual([])
  })

  test('can be changed and sent while the original stays as it was sent', async () => {
    const id = await copy()
    expect(code(await startRound(forum.deps, forum.actor('secretary'), { roundId: id, deadline }))).toBe('ok')
    expect(await listAnnexes(forum.db, original)).toHaveLength(1)
  })

  test('is made by the secretariat or by the operator’s own people, and by nobody else who may read the round', async () => {
    expect((await forum.facts(await copy('planner of slagelse'))).round.createdBy).toBe(
      forum.personId['planner of slagelse'],
    )
    for (const who of ['faxe', 'reader', 'stranger'] as const)
      expect(code(await duplicateRound(forum.deps, forum.actor(who), original))).toBe('not_found')
  })
})
