import { beforeEach, describe, expect, test } from '@jest/globals'
import { findRound } from '../../../bot/store/round-facts.ts'
import { planSending } from '../../../bot/usecases/rounds/plan-sending.ts'
import { propose } from '../../../bot/usecases/rounds/propose.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { completeProposal, draftDemoRound, startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
/** The list shows ten rounds, the newest first: what begins later than every other test's round is sure to stand on it. */
const AFTER_ALL_OTHERS = '2026-03-02T08:01:00Z'
const CARD = 'application/vnd.microsoft.card.adaptive'

let roundId = ''
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
})
const answers = async () =>
  ((await findRound(product.deps.db, roundId))?.answers ?? []).filter(({ door: by }) => by !== 'operator')
const sentCards = () => product.tenant.traffic.list().filter(({ service }) => service === 'connector')

describe('a refresh that Teams asks for by itself', () => {
  test.each(['show', 'answer', 'withdraw_remark', 'fetch_card'])(
    'is answered with the round’s card and nothing else, also where the card says »%s«',
    async (verb) => {
      await door.press('director-greve', 'answer', { roundId, answer: 'remark', remark: 'Står ved magt' })
      const before = await product.rows()
      const data = { roundId, answer: 'no_remarks', remark: '' }
      const answered = await door.refresh('director-greve', verb, data)
      expect(answered.status).toBe(200)
      expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
      expect(door.words(answered)).toContain('Botilbuddet Solgården')
      expect(product.asked()).toEqual([])
      expect(await product.rows()).toEqual(before)
      expect(await answers()).toMatchObject([{ kind: 'remark', text: 'Står ved magt' }])
    },
  )

  test.each(['status_list', 'help'])('of %s draws it anew', async (verb) => {
    const answered = await door.refresh('director-greve', verb)
    expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    const refresh = (answered.body?.value as { refresh: { action: object } }).refresh
    expect(refresh.action).toMatchObject({ verb })
    expect(product.asked()).toEqual([])
  })

  test('of a round that is unknown to the reader is a card that says so', async () => {
    const answered = await door.refresh('case-worker-naestved', 'show', { roundId })
    expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    expect(door.words(answered)).toContain('Siden findes ikke')
  })

  test('shows the round closed as soon as the deadline has passed, though nothing has settled it', async () => {
    product.at('2026-03-09T11:00:00Z')
    const answered = await door.refresh('director-greve', 'show', { roundId })
    expect(door.words(answered)).not.toContain('"verb":"answer"')
    expect((await findRound(product.deps.db, roundId))?.round.state).toBe('open')
    expect(product.asked()).toEqual([])
  })

  test('comes back for its reader alone, by the id that Teams gave in this very question', async () => {
    const answered = await door.refresh('director-greve', 'show', {
      roundId,
      userIds: ['29:1director-koege'],
    })
    expect(answered.body?.value).toMatchObject({ refresh: { userIds: ['29:1director-greve'] } })
  })
})

