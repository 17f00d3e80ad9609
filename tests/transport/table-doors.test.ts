import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { extractText } from 'unpdf'
import * as Y from 'yjs'
import { type RouteName, routes } from '../../bot/contract/routes.ts'
import { HIDDEN_NUMBER } from '../../bot/domain/meetings/notes/take-update.ts'
import { holdGroup } from '../../bot/store/breakout-sessions.ts'
import { readNotes } from '../../bot/store/notes.ts'
import { lockBoard } from '../../bot/store/theme-cards.ts'
import { changeCards } from '../../bot/usecases/meetings/cards/change-cards.ts'
import { saveSession } from '../../bot/usecases/meetings/groups/save-session.ts'
import { writeAtDesk } from '../../bot/usecases/meetings/notes/note-desk.ts'
import { closeTables } from '../../bot/usecases/meetings/tables/close-tables.ts'
import { openTable } from '../../bot/usecases/meetings/tables/open-table.ts'
import { printTables } from '../../bot/usecases/meetings/tables/print-tables.ts'
import { type Meeting2020, seedMeeting } from '../support/meeting-2020.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { workWithCards } from '../support/work-with-cards.ts'
import { useProductOverHttp } from '../support/product-over-http.ts'
import { personalPageDoor } from './personal-page/personal-page-door.ts'

const product = useProductOverHttp()

/** A meets in Teams, B and C at tables. */
const groups = [['director-slagelse'], ['director-koege', 'director-faxe'], ['director-greve']]
let meeting: Meeting2020

beforeEach(async () => {
  product.at('2026-05-29T13:00:00+02:00')
  meeting = await seedMeeting(product.deps, product.forum, groups)
  await workWithCards(product.deps.db, meeting.id)
})
afterEach(() => product.at('2026-05-29T13:00:00+02:00'))

const secretary = () => product.forum.actor('secretariat-1', 'tab')
/** The session with its first group alone. */
async function withFewerGroups() {
  const { db } = product.deps
  const { blockId } = session()
  const row = await db.selectFrom('breakout_session').selectAll().where('block_id', '=', blockId).execute()
  const version = Number(row[0]?.version)
  const fewer = { ...session(), version, groups: 1, sizes: null, where: 'tables' as const }
  return saveSession(product.deps, secretary(), fewer)
}
const session = () => ({ meetingId: meeting.id, blockId: meeting.block(3).id })

/** Prints the sheets as the secretariat does, and gives the secrets that stand on them. */
async function printed(replace = false, groupId: string | null = null): Promise<string[]> {
  const made = await printTables(product.deps, secretary(), { ...session(), groupId, replace })
  if (!made.ok) throw new Error(made.refusal.code)
  const { text } = await extractText(new Uint8Array(made.file.bytes))
  return text.map((page) => /\/bord\/([\w-]{43})/.exec(page.replaceAll(/\s/g, ''))?.[1] ?? '')
}

