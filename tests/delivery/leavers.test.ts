import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { localDateOf } from '../../bot/domain/calendar/copenhagen.ts'
import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import { endHolder } from '../../bot/usecases/forums/end-holder.ts'
import { withdrawRound } from '../../bot/usecases/rounds/withdraw-round.ts'
import { noteLeavers } from '../../bot/usecases/system/note-leavers.ts'
import { useScene } from './scene.ts'

const scene = useScene()

/** The person gives up the seat as of now; `forumToo`: and is no longer in the forum. */
async function leave(key: string, { forumToo }: { forumToo: boolean }): Promise<void> {
  const personId = scene.forum.personId(key)
  const { id } = await scene.db
    .selectFrom('seat_holder')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const yesterday = addDays(localDateOf(scene.deps.clock()), -1)
  const ended = await endHolder(scene.deps, scene.secretariat(), { holderId: id, to: yesterday })
  if (!ended.ok) throw new Error(ended.refusal.code)
  if (forumToo)
    await sql`update forum_member set left_at = ${scene.deps.clock()}, guess = null
      where person_id = ${personId}`.execute(scene.db)
  await sql`update person set organisation_id = null where id = ${personId} and ${forumToo}`.execute(scene.db)
  await noteLeavers(scene.deps)
  await scene.deliver()
}

describe('the card in the chat of a director who has left', () => {
  test('the forum, says that, has nothing to press, and tells no more of the round', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await leave('director-greve', { forumToo: true })
    const [card, ...more] = scene.cardsOf('director-greve')
    expect(more).toEqual([])
    expect(JSON.stringify(card?.card)).toContain('Du har ikke længere pladsen')
    expect(JSON.stringify(card?.card)).not.toMatch(/"verb":"answer"|Solgården|ActionSet/)

    await scene.answer(roundId, 'director-slagelse', 'Vi mangler tal for taksten')
    await withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl i tallene' })
    await scene.deliver()
    expect(scene.cardsOf('director-greve')).toHaveLength(1)
    expect(scene.newestCardOf('director-greve')).not.toMatch(/taksten|Fejl i tallene/)
  })

  test('the seat alone, is a reader’s from then on', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await leave('director-greve', { forumToo: false })
    const card = scene.newestCardOf('director-greve')
    expect(card).toContain('Solgården')
    expect(card).not.toContain('"verb":"answer"')
    await withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl i tallene' })
    await scene.deliver()
    for (const { card: told } of scene.cardsOf('director-greve'))
      expect(JSON.stringify(told)).toContain('Fejl i tallene')
  })
})

test('the secretariat is told in Teams of the seat that is vacant', async () => {
  await scene.start()
  await scene.deliver()
  await leave('director-greve', { forumToo: true })
  expect(scene.newestCardOf('secretariat-1')).toContain('Ingen har længere pladsen for Greve Kommune')
})