describe.each([
  ['a group chat', 'groupChat'],
  ['a team’s channel', 'channel'],
  ['a chat of a kind that nobody knows', 'somethingNew'],
  ['a chat that does not say what it is', undefined],
])('in %s', (_, conversationType) => {
  const there = (key: string) => {
    const { tenantId } = product.tenant.admin.person(key).account!
    const { conversationId } = product.tenant.admin.chat(key)
    return { conversation: { conversationType, tenantId, id: conversationId, isGroup: true } }
  }
  const press = (key: string, verb: string, data: object = {}) => door.press(key, verb, data, there(key))

  test('a member sees how the round stands, without anybody’s own answer on the card', async () => {
    await door.press('director-greve', 'answer', { roundId, answer: 'remark', remark: 'Kun for forummet' })
    const answered = await press('director-greve', 'show', { roundId })
    expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    expect(door.words(answered)).toContain('Botilbuddet Solgården')
    expect(door.words(answered)).toContain('1 med bemærkninger')
    expect(door.words(answered)).not.toContain('Kun for forummet')
    expect(door.words(answered)).not.toMatch(/"verb":"(answer|withdraw_remark)"/)
  })

  test('of a round that only waits to be sent nothing is shown, not even to the secretariat', async () => {
    const planned = await draftDemoRound(product.deps, product.forum)
    const actor = product.forum.actor('secretariat-1')
    const version = (await findRound(product.deps.db, planned))?.round.version ?? 0
    const [sendAt, deadline] = [new Date('2026-03-04T07:00:00Z'), new Date('2026-03-11T11:00:00Z')]
    await planSending(product.deps, actor, { roundId: planned, sendAt, deadline, version })
    expect((await findRound(product.deps.db, planned))?.round.state).toBe('planned')
    const answered = await press('secretariat-1', 'show', { roundId: planned })
    expect(door.words(answered)).toContain('Siden findes ikke')
  })

  test('no answer is taken, and the card says where one is given', async () => {
    const before = await product.rows()
    for (const [verb, data] of [
      ['answer', { answer: 'no_remarks' }],
      ['answer', { answer: 'remark', remark: 'Nej' }],
      ['withdraw_remark', {}],
    ] as const) {
      const answered = await press('director-greve', verb, { roundId, ...data })
      expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
      expect(door.words(answered)).toContain('Svar i din egen chat')
    }
    expect(await answers()).toEqual([])
    expect(await product.rows()).toEqual(before)
  })

  test('the button of an old client takes no answer either', async () => {
    const value = { verb: 'answer', roundId, answer: 'no_remarks' }
    await door.send(door.from('director-greve', { type: 'message', value, ...there('director-greve') }))
    expect(await answers()).toEqual([])
  })

  test('somebody who is no member sees nothing', async () => {
    const answered = await press('case-worker-naestved', 'show', { roundId })
    expect(door.words(answered)).toContain('Siden findes ikke')
    expect(door.words(answered)).not.toContain('Solgården')
  })

  test('what has not been sent to the members is not shown, whoever asks', async () => {
    const unsent = await submitted()
    const seen = (answered: Awaited<ReturnType<typeof press>>) =>
      door.words(answered).includes('Hemmelighuset')
    for (const key of ['secretariat-1', 'case-worker-naestved'])
      for (const verb of ['show', 'fetch_card']) {
        expect(seen(await press(key, verb, { roundId: unsent }))).toBe(false)
        if (verb === 'show') expect(seen(await door.press(key, verb, { roundId: unsent }))).toBe(true)
      }
    expect(seen(await door.press('case-worker-naestved', 'status_list'))).toBe(true)
    expect(seen(await press('case-worker-naestved', 'status_list'))).toBe(false)
    product.tenant.traffic.clear()
    await door.say('case-worker-naestved', 'status', there('case-worker-naestved'))
    await press('secretariat-1', 'fetch_card', { roundId: unsent })
    expect(sentCards()).toHaveLength(2)
    expect(JSON.stringify(sentCards())).not.toContain('Hemmelighuset')
  })

  test('the list holds nobody’s own answers', async () => {
    product.at(AFTER_ALL_OTHERS)
    const newest = await startDemoRound(product.deps, product.forum)
    await door.press('director-greve', 'answer', { roundId: newest, answer: 'remark', remark: 'Nej' })
    expect(door.words(await door.press('director-greve', 'status_list'))).toContain('Jeres svar')
    expect(door.words(await press('director-greve', 'status_list'))).not.toContain('Jeres svar')
  })

  test('the bot does not learn where the person can be written to alone', async () => {
    const key = 'director-koege'
    await product.deps.db.deleteFrom('chat').where('object_id', '=', objectIdOf(key)).execute()
    await door.send(door.from(key, { type: 'message', text: 'hjælp', ...there(key) }))
    await press(key, 'show', { roundId })
    expect(
      await product.deps.db.selectFrom('chat').where('object_id', '=', objectIdOf(key)).selectAll().execute(),
    ).toEqual([])
  })

  const objectIdOf = (key: string) => product.tenant.admin.person(key).account!.objectId

  /** A proposal that an operator has sent to the secretariat, and nobody to the members. */
  async function submitted(): Promise<string> {
    const actor = product.forum.actor('director-naestved', 'tab')
    const proposed = await propose(product.deps, actor, {
      forumId: product.forum.forumId,
      operatorOrganisationId: '370',
      content: { ...completeProposal, facility: 'Hemmelighuset' },
    })
    if (!proposed.ok) throw new Error(proposed.refusal.code)
    const sent = await submitProposal(product.deps, actor, proposed.id)
    if (!sent.ok) throw new Error(sent.refusal.code)
    return proposed.id
  }
})
