import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { answerComment } from '../../../bot/usecases/meetings/collation/answer-comment.ts'
import { askForComments } from '../../../bot/usecases/meetings/collation/ask-for-comments.ts'
import { backToDraft } from '../../../bot/usecases/meetings/collation/back-to-draft.ts'
import { clarify } from '../../../bot/usecases/meetings/collation/clarify.ts'
import { comment } from '../../../bot/usecases/meetings/collation/comment.ts'
import { exportCollation } from '../../../bot/usecases/meetings/collation/export-collation.ts'
import { finishCollation } from '../../../bot/usecases/meetings/collation/finish-collation.ts'
import { reopenCollation } from '../../../bot/usecases/meetings/collation/reopen-collation.ts'
import { saveNextStep } from '../../../bot/usecases/meetings/collation/save-next-step.ts'
import { savePlenaryPoint } from '../../../bot/usecases/meetings/collation/save-plenary-point.ts'
import { saveRetention } from '../../../bot/usecases/meetings/collation/save-retention.ts'
import { showCollation } from '../../../bot/usecases/meetings/collation/show-collation.ts'
import { forgetParticipants } from '../../../bot/usecases/system/forget-participants.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'
import { codeOf } from '../wheel/a-wheel.ts'
import { aSession, type MadeMeeting, makeMeeting, writeCards } from './a-meeting.ts'
import { usualSession } from '../../../bot/domain/meetings/run-sheet/run-sheet.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')

async function show(meetingId: string, who: Who = 'secretary') {
  const shown = await showCollation(forum.deps, forum.actor(who), meetingId)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.view
}
const ask = (meetingId: string) => askForComments(forum.deps, secretary(), { meetingId, until: '2026-07-01' })
const finish = (meetingId: string) => finishCollation(forum.deps, secretary(), { meetingId })
const markdown = async (meetingId: string, who: Who = 'secretary', edition?: number) => {
  const made = await exportCollation(forum.deps, forum.actor(who), { meetingId, format: 'md', edition })
  return made.ok ? Buffer.from(made.file.bytes).toString() : made.refusal.code
}
const wordsIn = (view: Awaited<ReturnType<typeof show>>) =>
  view.collation?.sections.flatMap(({ parts }) =>
    parts.flatMap(({ cards }) => cards.map(({ words }) => words)),
  )

/** A meeting whose group A has written a card. */
async function withCard(text = 'Én indgang'): Promise<MadeMeeting & { key: string }> {
  const made = await makeMeeting(forum)
  const [cardId] = await writeCards(forum, made, made.groupIds[0], [text])
  return { ...made, key: `card:${cardId ?? ''}` }
}

