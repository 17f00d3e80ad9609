import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { insertLink } from '../../../bot/store/mail-links.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { openLink } from '../../../bot/usecases/rounds/open-link.ts'
import { renewLink } from '../../../bot/usecases/rounds/renew-link.ts'
import { revokeLink } from '../../../bot/usecases/rounds/revoke-link.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { deadline, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const TOKEN = 'a-secret-of-koege'
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'
const open = (token = TOKEN) => openLink(forum.deps, token)
const of = (who: Who) => ({ roundId: round, personId: forum.personId[who] })

let round: string
beforeEach(async () => {
  await sql`delete from mail_link`.execute(forum.db)
  round = await forum.startReached()
  forum.time.now = at('2026-03-03 10.00')
  const link = { roundId: round, seatId: forum.seatId.koege, personId: forum.personId.koege }
  await insertLink(forum.db, TOKEN, link, forum.time.now)
  await forum.outbox(round)
})

describe('a personal link', () => {
  test('is its person at its seat of its round, and never the secretariat', async () => {
    expect(await open()).toMatchObject({
      link: { roundId: round, seatId: forum.seatId.koege },
      actor: { personId: forum.personId.koege, seatId: forum.seatId.koege, secretariat: false, door: 'mail' },
    })
  })

  test('is stored as a hash alone: who reads the database cannot open it', async () => {
    const { rows } = await sql<{ row: string }>`select mail_link::text as row from mail_link`.execute(
      forum.db,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(TOKEN)
    expect(rows[0]?.row).not.toContain(Buffer.from(TOKEN).toString('hex'))
  })

  test('that is unknown, revoked, or of somebody who has left the seat, opens nothing', async () => {
    const unknown = await open('another')
    expect(code(unknown)).toBe('not_found')
    const term = (to_date: string | null) =>
      forum.db
        .updateTable('seat_holder')
        .set({ to_date })
        .where('person_id', '=', forum.personId.koege)
        .execute()
    await term('2026-03-02')
    expect(await open()).toEqual(unknown)
    await term(null)
    expect(code(await open())).toBe('ok')
    expect(code(await revokeLink(forum.deps, forum.actor('secretary'), of('koege')))).toBe('ok')
    expect(await open()).toEqual(unknown)
    expect((await forum.history(round)).at(-1)).toMatchObject({
      personId: forum.personId.secretary,
      event: { kind: 'link_revoked', personId: forum.personId.koege, seatId: forum.seatId.koege },
    })
  })

  test('sent anew closes the old one and mails another, which counts as reaching the seat', async () => {
    expect(code(await renewLink(forum.deps, forum.actor('secretary'), of('koege')))).toBe('ok')
    expect(code(await open())).toBe('not_found')
    expect(await forum.outbox(round)).toEqual(['proposal to koege by mail'])
    await forum.deliver(round, at('2026-03-03 10.01'))
    const { reach } = await forum.facts(round)
    expect(reach).toContainEqual({
      seatId: forum.seatId.koege,
      at: at('2026-03-03 10.01'),
      door: 'mail',
      heldUntil: null,
    })
  })

  test('is sent anew to nobody without an address, without a seat, or when the round asks no more', async () => {
    const renew = (who: Who) => renewLink(forum.deps, forum.actor('secretary'), of(who))
    expect(code(await renew('reader'))).toBe('not_found')
    forum.time.now = deadline
    await answerRound(forum.deps, forum.actor('faxe'), {
      roundId: round,
      seatId: null,
      word: { kind: 'no_remarks' },
    })
    expect(code(await renew('koege'))).toBe('wrong_state')
    expect((await forum.outbox(round)).filter((line) => line.startsWith('proposal'))).toEqual([])
  })

  test('that a mail scanner opens a hundred times answers nothing', async () => {
    for (let time = 0; time < 100; time++) await open()
    expect((await forum.facts(round)).answers).toHaveLength(1)
    expect((await forum.history(round)).map(({ event }) => event.kind)).toEqual(['drafted', 'started'])
  })
})
