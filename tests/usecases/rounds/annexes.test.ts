import { beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { listAnnexes } from '../../../bot/store/annexes.ts'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { handOverRemarks } from '../../../bot/usecases/rounds/hand-over-remarks.ts'
import { readAnnex } from '../../../bot/usecases/rounds/read-annex.ts'
import { removeAnnex } from '../../../bot/usecases/rounds/remove-annex.ts'
import { reviseRound } from '../../../bot/usecases/rounds/revise-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { cardDataOf } from '../../../bot/views/card-data.ts'
import { deadline, sent, useSmallForum, type Who } from '../../support/small-forum.ts'
import { at } from '../../domain/rounds/a-round.ts'

const forum = useSmallForum()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

const add = (roundId: string, name = 'Takster.pdf', content = pdf, who: Who = 'secretary') =>
  addAnnex(forum.deps, forum.actor(who), { roundId, name, content })
const annexes = (roundId: string) => listAnnexes(forum.db, roundId)

let draft: string
beforeEach(async () => {
  forum.time.now = sent
  draft = await forum.draft()
})

describe('an annex', () => {
  test('is kept with its name, size and sum, and with a line of history', async () => {
    const added = await add(draft, '  Takster 2027.pdf ')
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(await annexes(draft)).toMatchObject([
      { name: 'Takster 2027.pdf', mediaType: 'application/pdf', size: pdf.length, sha256 },
    ])
    expect((await forum.history(draft)).at(-1)?.event).toEqual({
      kind: 'annex_added',
      name: 'Takster 2027.pdf',
      sha256,
    })
    expect(added.ok && added.version).toBe((await forum.facts(draft)).round.version)
  })

  test('is what its bytes say, whatever its name says', async () => {
    expect(code(await add(draft, 'Takster.docx'))).toBe('annex_type')
    expect(code(await add(draft, 'Takster.pdf', Buffer.from('<script>alert(1)</script>')))).toBe('annex_type')
    expect(code(await add(draft, 'Takster', pdf))).toBe('annex_type')
    expect(code(await add(draft, 'Takster.exe', Buffer.from('MZ'.padEnd(200, '\0'))))).toBe('annex_type')
    expect(code(await add(draft, 'Tom.pdf', Buffer.alloc(0)))).toBe('annex_type')
    expect(await annexes(draft)).toEqual([])
  })

  test('is at most 10 MB, one of ten, and has a name without a CPR number', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
    expect(code(await add(draft, 'Stor.pdf', large))).toBe('annex_too_large')
    expect(code(await add(draft, 'Sag 010190-1234.pdf'))).toBe('cpr_number')
    expect(code(await add(draft, `${'x'.repeat(200)}.pdf`))).toBe('text_too_long')
    for (let nth = 0; nth < 10; nth++) expect(code(await add(draft, `Bilag ${nth}.pdf`))).toBe('ok')
    expect(code(await add(draft, 'Et til.pdf'))).toBe('too_many_annexes')
  })

  test('is added by whoever may edit the proposal', async () => {
    expect(code(await add(draft, 'a.pdf', pdf, 'planner of slagelse'))).toBe('ok')
    for (const who of ['faxe', 'reader', 'stranger'] as const)
      expect(code(await add(draft, 'a.pdf', pdf, who))).toBe('not_found')
  })

  test('can be taken off a draft, and neither added nor taken off once members have been asked', async () => {
    await add(draft, 'Første.pdf')
    forum.time.now = at('2026-03-02 09.01')
    await add(draft, 'Anden.pdf')
    const [first, second] = await annexes(draft)
    const remove = (annexId = '') =>
      removeAnnex(forum.deps, forum.actor('secretary'), { roundId: draft, annexId })
    expect(code(await remove(first?.id))).toBe('ok')
    expect(code(await remove(first?.id))).toBe('not_found')
    await startRound(forum.deps, forum.actor('secretary'), { roundId: draft, deadline })
    expect(code(await remove(second?.id))).toBe('wrong_state')
    expect(code(await add(draft))).toBe('wrong_state')
    expect((await annexes(draft)).map(({ name }) => name)).toEqual(['Anden.pdf'])
  })

  test('is read by whoever may see the round, and by its own round’s address alone', async () => {
    await add(draft)
    const [annex] = await annexes(draft)
    const other = await forum.draft()
    const read = (who: Who, roundId = draft) =>
      readAnnex(forum.deps, forum.actor(who), { roundId, annexId: annex?.id ?? '' })
    expect(code(await read('faxe'))).toBe('not_found')
    expect(code(await read('secretary', other))).toBe('not_found')
    await startRound(forum.deps, forum.actor('secretary'), { roundId: draft, deadline })
    for (const who of ['faxe', 'reader', 'secretary'] as const)
      expect(await read(who)).toMatchObject({ ok: true, name: 'Takster.pdf', content: pdf })
    expect(code(await read('stranger'))).toBe('not_found')
  })

  test('follows the proposal into the next revision, where taking it off leaves the first as it was', async () => {
    await add(draft)
    await startRound(forum.deps, forum.actor('secretary'), { roundId: draft, deadline })
    forum.time.now = at('2026-03-03 10.00')
    const word = { kind: 'remark' as const, text: 'Nej.' }
    await answerRound(forum.deps, forum.actor('faxe'), { roundId: draft, seatId: null, word })
    forum.time.now = deadline
    const handed = { roundId: draft, organisationIds: ['320'], note: '' }
    await handOverRemarks(forum.deps, forum.actor('secretary'), handed)
    const revised = await reviseRound(forum.deps, forum.actor('secretary'), draft)
    if (!revised.ok) throw new Error(revised.refusal.code)
    const [copy] = await annexes(revised.id)
    expect(copy).toMatchObject({ name: 'Takster.pdf', size: pdf.length })
    const input = { roundId: revised.id, annexId: copy?.id ?? '' }
    expect(code(await removeAnnex(forum.deps, forum.actor('secretary'), input))).toBe('ok')
    expect(await annexes(draft)).toHaveLength(1)
  })

  test('that the next revision has not, or has besides, is told on its card', async () => {
    await add(draft, 'Takster.pdf')
    await add(draft, 'Plan.pdf')
    await add(draft, 'Kort.pdf')
    await startRound(forum.deps, forum.actor('secretary'), { roundId: draft, deadline })
    const word = { kind: 'remark' as const, text: 'Nej.' }
    await answerRound(forum.deps, forum.actor('faxe'), { roundId: draft, seatId: null, word })
    forum.time.now = deadline
    const handed = { roundId: draft, organisationIds: ['320'], note: '' }
    await handOverRemarks(forum.deps, forum.actor('secretary'), handed)
    const revised = await reviseRound(forum.deps, forum.actor('secretary'), draft)
    if (!revised.ok) throw new Error(revised.refusal.code)
    for (const { id, name } of await annexes(revised.id))
      if (name !== 'Kort.pdf')
        await removeAnnex(forum.deps, forum.actor('secretary'), { roundId: revised.id, annexId: id })
    await add(revised.id, 'Takster.pdf', Buffer.concat([pdf, Buffer.from('\n%2027')]))
    await add(revised.id, 'Tegning.pdf')
    const { previous } = await cardDataOf(
      forum.db,
      await forum.facts(revised.id),
      {
        role: 'secretariat',
        seatId: null,
        organisationId: null,
        language: 'da',
        roundUrl: 'https://example.dk/',
        annexUrl: () => 'https://example.dk/',
        refreshUserIds: [],
      },
      deadline,
      'rammeaftale@example.dk',
    )
    expect(previous?.annexChanges).toEqual({
      added: ['Tegning.pdf'],
      removed: ['Plan.pdf'],
      replaced: ['Takster.pdf'],
    })
  })

  test('of a proposal that the secretariat has may be added by its operator, and taken off by the secretariat alone', async () => {
    const own = await forum.draft({}, 'slagelse')
    await submitProposal(forum.deps, forum.actor('slagelse'), own)
    expect(code(await add(own, 'Takster.pdf', pdf, 'planner of slagelse'))).toBe('ok')
    expect(code(await add(own, 'Takster.pdf', pdf, 'faxe'))).toBe('not_found')
    const [annex] = await annexes(own)
    const remove = (who: Who) =>
      removeAnnex(forum.deps, forum.actor(who), { roundId: own, annexId: annex?.id ?? '' })
    expect(code(await remove('slagelse'))).toBe('wrong_state')
    expect(code(await remove('secretary'))).toBe('ok')
  })

  test('that came after the secretariat looked at the proposal is not sent unseen', async () => {
    const own = await forum.draft({}, 'slagelse')
    await submitProposal(forum.deps, forum.actor('slagelse'), own)
    const { version } = (await forum.facts(own)).round
    await add(own, 'Takster.pdf', pdf, 'slagelse')
    const started = await startRound(forum.deps, forum.actor('secretary'), {
      roundId: own,
      deadline,
      version,
    })
    expect(code(started)).toBe('changed_meanwhile')
  })
})
