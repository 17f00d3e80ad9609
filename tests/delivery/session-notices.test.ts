import { beforeEach, describe, expect, test } from '@jest/globals'
import { addBlockMinutes } from '../../bot/usecases/meetings/run/add-block-minutes.ts'
import { beginNextBlock } from '../../bot/usecases/meetings/run/begin-next-block.ts'
import { lookAfterRuns } from '../../bot/usecases/meetings/run/look-after-runs.ts'
import { messageGroups } from '../../bot/usecases/meetings/run/message-groups.ts'
import { setAutomatic } from '../../bot/usecases/meetings/run/set-automatic.ts'
import { startMeeting } from '../../bot/usecases/meetings/run/start-meeting.ts'
import { takeBackRun } from '../../bot/usecases/meetings/run/take-back-run.ts'
import { type Meeting2020, meetingTime, seedMeeting } from '../support/meeting-2020.ts'
import { useScene } from './scene.ts'

const scene = useScene()
const IN_TEAMS = 'director-slagelse'
const BY_MAIL = 'director-faxe'
const ELSEWHERE = 'director-greve'
const secretary = () => scene.forum.actor('secretariat-1', 'tab')
let meeting: Meeting2020
/** What the clock was set to, and when: it runs on from there, as sending takes its time. */
let set = { to: 0, at: 0 }

beforeEach(async () => {
  at('12.59')
  scene.deps.clock = () => new Date(set.to + performance.now() - set.at)
  meeting = await seedMeeting(scene.deps, scene.forum, [[IN_TEAMS, BY_MAIL], [ELSEWHERE]])
})

function at(time: string) {
  set = { to: meetingTime(time).getTime(), at: performance.now() }
}
const done = async (doing: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
  const result = await doing
  if (!result.ok) throw new Error(result.refusal?.code)
}
/** The meeting has begun on time, and its first group session at 13.20. */
async function inSession() {
  at('13.00')
  await done(startMeeting(scene.deps, secretary(), meeting.id))
  at('13.20')
  const { id: seen } = meeting.block(0)
  await done(
    beginNextBlock(scene.deps, secretary(), { meetingId: meeting.id, seen, blockId: meeting.block(3).id }),
  )
}
const next = (nth: number) =>
  done(
    beginNextBlock(scene.deps, secretary(), {
      meetingId: meeting.id,
      seen: meeting.block(nth).id,
      blockId: null,
    }),
  )
const add = (nth: number, minutes: number) =>
  done(
    addBlockMinutes(scene.deps, secretary(), {
      meetingId: meeting.id,
      blockId: meeting.block(nth).id,
      minutes,
    }),
  )
/** The sweep runs, and what is due is sent. */
async function look() {
  await lookAfterRuns(scene.deps)
  await scene.deliver()
}
const wordsTo = (key: string) =>
  scene
    .cardsOf(key)
    .map(({ card }) => JSON.stringify(card))
    .filter((card) => card.includes('Virtuelt direktørmøde'))
const remindersTo = (key: string) => wordsTo(key).filter((card) => card.includes('Tilbage i plenum'))

