import { beforeEach, describe, expect, test } from '@jest/globals'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { remindRound } from '../../../bot/usecases/rounds/remind-round.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
let round: string

beforeEach(async () => {
  round = await forum.startReached()
  forum.time.now = at('2026-03-03 10.00')
  await forum.outbox(round)
})

async function cardOf(who: Who): Promise<string> {
  const { activity_id: id } = await forum.db
    .selectFrom('delivery')
    .select('activity_id')
    .where('round_id', '=', round)
    .where('person_id', '=', forum.personId[who])
    .where('kind', '=', 'proposal')
    .where('door', '=', 'teams')
    .executeTakeFirstOrThrow()
  return id ?? ''
}

const answerOn = (who: Who, onCard: string) =>
  answerRound(forum.deps, forum.actor(who, { onCard }), {
    roundId: round,
    seatId: null,
    word: { kind: 'no_remarks' },
  })

const updates = async () => (await forum.outbox(round)).filter((line) => line.startsWith('update'))

describe('the card whose button was pressed', () => {
  test('is not sent once more: the answer that Teams gets is the new card', async () => {
    await answerOn('stevns', await cardOf('stevns'))
    expect(await updates()).toEqual([])
  })

  test('leaves the other cards of the seat to be drawn anew', async () => {
    await remindRound(forum.deps, forum.actor('secretary'), round)
    await forum.deliver(round, forum.time.now)
    await forum.outbox(round)
    await answerOn('stevns', await cardOf('stevns'))
    expect(await updates()).toEqual(['update to stevns by teams'])
  })

  test('is the person’s own: a message of the same id in another chat is drawn anew', async () => {
    await answerOn('faxe', await cardOf('stevns'))
    expect(await updates()).toEqual(['update to faxe by teams'])
  })

  test('is drawn anew with all others when its answer ends the round', async () => {
    await answerOn('faxe', await cardOf('faxe'))
    await answerOn('koege', '')
    await forum.outbox(round)
    await answerOn('stevns', await cardOf('stevns'))
    expect(await updates()).toContain('update to stevns by teams')
  })
})
