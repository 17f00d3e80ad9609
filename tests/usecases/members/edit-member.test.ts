import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import { insertLink } from '../../../bot/store/mail-links.ts'
import { editMember } from '../../../bot/usecases/members/edit-member.ts'
import { identify } from '../../../bot/usecases/members/identify.ts'
import { openLink } from '../../../bot/usecases/rounds/open-link.ts'
import { askNewcomers } from '../../../bot/usecases/system/ask-newcomers.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { type Known, directoryOf } from '../../support/directory-of.ts'
import { deadline, useSmallForum, type Who } from '../../support/small-forum.ts'

const forum = useSmallForum()
const known: Known = { groups: {}, users: [], consenting: [], down: false }
const HOST = randomUUID()
let deps: Deps
let round: string
/** Køge's director is written in by hand, and known by a mail address alone. */
beforeEach(async () => {
  const config = { hostTenantId: HOST } as Deps['config']
  deps = { ...forum.deps, directory: directoryOf(known), config }
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
  await sql`update person_contact set mail = 'koege@example.dk', name = 'koege', address_at = null
    where person_id = ${forum.personId.koege}`.execute(forum.db)
  await sql`delete from identity where person_id = ${forum.personId.koege}`.execute(forum.db)
  for (const who of ['koege', 'stevns'] as const) {
    const member = { forum_id: forum.forumId, person_id: forum.personId[who], guess: null, left_at: null }
    await forum.db
      .insertInto('forum_member')
      .values({ ...member, source: who === 'koege' ? 'hand' : 'group' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  round = await forum.startReached()
  await forum.deliver(round, at('2026-03-02 09.00'))
  await forum.outbox(round)
  forum.time.now = at('2026-03-03 10.00')
})

const edit = async (who: Who, changes: { name?: string; mail?: string }) => {
  const input = {
    forumId: forum.forumId,
    personId: forum.personId[who],
    name: who,
    mail: `${who}@example.dk`,
  }
  const edited = await editMember(deps, forum.actor('secretary', { door: 'tab' }), { ...input, ...changes })
  return edited.ok ? 'ok' : edited.refusal.code
}
const events = async () => (await forum.history(round)).map(({ event }) => event.kind)
const historyLines = async () => {
  const { rows } = await sql<{ kind: string; data: object }>`
    select kind, data from member_history where forum_id = ${forum.forumId} order by id desc limit 1`.execute(
    forum.db,
  )
  return rows
}

describe('a corrected mail address', () => {
  test('unmakes what the old one had reached, and asks anew at the right one', async () => {
    await sql`update delivery set counts = false where round_id = ${round}
      and person_id = ${forum.personId['deputy of koege']}`.execute(forum.db)
    expect(seatReach(await forum.facts(round), forum.seatId.koege)).toBe('by_mail')
    expect(await edit('koege', { mail: 'direktoer@koege.example' })).toBe('ok')
    expect(seatReach(await forum.facts(round), forum.seatId.koege)).toBe('not_reached')
    expect(await events()).toContain('address_corrected')
    forum.time.now = at('2026-03-03 10.01')
    expect(await askNewcomers(deps)).toBe(1)
    expect(await forum.outbox(round)).toEqual(['proposal to koege by mail'])
    expect(await askNewcomers(deps)).toBe(0)
    expect(await historyLines()).toEqual([{ kind: 'edited', data: { addressToo: true } }])
  })

  test('closes the links that were mailed to the old one', async () => {
    const token = 'x'.repeat(43)
    const link = { roundId: round, seatId: forum.seatId.koege, personId: forum.personId.koege }
    await insertLink(forum.db, token, link, at('2026-03-02 09.00'))
    expect((await openLink(deps, token)).ok).toBe(true)
    await edit('koege', { mail: 'direktoer@koege.example' })
    expect((await openLink(deps, token)).ok).toBe(false)
  })

  test('takes the account away that was found by the old one, and looks for one by the new', async () => {
    const wrong = { tenantId: HOST, objectId: randomUUID(), name: 'En anden', mail: 'koege@example.dk' }
    const right = { ...wrong, objectId: randomUUID(), name: 'Direktør', mail: 'direktoer@koege.example' }
    await forum.db
      .insertInto('identity')
      .values({
        tenant_id: HOST,
        object_id: wrong.objectId,
        person_id: forum.personId.koege,
        user_type: 'member',
      })
      .execute()
    known.consenting = [HOST]
    known.users = [{ ...right, userPrincipalName: null, userType: 'member' }]
    await edit('koege', { mail: 'direktoer@koege.example' })
    const whoIs = async ({ objectId, name }: typeof wrong) => {
      const proven = { tenantId: HOST, objectId, name, language: 'da' as const }
      const identified = await identify(deps, proven, 'tab')
      return identified.ok ? identified.actor.personId : identified.refusal.code
    }
    expect(await whoIs(right)).toBe(forum.personId.koege)
    expect(await whoIs(wrong)).not.toBe(forum.personId.koege)
  })

  test('changes nothing of a round that its deadline has decided', async () => {
    await sql`insert into mailbox_reading (read_until) values (${deadline})
      on conflict (one) do update set read_until = excluded.read_until`.execute(forum.db)
    forum.time.now = deadline
    expect(await edit('koege', { mail: 'direktoer@koege.example' })).toBe('ok')
    const facts = await forum.facts(round)
    expect(facts.round.state).toBe('approved')
    expect(seatReach(facts, forum.seatId.koege)).toBe('reached')
    expect(await events()).not.toContain('address_corrected')
    await sql`delete from mailbox_reading`.execute(forum.db)
  })
})

test('a corrected name, or an address written with other capitals, leaves all else as it was', async () => {
  const before = await forum.facts(round)
  expect(await edit('koege', { name: 'Direktør, Køge', mail: 'Koege@Example.dk' })).toBe('ok')
  expect(await forum.facts(round)).toEqual(before)
  expect(await askNewcomers(deps)).toBe(0)
  expect(await historyLines()).toEqual([{ kind: 'edited', data: { addressToo: false } }])
})

test('what is as it was is no change', async () => {
  const before = await historyLines()
  expect(await edit('koege', {})).toBe('ok')
  expect(await historyLines()).toEqual(before)
})

describe('refused is', () => {
  test('an address that is another person’s', async () => {
    expect(await edit('koege', { mail: 'FAXE@example.dk' })).toBe('mail_taken')
  })

  test('to correct who comes from the group, whose name and address are the directory’s', async () => {
    expect(await edit('stevns', { mail: 'ny@stevns.example' })).toBe('member_from_group')
  })

  test('somebody who is no member, and everybody but the secretariat', async () => {
    expect(await edit('stranger', {})).toBe('not_found')
    const input = { forumId: forum.forumId, personId: forum.personId.koege, name: 'x', mail: 'x@example.dk' }
    expect(await editMember(deps, forum.actor('faxe'), input)).toMatchObject({ ok: false })
  })

  test('a CPR number, and a name of nothing', async () => {
    expect(await edit('koege', { name: 'Anna 010190-1234' })).toBe('cpr_number')
    expect(await edit('koege', { name: '   ' })).toBe('invalid_input')
  })
})