describe('when a group session begins', () => {
  test('everybody in a group gets a short word with their own group, its task and when they are back', async () => {
    await inSession()
    await scene.deliver()
    const [card = ''] = wordsTo(IN_TEAMS)
    expect(card).toContain('Gå til din gruppe nu')
    expect(card).toContain('Du er i gruppe A.')
    expect(card).toContain('Du er tovholder i gruppen.')
    expect(card).toContain('Hvad skal Gruppedrøftelse 1 give? (10 minutter)')
    expect(card).toContain('I skal være tilbage i plenum kl. 13.40.')
    const [other = ''] = wordsTo(ELSEWHERE)
    expect(other).toContain('Du er i gruppe B.')
    expect(other).toContain('Sted: Bord 2')
  })

  test('it comes by mail where Teams does not reach', async () => {
    await inSession()
    await scene.deliver()
    const [mail] = scene.mailsOf(BY_MAIL)
    expect(mail?.subject).toBe('Gå til din gruppe nu: Virtuelt direktørmøde')
    expect(mail?.content).toContain('I skal være tilbage i plenum kl. 13.40.')
  })

  test('but nobody is sent to a group when the session is nearly over, or was begun by mistake', async () => {
    await inSession()
    at('13.36')
    await scene.deliver()
    expect(scene.mailsOf(BY_MAIL)).toHaveLength(0)
    expect(wordsTo(IN_TEAMS)).toHaveLength(1)
    at('13.36.10')
    await done(takeBackRun(scene.deps, secretary(), { meetingId: meeting.id, seen: meeting.block(3).id }))
    await next(0)
    await next(1)
    await next(2)
    await done(takeBackRun(scene.deps, secretary(), { meetingId: meeting.id, seen: meeting.block(3).id }))
    await scene.deliver()
    expect(wordsTo(IN_TEAMS)).toHaveLength(1)
  })

  test('by itself, the word goes out once the product looks, also late', async () => {
    at('13.00')
    await done(setAutomatic(scene.deps, secretary(), { meetingId: meeting.id, automatic: true }))
    await done(startMeeting(scene.deps, secretary(), meeting.id))
    at('13.24')
    await Promise.all([look(), look()])
    await look()
    expect(wordsTo(IN_TEAMS)).toHaveLength(1)
    expect(wordsTo(IN_TEAMS)[0]).toContain('tilbage i plenum kl. 13.40')
  })
})

describe('before the return', () => {
  test('each group is reminded once, two minutes before', async () => {
    await inSession()
    at('13.37.30')
    await look()
    expect(remindersTo(IN_TEAMS)).toHaveLength(0)
    at('13.38.10')
    await Promise.all([look(), look()])
    at('13.39')
    await look()
    expect([remindersTo(IN_TEAMS), remindersTo(ELSEWHERE)].map((cards) => cards.length)).toEqual([1, 1])
    expect(remindersTo(IN_TEAMS)[0]).toContain('Tilbage i plenum kl. 13.40')
    expect(scene.mailsOf(BY_MAIL).filter(({ subject }) => subject.includes('Tilbage'))).toHaveLength(0)
  })

  test('nobody is reminded of a return that has moved; of the new one everybody is', async () => {
    await inSession()
    at('13.37')
    await add(3, 5)
    at('13.39')
    await look()
    expect(remindersTo(IN_TEAMS)).toHaveLength(0)
    at('13.43.10')
    await look()
    expect(remindersTo(IN_TEAMS)[0]).toContain('Tilbage i plenum kl. 13.45')
  })

  test('a reminder on its way is not sent when the return moves, or the session ends, before it leaves', async () => {
    await inSession()
    at('13.38.10')
    await lookAfterRuns(scene.deps)
    await add(3, 5)
    await scene.deliver()
    expect(remindersTo(IN_TEAMS)).toHaveLength(0)
    at('13.43.10')
    await lookAfterRuns(scene.deps)
    await next(3)
    await scene.deliver()
    expect(remindersTo(IN_TEAMS)).toHaveLength(0)
  })

  test('a product that stood still reminds nobody when it is back after the return', async () => {
    await inSession()
    at('13.41')
    await look()
    expect(remindersTo(IN_TEAMS)).toHaveLength(0)
  })
})

test('a message of the secretariat reaches everybody in a group, by card or by mail', async () => {
  await inSession()
  const sent = await messageGroups(scene.deps, secretary(), {
    meetingId: meeting.id,
    text: 'Vælg én, der fremlægger.',
  })
  await scene.deliver()
  expect(sent).toEqual({ ok: true, people: 3 })
  expect(wordsTo(ELSEWHERE).join()).toContain('Vælg én, der fremlægger.')
  const mails = scene.mailsOf(BY_MAIL).map(({ content }) => content)
  expect(mails.join()).toContain('Vælg én, der fremlægger.')
})
