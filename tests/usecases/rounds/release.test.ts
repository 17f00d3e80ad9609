import { beforeEach, describe, expect, test } from '@jest/globals'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { informForum } from '../../../bot/usecases/rounds/inform-forum.ts'
import { planSending } from '../../../bot/usecases/rounds/plan-sending.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { sendPlannedRounds } from '../../../bot/usecases/system/send-planned-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { deadline, sent, setSettings, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const start = async (roundId: string, who: Who) =>
  code(await startRound(forum.deps, forum.actor(who), { roundId, deadline }))
const versionOf = async (roundId: string) => (await forum.facts(roundId)).round.version
const edit = async (roundId: string, who: Who) =>
  code(
    await editProposal(forum.deps, forum.actor(who), { roundId, content, version: await versionOf(roundId) }),
  )

beforeEach(async () => {
  forum.time.now = sent
  await setSettings(forum, { releaseByOther: true })
})

describe('where the forum wants one to write and another to send,', () => {
  test('the one who wrote a draft cannot send it, and a colleague can', async () => {
    const roundId = await forum.draft()
    expect(await start(roundId, 'secretary')).toBe('release_by_other')
    expect((await forum.facts(roundId)).round.state).toBe('draft')
    expect(await start(roundId, 'other secretary')).toBe('ok')
  })

  test('it is the last who wrote that counts, by text or by file', async () => {
    const roundId = await forum.draft()
    expect(await edit(roundId, 'other secretary')).toBe('ok')
    expect(await start(roundId, 'other secretary')).toBe('release_by_other')
    const annex = { roundId, name: 'Takster.pdf', content: pdf }
    await addAnnex(forum.deps, forum.actor('secretary'), annex)
    expect(await start(roundId, 'secretary')).toBe('release_by_other')
    expect(await start(roundId, 'other secretary')).toBe('ok')
  })

  test('an operator’s own proposal may be sent by anybody of the secretariat until one of them writes in it', async () => {
    const [untouched, mended] = [await forum.draft({}, 'slagelse'), await forum.draft({}, 'slagelse')]
    for (const roundId of [untouched, mended])
      await submitProposal(forum.deps, forum.actor('slagelse'), roundId)
    expect(await start(untouched, 'secretary')).toBe('ok')
    await edit(mended, 'secretary')
    await addAnnex(forum.deps, forum.actor('slagelse'), { roundId: mended, name: 'Kort.pdf', content: pdf })
    expect(await start(mended, 'secretary')).toBe('release_by_other')
    expect(await start(mended, 'other secretary')).toBe('ok')
  })

  test('planning and informing are sending too, and what a colleague has planned goes by itself', async () => {
    await setSettings(forum, { releaseByOther: true, gatePlaces: 10 })
    const small = await forum.draft()
    expect(code(await informForum(forum.deps, forum.actor('secretary'), small))).toBe('release_by_other')
    expect(code(await informForum(forum.deps, forum.actor('other secretary'), small))).toBe('ok')
    await setSettings(forum, { releaseByOther: true })
    const roundId = await forum.draft()
    const sendAt = at('2026-03-04 08.00')
    const planned = { roundId, sendAt, deadline: at('2026-03-11 12.00'), version: await versionOf(roundId) }
    expect(code(await planSending(forum.deps, forum.actor('secretary'), planned))).toBe('release_by_other')
    expect(code(await planSending(forum.deps, forum.actor('other secretary'), planned))).toBe('ok')
    forum.time.now = sendAt
    expect(await sendPlannedRounds(forum.deps)).toBe(1)
  })

  test('what was planned before by its own writer is not sent, and the secretariat is told', async () => {
    await setSettings(forum, {})
    const roundId = await forum.draft()
    const sendAt = at('2026-03-04 08.00')
    const planned = { roundId, sendAt, deadline: at('2026-03-11 12.00'), version: await versionOf(roundId) }
    await planSending(forum.deps, forum.actor('secretary'), planned)
    await setSettings(forum, { releaseByOther: true })
    forum.time.now = sendAt
    expect(await sendPlannedRounds(forum.deps)).toBe(0)
    expect((await forum.history(roundId)).at(-1)?.event).toMatchObject({
      kind: 'plan_stopped',
      why: 'release_by_other',
    })
  })
})

test('where the forum has not asked for it, whoever writes a proposal may send it', async () => {
  await setSettings(forum, {})
  expect(await start(await forum.draft(), 'secretary')).toBe('ok')
})