async function ask(secret: string | null, route: RouteName, body?: unknown, query = '') {
  const { method, path } = routes[route]
  const response = await fetch(`${product.url}${path}${query}`, {
    method,
    headers: {
      ...(secret !== null && { authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const noteKey = () => `${meeting.block(3).tasks[0]?.id}:answer`
function update(text: string): { update: string } {
  const doc = new Y.Doc()
  doc.getText(noteKey()).insert(0, text)
  return { update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') }
}
const card = (text: string) => ({ kind: 'write', cardId: randomUUID(), text })

describe('a sheet', () => {
  test('is made for the groups that meet at tables, each with an address that nobody else has', async () => {
    const secrets = await printed()
    expect(secrets).toHaveLength(2)
    expect(new Set([...secrets, ...(await printed())]).size).toBe(4)
    const rows = await product.deps.db.selectFrom('table_link').selectAll().execute()
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('is made and taken back by the secretariat alone', async () => {
    const member = product.forum.actor('director-koege', 'tab')
    const wanted = { ...session(), groupId: null }
    expect((await printTables(product.deps, member, { ...wanted, replace: false })).ok).toBe(false)
    expect((await closeTables(product.deps, member, wanted)).ok).toBe(false)
  })

  test('opens nothing once it is replaced or taken back, and what was written stays', async () => {
    const [old = '', other = ''] = await printed()
    expect((await ask(old, 'writeTableNotes', update('Gemt.'))).status).toBe(200)
    const groupId = String((await ask(old, 'showTable')).body['groupId'])
    const [fresh = ''] = await printed(true, groupId)
    expect(await ask(old, 'showTable')).toMatchObject({ status: 410, body: { code: 'table_closed' } })
    expect((await ask(other, 'showTable')).status).toBe(200)
    expect((await ask(fresh, 'showTableNotes')).body['updates']).toHaveLength(1)
    await closeTables(product.deps, secretary(), { ...session(), groupId: null })
    for (const secret of [fresh, other])
      expect((await ask(secret, 'changeTableCards', card('For sent'))).status).toBe(410)
  })

  test('opens its page until a day after the meeting, and says in words that it is closed', async () => {
    const [secret = ''] = await printed()
    const door = personalPageDoor(product)
    product.at('2026-05-30T14:29:00+02:00')
    expect((await ask(secret, 'changeTableCards', card('Dagen efter'))).status).toBe(200)
    product.at('2026-05-30T14:31:00+02:00')
    const page = await door.ask(`/bord/${secret}`)
    expect(page.status).toBe(410)
    expect(page.html).toContain('Bordets side er lukket')
    expect(page.html).not.toContain('<script')
    expect((await ask(secret, 'writeTableNotes', update('x'))).body).toMatchObject({ code: 'table_closed' })
    const made = await printTables(product.deps, secretary(), {
      ...session(),
      groupId: null,
      replace: false,
    })
    expect(made).toMatchObject({ refusal: { code: 'tables_too_late' } })
  })
})

describe('a table’s page', () => {
  test('shows its own group with people, task and times, is kept and framed by nobody, and reading changes nothing', async () => {
    const [secret = ''] = await printed()
    const before = await product.rows()
    const page = await personalPageDoor(product).ask(`/bord/${secret}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const { body } = await ask(secret, 'showTable')
    const said = JSON.stringify(body)
    expect(body).toMatchObject({
      notes: true,
      cards: true,
      run: { session: { own: { label: 'B', place: 'Bord 2' } } },
    })
    expect(said).toContain('Direktør, Faxe Kommune')
    expect(said).not.toContain('Greve')
    expect(await product.rows()).toEqual(before)
  })

  test('opens for no address but a sheet’s, and says why in Danish, or as the browser wants in English', async () => {
    const [secret = ''] = await printed()
    const broken = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`
    const door = personalPageDoor(product)
    for (const path of ['/bord', '/bord/x', `/bord/${broken}`]) {
      const page = await door.ask(path)
      expect(page.status).toBe(404)
      expect(page.html).toContain('Adressen fører ikke til noget bord')
    }
    const english = { headers: { 'accept-language': 'en-GB,en;q=0.9' } }
    const foreign = await (await fetch(`${product.url}/bord/${broken}`, english)).text()
    expect(foreign).toContain('The address leads to no table')
    for (const route of [
      'showTable',
      'tableTime',
      'showTableNotes',
      'showTableCards',
      'hearTable',
    ] as const) {
      expect((await ask(null, route)).status).toBe(401)
      expect((await ask(broken, route)).status).toBe(404)
    }
  })

  test('closes when its groups are taken back, and goes with a group that is taken away', async () => {
    const [secret = ''] = await printed()
    await product.deps.db.updateTable('breakout_session').set({ published: null }).execute()
    expect((await ask(secret, 'showTable')).status).toBe(410)
    expect((await withFewerGroups()).ok).toBe(true)
    expect(await ask(secret, 'showTable')).toMatchObject({ status: 410, body: { code: 'group_gone' } })
  })

  test('whose group is taken away while it writes is told so, and nothing is half written', async () => {
    const [secret = ''] = await printed()
    const { db } = product.deps
    const opened = await openTable(product.deps, secret, true)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { standing, is } = opened.table
    await db.updateTable('breakout_session').set({ published: null }).execute()
    expect((await withFewerGroups()).ok).toBe(true)
    const { tasks } = standing.block
    const bytes = Buffer.from(update('Det sidste').update, 'base64')
    expect(await writeAtDesk(product.deps, standing, { is, update: bytes, tasks })).toMatchObject({
      refusal: { code: 'group_gone' },
    })
    const can = { write: true, scribe: true, vote: false, manage: false }
    const card = { kind: 'write' as const, cardId: randomUUID(), text: 'Flere boliger' }
    expect(await changeCards(product.deps, { standing, is, can }, card)).toMatchObject({
      refusal: { code: 'group_gone' },
    })
    expect(await readNotes(db, meeting.id)).toEqual([])
    const wrote = db.selectFrom('meeting_writer').selectAll().where('meeting_id', '=', meeting.id)
    expect(await wrote.execute()).toEqual([])
  })

  test('keeps its group where it begins to write at the very moment at which the group is to be taken away', async () => {
    const [secret = ''] = await printed()
    const { db } = product.deps
    const opened = await openTable(product.deps, secret, true)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { standing } = opened.table
    await db.updateTable('breakout_session').set({ published: null }).execute()
    let fewer: ReturnType<typeof withFewerGroups> | undefined
    await db.transaction().execute(async (trx) => {
      expect(await holdGroup(trx, standing)).toBe(true)
      fewer = withFewerGroups()
      // It waits for the row that is held here.
      await sleepUntil(
        async () => (await sql`select from pg_locks where not granted`.execute(db)).rows.length > 0,
        10_000,
      )
      await lockBoard(trx, standing, randomUUID(), product.deps.clock())
    })
    expect(await fewer).toMatchObject({ ok: false, refusal: { code: 'groups_have_work' } })
  })

  test('writes notes that the tab’s people see, hides a CPR number, and takes no field of another session', async () => {
    const [secret = ''] = await printed()
    expect(await ask(secret, 'writeTableNotes', update('Borgeren 111111-1118 bor her.'))).toMatchObject({
      status: 200,
      body: { redacted: [noteKey()] },
    })
    const [note, ...more] = await readNotes(product.deps.db, meeting.id)
    expect(more).toEqual([])
    expect(note?.text).toBe(`Borgeren ${HIDDEN_NUMBER} bor her.`)
    const strange = new Y.Doc()
    strange.getText(`${meeting.block(5).tasks[0]?.id}:answer`).insert(0, 'x')
    const foreign = Buffer.from(Y.encodeStateAsUpdate(strange)).toString('base64')
    expect(await ask(secret, 'writeTableNotes', { update: foreign })).toMatchObject({
      body: { code: 'note_unknown_field' },
    })
  })

  test('writes cards once however often they are sent, counts hands, and takes no case and no text too long', async () => {
    const [secret = ''] = await printed()
    const one = card('Flere <b>boliger</b> " onmouseover=')
    for (const each of [one, one]) expect((await ask(secret, 'changeTableCards', each)).status).toBe(200)
    const counted = await ask(secret, 'changeTableCards', { kind: 'count', cardId: one.cardId, votes: 2 })
    expect(counted.body['stacks']).toMatchObject([{ votes: 2, counted: 2, cards: [{ text: one.text }] }])
    const refusals = [
      [card('Borgeren 010190-1234'), 422, 'cpr_number'],
      [card('x'.repeat(281)), 422, 'text_too_long'],
      [card('x'.repeat(3_000)), 400, 'invalid_input'],
      [card(' '), 422, 'card_empty'],
      [{ kind: 'count', cardId: one.cardId, votes: 3 }, 422, 'more_hands_than_people'],
      [{ kind: 'vote', cardId: one.cardId, votes: 1 }, 403, 'no_own_vote'],
    ] as const
    for (const [body, status, code] of refusals)
      expect(await ask(secret, 'changeTableCards', body)).toMatchObject({ status, body: { code } })
  })

  test('takes so much in a minute from one address and no more, and says to wait', async () => {
    const [secret = '', other = ''] = await printed()
    await ask(secret, 'writeTableNotes', update('Første'))
    await product.deps.db
      .updateTable('table_link')
      .set({ sendings: 1_200 })
      .where('sendings', '>', 0)
      .execute()
    const flooded = await ask(secret, 'changeTableCards', card('En til'))
    expect(flooded).toMatchObject({ status: 429, body: { code: 'too_many_sendings' } })
    expect((await ask(other, 'changeTableCards', card('Andet bord'))).status).toBe(200)
    expect((await ask(secret, 'showTableNotes')).status).toBe(200)
    product.at('2026-05-29T13:01:01+02:00')
    expect((await ask(secret, 'changeTableCards', card('Et minut efter'))).status).toBe(200)
  })
})
