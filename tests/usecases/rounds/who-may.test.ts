import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Deps } from '../../../bot/deps.ts'
import type { Actor } from '../../../bot/usecases/actor.ts'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { cancelPlan } from '../../../bot/usecases/rounds/cancel-plan.ts'
import { correctRound } from '../../../bot/usecases/rounds/correct-round.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { handOverRemarks } from '../../../bot/usecases/rounds/hand-over-remarks.ts'
import { informForum } from '../../../bot/usecases/rounds/inform-forum.ts'
import { planSending } from '../../../bot/usecases/rounds/plan-sending.ts'
import { propose } from '../../../bot/usecases/rounds/propose.ts'
import { putOnMeeting } from '../../../bot/usecases/rounds/put-on-meeting.ts'
import { recordAnswer } from '../../../bot/usecases/rounds/record-answer.ts'
import { recordDecision } from '../../../bot/usecases/rounds/record-decision.ts'
import { remindRound } from '../../../bot/usecases/rounds/remind-round.ts'
import { renewLink } from '../../../bot/usecases/rounds/renew-link.ts'
import { reviseRound } from '../../../bot/usecases/rounds/revise-round.ts'
import { revokeLink } from '../../../bot/usecases/rounds/revoke-link.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { deadline, useSmallForum, type Who } from '../../support/small-forum.ts'

type Outcome = { ok: boolean; refusal?: { code: string } }
type Act = (deps: Deps, actor: Actor, roundId: string, words: string) => Promise<Outcome>

const forum = useSmallForum()
const code = (result: Outcome) => result.refusal?.code ?? 'ok'

/** Every act with words that a person wrote, where it has any. */
const acts: Record<string, Act> = {
  edit: (deps, actor, roundId, reason) =>
    editProposal(deps, actor, { roundId, version: 1, content: { ...content, reason } }),
  attach: (deps, actor, roundId, words) =>
    addAnnex(deps, actor, { roundId, name: `${words}.pdf`, content: Buffer.from('%PDF-1.7\n%%EOF') }),
  submit: submitProposal,
  plan: (deps, actor, roundId) =>
    planSending(deps, actor, {
      roundId,
      sendAt: at('2026-03-03 09.00'),
      deadline: at('2026-03-10 12.00'),
      version: 1,
    }),
  unplan: cancelPlan,
  start: (deps, actor, roundId) => startRound(deps, actor, { roundId, deadline }),
  inform: informForum,
  remind: remindRound,
  extend: (deps, actor, roundId, reason) =>
    extendRound(deps, actor, { roundId, deadline: at('2026-03-17 12.00'), reason }),
  'record answer': (deps, actor, roundId, how) =>
    recordAnswer(deps, actor, {
      roundId,
      seatId: forum.seatId.faxe,
      givenBy: forum.personId['deputy of faxe'],
      givenAt: forum.time.now,
      how,
      word: { kind: 'no_remarks' },
    }),
  withdraw: (deps, actor, roundId, reason) => withdrawRound(deps, actor, { roundId, reason }),
  'hand over': (deps, actor, roundId, note) =>
    handOverRemarks(deps, actor, { roundId, organisationIds: ['320'], note }),
  'put on meeting': (deps, actor, roundId, title) =>
    putOnMeeting(deps, actor, { roundId, date: '2026-04-16', title }),
  'record decision': (deps, actor, roundId, text) =>
    recordDecision(deps, actor, { roundId, outcome: 'approved', date: '2026-03-09', text }),
  correct: (deps, actor, roundId, reason) => correctRound(deps, actor, { roundId, reason }),
  revise: reviseRound,
  'renew link': (deps, actor, roundId) => renewLink(deps, actor, { roundId, personId: forum.personId.koege }),
  'revoke link': (deps, actor, roundId) =>
    revokeLink(deps, actor, { roundId, personId: forum.personId.koege }),
}

const everybody: Who[] = ['secretary', 'slagelse', 'planner of slagelse', 'faxe', 'reader', 'stranger']

/** Who else than the secretariat may do it. Whoever is not named may not, and is told no more than a stranger. */
const also: Record<string, Who[]> = {
  edit: ['slagelse', 'planner of slagelse'],
  attach: ['slagelse', 'planner of slagelse'],
  submit: ['slagelse', 'planner of slagelse'],
  withdraw: ['slagelse', 'planner of slagelse'],
}
const notTheirs: Record<string, Who[]> = { submit: ['secretary'] }

/** The round that an act is right for, made anew for each test. */
async function roundFor(act: string): Promise<string> {
  if (['edit', 'attach', 'submit', 'plan', 'unplan', 'start', 'inform'].includes(act)) {
    forum.time.now = at('2026-03-02 09.00')
    const draft = await forum.draft()
    if (act === 'unplan') await acts['plan']?.(forum.deps, forum.actor('secretary'), draft, '')
    return draft
  }
  if (act === 'withdraw') return forum.draft()
  const roundId = await forum.startReached(act === 'put on meeting' ? ['koege'] : [])
  forum.time.now = at('2026-03-03 10.00')
  const needsRemark = ['hand over', 'revise', 'record decision']
  if (needsRemark.includes(act))
    await answerRound(forum.deps, forum.actor('faxe'), {
      roundId,
      seatId: null,
      word: { kind: 'remark', text: 'Taksten er for høj.' },
    })
  if (['put on meeting', 'correct', ...needsRemark].includes(act)) await close()
  const secretary = forum.actor('secretary')
  if (act === 'revise') await acts['hand over']?.(forum.deps, secretary, roundId, '')
  if (act === 'record decision')
    await putOnMeeting(forum.deps, secretary, { roundId, date: '2026-03-09', title: 'DASSOS' })
  return roundId
}

