import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as Y from 'yjs'
import type { Deps } from '../../../bot/deps.ts'
import type { CardAct } from '../../../bot/domain/meetings/cards/card-act.ts'
import { HIDDEN_NUMBER } from '../../../bot/domain/meetings/notes/take-update.ts'
import { groupsWithWork } from '../../../bot/store/breakout-sessions.ts'
import { readNotes } from '../../../bot/store/notes.ts'
import { readThemeCards } from '../../../bot/store/theme-cards.ts'
import { atBoard } from '../../../bot/usecases/meetings/cards/at-board.ts'
import { changeCards } from '../../../bot/usecases/meetings/cards/change-cards.ts'
import { readBoard } from '../../../bot/usecases/meetings/cards/read-board.ts'
import { revealCards } from '../../../bot/usecases/meetings/cards/reveal-cards.ts'
import { saveCardSettings } from '../../../bot/usecases/meetings/cards/save-card-settings.ts'
import { listNotes } from '../../../bot/usecases/meetings/notes/list-notes.ts'
import { readNoteChanges } from '../../../bot/usecases/meetings/notes/read-note-changes.ts'
import { showNotes } from '../../../bot/usecases/meetings/notes/show-notes.ts'
import { writeNotes } from '../../../bot/usecases/meetings/notes/write-notes.ts'
import { useDatabase } from '../../support/database.ts'
import { demoDeps } from '../../support/demo-deps.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { type Meeting2020, seedMeeting } from '../../support/meeting-2020.ts'
import { workWithCards, writeNotesAlone } from '../../support/work-with-cards.ts'

const database = useDatabase()
let deps: Deps
let elsewhere: Deps
let stop: () => Promise<void>
let forum: DemoForum
let meeting: Meeting2020

const A = ['director-slagelse', 'director-naestved']
const B = ['director-roskilde', 'director-holbaek']

beforeAll(async () => {
  const made = await demoDeps(database)
  deps = made.deps
  elsewhere = { ...deps, db: database.connectAgain() }
  stop = made.stop
  forum = await seedDemoForum(database.db)
})
afterAll(() => stop())

const secretary = () => forum.actor('secretariat-1', 'tab')
const as = (key: string) => forum.actor(key, 'tab')

/** Group A or B of the first session, in a meeting of its own. */
async function inNewMeeting(hidden = false) {
  meeting = await seedMeeting(deps, forum, [A, B])
  const block = meeting.block(3)
  await workWithCards(database.db, meeting.id, hidden)
  const overview = await listNotes(deps, secretary(), meeting.id)
  if (!overview.ok) throw new Error(overview.refusal.code)
  const session = overview.overview.sessions.find(({ blockId }) => blockId === block.id)
  const groupId = (label: string) => session?.groups.find((group) => group.label === label)?.id ?? ''
  const place = (label: string) => ({ meetingId: meeting.id, blockId: block.id, groupId: groupId(label) })
  return { place, key: `${block.tasks[0]?.id}:answer` }
}

function page(key: string) {
  const doc = new Y.Doc()
  return {
    write: (text: string) => {
      doc.getText(key).insert(doc.getText(key).length, text)
      return Y.encodeStateAsUpdate(doc)
    },
  }
}