describe('a draft', () => {
  test('is made of what the groups wrote, with who came from where', async () => {
    const { meetingId } = await withCard()
    const view = await show(meetingId)
    expect(view).toMatchObject({ state: 'draft', version: 1, can: { edit: true, comment: false } })
    expect(wordsIn(view)).toEqual(['Én indgang'])
    expect(view.attendance).toEqual([
      { organisation: 'Faxe Kommune', present: 1 },
      { organisation: 'Stevns Kommune', present: 1 },
    ])
  })

  test('is shown to nobody but the secretariat', async () => {
    const { meetingId } = await withCard()
    expect(await show(meetingId, 'faxe')).toMatchObject({ collation: null, attendance: [], editions: [] })
    expect(await markdown(meetingId, 'faxe')).toBe('not_found')
    const stranger = await showCollation(forum.deps, forum.actor('stranger'), meetingId)
    expect(codeOf(stranger)).toBe('not_found')
  })

  test('is changed by nobody but the secretariat', async () => {
    const { meetingId, key } = await withCard()
    const acts = [
      clarify(forum.deps, forum.actor('faxe'), { meetingId, key, text: 'x' }),
      finishCollation(forum.deps, forum.actor('faxe'), { meetingId }),
      saveRetention(forum.deps, forum.actor('faxe'), { forumId: forum.forumId, months: 1 }),
    ]
    expect((await Promise.all(acts)).map(codeOf)).toEqual(['not_found', 'not_found', 'not_found'])
  })

  test('has a clarification beside the words, which can be taken away again', async () => {
    const { meetingId, key } = await withCard()
    await clarify(forum.deps, secretary(), { meetingId, key, text: 'kun ét sted at henvende sig' })
    expect(await markdown(meetingId)).toContain('Én indgang (kun ét sted at henvende sig)')
    await clarify(forum.deps, secretary(), { meetingId, key, text: '' })
    expect(await markdown(meetingId)).not.toContain('kun ét sted')
  })

  test('takes no clarification of what is not there', async () => {
    const { meetingId } = await withCard()
    const other = await withCard()
    const no = await clarify(forum.deps, secretary(), { meetingId, key: other.key, text: 'x' })
    expect(codeOf(no)).toBe('line_gone')
  })

  test("never takes a person's case: a CPR number is stopped in all that is added", async () => {
    const { meetingId, key } = await withCard()
    const cpr = 'borger 010190-1234'
    const point = { id: randomUUID(), sectionKey: null, text: cpr }
    const step = { id: randomUUID(), kind: 'pilot' as const, text: cpr, responsible: '', due: null }
    const acts = [
      clarify(forum.deps, secretary(), { meetingId, key, text: cpr }),
      savePlenaryPoint(forum.deps, secretary(), { meetingId, ...point }),
      saveNextStep(forum.deps, secretary(), { meetingId, ...step }),
      comment(forum.deps, secretary(), { meetingId, aboutKey: null, text: cpr }),
    ]
    expect((await Promise.all(acts)).map(codeOf)).toEqual(Array(4).fill('cpr_number'))
  })

  test('the same point or step sent twice is one, and cannot be put into another meeting', async () => {
    const { meetingId } = await withCard()
    const other = await withCard()
    const point = { id: randomUUID(), sectionKey: null, text: 'Enighed om overgange' }
    const step = {
      id: randomUUID(),
      kind: 'pilot' as const,
      text: 'Prøv',
      responsible: 'Faxe',
      due: '2026-09-01',
    }
    for (const text of ['Enighed', 'Enighed om overgange']) {
      await savePlenaryPoint(forum.deps, secretary(), { meetingId, ...point, text })
      await saveNextStep(forum.deps, secretary(), { meetingId, ...step, text })
    }
    const stolen = [
      await savePlenaryPoint(forum.deps, secretary(), { meetingId: other.meetingId, ...point, text: 'x' }),
      await saveNextStep(forum.deps, secretary(), { meetingId: other.meetingId, ...step, text: 'x' }),
    ]
    expect(stolen.map(codeOf)).toEqual(['line_gone', 'line_gone'])
    const { collation } = await show(meetingId)
    expect(collation?.plenary).toEqual([{ id: point.id, text: 'Enighed om overgange' }])
    expect(collation?.nextSteps).toEqual([{ ...step, text: 'Enighed om overgange' }])
  })
})

describe('comments', () => {
  test('are asked of those who took part, who then see it and say what is wrong', async () => {
    const { meetingId, key } = await withCard()
    expect(await ask(meetingId)).toEqual({ ok: true, told: 2 })
    expect(
      await comment(forum.deps, forum.actor('faxe'), { meetingId, aboutKey: key, text: 'Vi mente to' }),
    ).toEqual({
      ok: true,
    })
    const [said] = (await show(meetingId)).comments
    expect(said).toMatchObject({
      aboutKey: key,
      text: 'Vi mente to',
      state: 'open',
      byName: expect.any(String),
    })
    const id = said?.id ?? ''
    await answerComment(forum.deps, secretary(), {
      meetingId,
      commentId: id,
      state: 'not_followed',
      answer: 'Ordret',
    })
    expect((await show(meetingId, 'faxe')).comments).toMatchObject([
      { own: true, state: 'not_followed', answer: 'Ordret' },
    ])
  })

  test('are read by whoever made them and by the secretariat, by nobody else', async () => {
    const { meetingId } = await withCard()
    await ask(meetingId)
    await comment(forum.deps, forum.actor('faxe'), { meetingId, aboutKey: null, text: 'Kun til jer' })
    expect((await show(meetingId, 'stevns')).comments).toEqual([])
  })

  test('are taken only while they are asked for, until a day that lies ahead', async () => {
    const { meetingId } = await withCard()
    const early = await comment(forum.deps, forum.actor('faxe'), { meetingId, aboutKey: null, text: 'x' })
    const past = await askForComments(forum.deps, secretary(), { meetingId, until: '2026-03-01' })
    expect([early, past].map(codeOf)).toEqual(['collation_not_out', 'comments_until_past'])
    await ask(meetingId)
    await backToDraft(forum.deps, secretary(), { meetingId })
    const late = await comment(forum.deps, forum.actor('faxe'), { meetingId, aboutKey: null, text: 'x' })
    expect(codeOf(late)).toBe('collation_not_out')
  })

  test('are not asked for while a session hides its cards: they would be missing without a word', async () => {
    const session = aSession({ session: { ...usualSession, writes: 'both', cardsHidden: true } })
    const made = await makeMeeting(forum, { session })
    await writeCards(forum, made, made.groupIds[0], ['Skjult'])
    expect(await ask(made.meetingId)).toMatchObject({
      refusal: { code: 'cards_hidden', detail: { titles: 'Gruppedrøftelse 1' } },
    })
    expect(codeOf(await finish(made.meetingId))).toBe('cards_hidden')
  })
})