/** The deadline has passed, and what it decided is written down. */
async function close(): Promise<void> {
  forum.time.now = at('2026-03-09 12.01')
  await settleDueRounds(forum.deps)
}

/** Everything that is stored of the round. */
async function stored(roundId: string): Promise<unknown> {
  return { facts: await forum.facts(roundId), history: await forum.history(roundId) }
}

describe.each(Object.keys(acts))('%s', (name) => {
  const act = acts[name]!
  const may = (who: Who) =>
    who === 'secretary' ? !notTheirs[name]?.includes(who) : (also[name] ?? []).includes(who)
  let nowhere: Outcome

  beforeAll(async () => {
    nowhere = await act(forum.deps, forum.actor('secretary'), '00000000-0000-4000-8000-000000000000', 'Grund')
  })

  test('is refused for a round that does not exist', () => {
    expect(nowhere).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test.each(everybody.filter((who) => !may(who)))(
    'answers %s as if there were no such round, and changes nothing',
    async (who) => {
      const roundId = await roundFor(name)
      const before = await stored(roundId)
      const result = await act(forum.deps, forum.actor(who), roundId, 'Grund')
      expect(result).toEqual(nowhere)
      expect(await stored(roundId)).toEqual(before)
    },
  )

  const allowed = everybody.filter(may).filter((who) => name !== 'inform' || who !== 'secretary')
  if (allowed.length > 0)
    test.each(allowed)('is done by %s, with its line of history', async (who) => {
      const roundId = await roundFor(name)
      const before = await forum.history(roundId)
      expect(code(await act(forum.deps, forum.actor(who), roundId, 'Grund'))).toBe('ok')
      const lines = (await forum.history(roundId)).slice(before.length)
      expect(lines.map(({ personId }) => personId)).toContain(forum.personId[who])
    })
})

describe('a text with a CPR number', () => {
  const withWords = [
    'edit',
    'attach',
    'extend',
    'record answer',
    'withdraw',
    'hand over',
    'put on meeting',
    'record decision',
    'correct',
  ]

  test.each(withWords)('is stopped in %s before anything is stored', async (name) => {
    const roundId = await roundFor(name)
    const before = await stored(roundId)
    const cpr = 'Det gælder 010190-1234.'
    expect(code(await acts[name]!(forum.deps, forum.actor('secretary'), roundId, cpr))).toBe('cpr_number')
    expect(await stored(roundId)).toEqual(before)
  })

  test('is stopped in a proposal’s every field, and in its links', async () => {
    const fields = ['facility', 'legalBasis', 'targetGroup', 'reason', 'consequence', 'contact'] as const
    const input = { forumId: forum.forumId, operatorOrganisationId: '330' }
    const count = async () => (await forum.db.selectFrom('round').select('id').execute()).length
    const before = await count()
    const contents = [
      ...fields.map((field) => ({ ...content, [field]: 'Sag 010190-1234' })),
      { ...content, links: [{ title: 'Sag 010190-1234', url: 'https://example.dk' }] },
      { ...content, links: [{ title: 'Sag', url: 'https://example.dk/010190-1234' }] },
    ]
    for (const each of contents)
      expect(code(await propose(forum.deps, forum.actor('secretary'), { ...input, content: each }))).toBe(
        'cpr_number',
      )
    expect(await count()).toBe(before)
  })
})

describe('a proposal', () => {
  const by = (who: Who, operatorOrganisationId = '330', forumId = forum.forumId) =>
    propose(forum.deps, forum.actor(who), { forumId, operatorOrganisationId, content })

  test('is written by the operator’s own people or by the secretariat', async () => {
    expect(code(await by('planner of slagelse'))).toBe('ok')
    expect(code(await by('secretary'))).toBe('ok')
    expect(code(await by('faxe'))).toBe('not_found')
    expect(code(await by('faxe', '320'))).toBe('ok')
  })

  test('names none but municipalities and regions as those it has been in touch with', async () => {
    const input = { forumId: forum.forumId, operatorOrganisationId: '330' }
    for (const id of ['999', '010190-1234', 'Faxe Kommune']) {
      const proposal = { ...input, content: { ...content, contactedOrganisationIds: ['320', id] } }
      expect(code(await propose(forum.deps, forum.actor('slagelse'), proposal))).toBe('unknown_organisation')
    }
    const known = { ...input, content: { ...content, contactedOrganisationIds: ['320', '1085'] } }
    expect(code(await propose(forum.deps, forum.actor('slagelse'), known))).toBe('ok')
  })

  test('is for a forum and an operator that there are', async () => {
    expect(code(await by('secretary', '330', '00000000-0000-4000-8000-000000000000'))).toBe('not_found')
    expect(code(await by('secretary', '999'))).toBe('operator_unknown')
  })
})