describe('a group’s note', () => {
  test('is written by several at once, on two instances, and all of it is there', async () => {
    const { place, key } = await inNewMeeting()
    const at = place('A')
    const texts = Array.from({ length: 20 }, (_, nth) => `<sætning ${'abcdefghijklmnopqrst'[nth]}>`)
    const written = await Promise.all(
      texts.map((text, nth) =>
        writeNotes(nth % 2 ? elsewhere : deps, as(A[nth % 2]!), at, page(key).write(text)),
      ),
    )
    expect(written.every(({ ok }) => ok)).toBe(true)
    const [note, ...more] = await readNotes(database.db, meeting.id)
    expect(more).toEqual([])
    expect(texts.filter((text) => !note?.text.includes(text))).toEqual([])
  })

  test('is told to those who have it open change by change, or that they missed some', async () => {
    const { place, key } = await inNewMeeting()
    const ids: number[] = []
    for (const [nth, who] of A.entries()) {
      const written = await writeNotes(deps, as(who), place('A'), page(key).write(`fra ${nth}`))
      if (written.ok) ids.push(written.upTo)
    }
    const [first, second] = await readNoteChanges(deps, ids.map(String))
    expect([first, second]).toMatchObject([
      { missed: false, id: ids[0], after: null, fields: [key] },
      { missed: false, id: ids[1], after: ids[0], fields: [key] },
    ])
    const some = await readNoteChanges(deps, ['1000000', String(ids[1])])
    expect(some).toEqual([{ missed: true }, second])
  })

  test('is read by others of the meeting and written by its own people and the secretariat alone', async () => {
    const { place, key } = await inNewMeeting()
    const at = place('A')
    const sent = (who: string) => writeNotes(deps, as(who), at, page(key).write('x'))
    expect(await sent(B[0]!)).toMatchObject({ refusal: { code: 'not_of_group' } })
    expect((await writeNotes(deps, secretary(), at, page(key).write('x'))).ok).toBe(true)
    expect((await showNotes(deps, as(B[0]!), at, 0)).ok).toBe(true)
    const outsider = { ...as(A[0]!), personId: randomUUID() }
    expect(await showNotes(deps, outsider, at, 0)).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('is not found under another meeting or another session', async () => {
    const { place, key } = await inNewMeeting()
    const first = place('A')
    const { place: other } = await inNewMeeting()
    for (const wrong of [
      { ...first, meetingId: other('A').meetingId },
      { ...first, blockId: other('A').blockId },
    ])
      expect(await writeNotes(deps, secretary(), wrong, page(key).write('x'))).toMatchObject({
        refusal: { code: 'not_found' },
      })
  })

  test('that what cannot be read is sent to stays as it was, also for who wrote at the same moment', async () => {
    const { place, key } = await inNewMeeting()
    const at = place('A')
    const [good, bad, more] = await Promise.all([
      writeNotes(deps, as(A[0]!), at, page(key).write('Godt. ')),
      writeNotes(deps, as(A[1]!), at, new Uint8Array([1, 2, 3, 4, 5])),
      writeNotes(deps, as(A[0]!), at, page(key).write('Også godt. ')),
    ])
    expect([good.ok, bad.ok, more.ok]).toEqual([true, false, true])
    const [note] = await readNotes(database.db, meeting.id)
    expect(note?.text).toHaveLength('Godt. Også godt. '.length)
  })

  test('keeps nothing of a CPR number that arrives all the same, in whatever row', async () => {
    const { place, key } = await inNewMeeting()
    const at = place('A')
    const writer = page(key)
    await writeNotes(deps, as(A[0]!), at, writer.write('Borger 111111-1'))
    const hidden = await writeNotes(elsewhere, as(A[0]!), at, writer.write('118 bor der.'))
    expect(hidden).toMatchObject({ ok: true, redacted: [key] })
    const [note] = await readNotes(database.db, meeting.id)
    expect(note?.text).toBe(`Borger ${HIDDEN_NUMBER} bor der.`)
    const rows = await database.db.selectFrom('note_update').select('data').execute()
    const snapshots = await database.db.selectFrom('note_snapshot').select('data').execute()
    expect([...rows, ...snapshots].filter(({ data }) => data.includes('111111'))).toEqual([])
  })
})

describe('theme cards', () => {
  const act = async (
    who: string | null,
    at: Awaited<ReturnType<typeof inNewMeeting>>['place'],
    what: CardAct,
  ) => {
    const found = await atBoard(database.db, who === null ? secretary() : as(who), at('A'), deps.clock())
    if (!found.ok) return found
    return changeCards(deps, found.reader, what)
  }
  const board = async (who: string | null, at: Awaited<ReturnType<typeof inNewMeeting>>['place']) => {
    const found = await atBoard(database.db, who === null ? secretary() : as(who), at('A'), deps.clock())
    if (!found.ok) throw new Error(found.refusal.code)
    return readBoard(database.db, found.reader)
  }
  const write = (text: string) => ({ kind: 'write' as const, cardId: randomUUID(), text })

  test('that are hidden leave the server for their writers alone, and for nobody’s collation, until they are shown', async () => {
    const { place } = await inNewMeeting(true)
    await act(A[0]!, place, write('Flere boliger'))
    await act(A[1]!, place, write('Bedre overgange'))
    for (const who of [A[0]!, B[0]!, null])
      expect(JSON.stringify(await board(who, place))).not.toContain('Bedre overgange')
    expect(JSON.stringify(await readThemeCards(database.db, meeting.id))).not.toContain('Bedre')
    expect((await board(A[1]!, place)).hidden).toBe(1)
    const { meetingId, blockId } = place('A')
    expect((await revealCards(deps, as(A[0]!), { meetingId, blockId })).ok).toBe(false)
    expect((await revealCards(deps, secretary(), { meetingId, blockId })).ok).toBe(true)
    expect(JSON.stringify(await board(B[0]!, place))).toContain('Bedre overgange')
    expect((await readThemeCards(database.db, meeting.id))[0]?.stacks).toHaveLength(2)
  })

  test('are stacked with their votes summed, and ranked by the table', async () => {
    const { place } = await inNewMeeting()
    const [one, other] = [write('Flere boliger'), write('Boliger til flere')]
    for (const card of [one, other, one]) await act(A[0]!, place, card)
    await act(A[0]!, place, { kind: 'vote', cardId: one.cardId, votes: 1 })
    for (const { cardId } of [one, other]) await act(A[1]!, place, { kind: 'vote', cardId, votes: 1 })
    await act(A[0]!, place, { kind: 'stack', stackId: other.cardId, onto: one.cardId })
    await act(A[0]!, place, { kind: 'rank', stackIds: [one.cardId] })
    const [stack, ...more] = (await board(B[0]!, place)).stacks
    expect(more).toEqual([])
    expect(stack).toMatchObject({ votes: 3, rank: 1 })
    expect(stack?.cards.map(({ text }) => text)).toEqual(['Flere boliger', 'Boliger til flere'])
  })

  test('are taken where the session works with them, and stay to be seen where it does no longer', async () => {
    const { place } = await inNewMeeting()
    await act(A[0]!, place, write('Flere boliger'))
    await writeNotesAlone(database.db, meeting.id)
    expect(await act(A[0]!, place, write('Bedre data'))).toMatchObject({
      refusal: { code: 'no_cards_in_session' },
    })
    expect(await board(A[0]!, place)).toMatchObject({ stacks: [{ votes: 0 }], can: { write: false } })
    const listed = await listNotes(deps, as(A[0]!), meeting.id)
    if (!listed.ok) throw new Error(listed.refusal.code)
    const [first, second] = listed.overview.sessions
    expect(first).toMatchObject({ notes: true, cards: true })
    expect(second).toMatchObject({ notes: true, cards: false })
  })

  test('take one vote of a person for each stack, no more than the session gives, and none from another group', async () => {
    const { place } = await inNewMeeting()
    const cards = ['Boliger', 'Overgange', 'Data', 'Pårørende'].map(write)
    for (const card of cards) await act(A[1]!, place, card)
    const vote = (nth: number, votes: 0 | 1 = 1): CardAct => ({
      kind: 'vote',
      cardId: cards[nth]!.cardId,
      votes,
    })
    const votesOf = async () => (await board(A[0]!, place)).stacks.map(({ votes }) => votes)
    for (const nth of [0, 0, 1, 2]) expect((await act(A[1]!, place, vote(nth))).ok).toBe(true)
    expect(await act(A[1]!, place, vote(3))).toMatchObject({ refusal: { code: 'no_votes_left' } })
    expect((await act(A[1]!, place, vote(0, 0))).ok).toBe(true)
    expect((await act(A[1]!, place, vote(3))).ok).toBe(true)
    expect(await votesOf()).toEqual([1, 1, 1, 0])
    const { meetingId, blockId } = place('A')
    expect(await saveCardSettings(deps, as(A[1]!), { meetingId, blockId, votesEach: null })).toMatchObject({
      refusal: { code: 'not_found' },
    })
    await saveCardSettings(deps, secretary(), { meetingId, blockId, votesEach: null })
    expect((await act(A[1]!, place, vote(0))).ok).toBe(true)
    expect(await act(B[0]!, place, vote(0))).toMatchObject({ refusal: { code: 'not_of_group' } })
    expect(await act(null, place, vote(0))).toMatchObject({ refusal: { code: 'no_own_vote' } })
    // Four are given where there is one by now: they stand, and who gave them is told.
    await saveCardSettings(deps, secretary(), { meetingId, blockId, votesEach: 1 })
    expect((await board(A[1]!, place)).votes).toMatchObject({ left: 0, tooMany: { own: 3 } })
    expect(await votesOf()).toEqual([1, 1, 1, 1])
  })

  test('take no vote too many of a person who votes by several doors at the same instant', async () => {
    const { place } = await inNewMeeting()
    const { meetingId, blockId } = place('A')
    await saveCardSettings(deps, secretary(), { meetingId, blockId, votesEach: 1 })
    const cards = ['Boliger', 'Overgange'].map(write)
    for (const card of cards) await act(A[1]!, place, card)
    const given = await Promise.all(
      A.flatMap((who) =>
        cards.map(async ({ cardId }, nth) => {
          const found = await atBoard(database.db, as(who), place('A'), deps.clock())
          if (!found.ok) throw new Error(found.refusal.code)
          return changeCards(nth === 0 ? deps : elsewhere, found.reader, { kind: 'vote', cardId, votes: 1 })
        }),
      ),
    )
    expect(given.filter(({ ok }) => ok)).toHaveLength(2)
    const stacks = (await board(null, place)).stacks
    expect(stacks.reduce((sum, { votes }) => sum + votes, 0)).toBe(2)
  })

  test('keep the hands that the scribe counted apart from the votes of people, and count nobody in both', async () => {
    const { place } = await inNewMeeting()
    const card = write('Boliger')
    await act(A[1]!, place, card)
    const count = (votes: number): CardAct => ({ kind: 'count', cardId: card.cardId, votes })
    const vote = { kind: 'vote' as const, cardId: card.cardId, votes: 1 as const }
    await act(A[1]!, place, vote)
    expect(await act(A[1]!, place, count(1))).toMatchObject({ refusal: { code: 'not_scribe' } })
    expect(await act(null, place, count(2))).toMatchObject({
      refusal: { code: 'more_hands_than_people', detail: { people: 2, own: 1 } },
    })
    expect((await act(null, place, count(1))).ok).toBe(true)
    expect((await board(null, place)).stacks[0]).toMatchObject({ votes: 2, counted: 1 })
    expect(await act(A[0]!, place, vote)).toMatchObject({ refusal: { code: 'all_hands_counted' } })
    expect((await act(null, place, count(0))).ok).toBe(true)
    expect((await act(A[0]!, place, vote)).ok).toBe(true)
    expect((await board(null, place)).stacks[0]).toMatchObject({ votes: 2, counted: 0 })
  })

  test('take no CPR number, and leave no empty board behind that would keep the group', async () => {
    const { place } = await inNewMeeting()
    expect(await act(A[1]!, place, write('Borger 111111-1118'))).toMatchObject({
      refusal: { code: 'cpr_number' },
    })
    expect(await groupsWithWork(database.db, [place('A').groupId])).toEqual([])
    expect((await act(A[1]!, place, write('Bedre overgange'))).ok).toBe(true)
    expect(await groupsWithWork(database.db, [place('A').groupId])).toEqual([place('A').groupId])
  })
})