describe('a final collation', () => {
  test('is what it was then, whatever is written afterwards', async () => {
    const made = await withCard()
    const { meetingId } = made
    expect(await finish(meetingId)).toEqual({ ok: true, told: 2 })
    await writeCards(forum, made, made.groupIds[1], ['Skrevet for sent'])
    expect(wordsIn(await show(meetingId, 'faxe'))).toEqual(['Én indgang'])
    expect(await markdown(meetingId, 'faxe')).not.toContain('Skrevet for sent')
  })

  test('takes no change', async () => {
    const { meetingId, key } = await withCard()
    await finish(meetingId)
    const acts = [
      await clarify(forum.deps, secretary(), { meetingId, key, text: 'x' }),
      await ask(meetingId),
      await finish(meetingId),
    ]
    expect(acts.map(codeOf)).toEqual(Array(3).fill('collation_final'))
  })

  test('is put right in a new version; the old one stays as it was', async () => {
    const { meetingId, key } = await withCard()
    await finish(meetingId)
    await reopenCollation(forum.deps, secretary(), { meetingId })
    await clarify(forum.deps, secretary(), { meetingId, key, text: 'rettet' })
    expect((await show(meetingId, 'faxe')).collation).toBeNull()
    await finish(meetingId)
    expect((await show(meetingId, 'faxe')).editions.map(({ number, version }) => [number, version])).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect(await markdown(meetingId, 'faxe', 1)).not.toContain('rettet')
    expect(await markdown(meetingId, 'faxe', 2)).toContain('rettet')
  })

  test('what was sent for comments stays with the secretariat', async () => {
    const { meetingId } = await withCard()
    await ask(meetingId)
    await finish(meetingId)
    expect(await markdown(meetingId, 'faxe', 1)).toBe('not_found')
    expect(await markdown(meetingId, 'secretary', 1)).toContain('Til bemærkninger')
  })

  test('of two who finish it at once one does, and those who took part are told once', async () => {
    const { meetingId } = await withCard()
    const other = forum.instance()
    const both = await Promise.all([
      finish(meetingId),
      finishCollation(other, forum.actor('other secretary'), { meetingId }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['collation_final', 'ok'])
    expect((await show(meetingId)).editions).toHaveLength(1)
  })

  test('the database refuses any change of what was sent', async () => {
    const { meetingId } = await withCard()
    await finish(meetingId)
    const change = forum.db.updateTable('collation_edition').set({ version: 9 }).execute()
    await expect(change).rejects.toThrow()
  })
})

describe('who took part', () => {
  const peopleOf = (meetingId: string) =>
    forum.db.selectFrom('meeting_participant').select('id').where('meeting_id', '=', meetingId).execute()
  const atTime = (text: string) => ({ ...forum.deps, clock: () => at(text) })

  test('is forgotten twelve months after the meeting, and the collation and the numbers stay', async () => {
    const { meetingId } = await withCard()
    await ask(meetingId)
    await comment(forum.deps, forum.actor('faxe'), { meetingId, aboutKey: null, text: 'Fint' })
    await forum.db
      .insertInto('meeting_question')
      .values({
        ...{ id: randomUUID(), meeting_id: meetingId, text: 'Hvornår?', asked_at: forum.deps.clock() },
        ...{ person_id: forum.personId.faxe, door: 'tab' },
      })
      .execute()
    expect((await show(meetingId)).forgottenOn).toBe('2027-06-12')
    await forgetParticipants(atTime('2027-06-11 23.59'))
    expect(await peopleOf(meetingId)).toHaveLength(2)
    await forgetParticipants(atTime('2027-06-12 00.00'))
    expect(await peopleOf(meetingId)).toEqual([])
    expect(await forum.db.selectFrom('meeting_question').selectAll().execute()).toEqual([])
    const view = await show(meetingId)
    expect(wordsIn(view)).toEqual(['Én indgang'])
    expect(view.attendance).toHaveLength(2)
    expect(view.comments).toMatchObject([{ text: 'Fint', byName: null }])
    expect(view.forgottenOn).toBeNull()
  })

  test('is kept as long as the forum says', async () => {
    const { meetingId } = await withCard()
    await saveRetention(forum.deps, secretary(), { forumId: forum.forumId, months: 24 })
    await forgetParticipants(atTime('2028-06-11 12.00'))
    expect(await peopleOf(meetingId)).toHaveLength(2)
    await forgetParticipants(atTime('2028-06-12 12.00'))
    expect(await peopleOf(meetingId)).toEqual([])
  })
})
