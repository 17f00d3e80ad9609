import { describe, expect, test } from '@jest/globals'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { sendInvitation } from '../../../bot/usecases/calendar/send-invitation.ts'
import { addParticipant } from '../../../bot/usecases/meetings/participants/add-participant.ts'
import { addPasted } from '../../../bot/usecases/meetings/participants/add-pasted.ts'
import { followAnswers } from '../../../bot/usecases/meetings/participants/follow-answers.ts'
import { listParticipants } from '../../../bot/usecases/meetings/participants/list-participants.ts'
import { participantsFromForum } from '../../../bot/usecases/meetings/participants/participants-from-forum.ts'
import { participantsFromOutlook } from '../../../bot/usecases/meetings/participants/participants-from-outlook.ts'
import { previewPasted } from '../../../bot/usecases/meetings/participants/preview-pasted.ts'
import { withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { removeParticipant } from '../../../bot/usecases/meetings/participants/remove-participant.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()
const meetingId = () => stage.meeting.id
const list = async () => well(await listParticipants(stage.deps, stage.secretary(), meetingId()))
const someone = (name: string, change: object = {}) => ({
  name,
  organisationId: null,
  organisation: '',
  mail: null,
  role: 'other' as const,
  facilitator: false,
  personId: null,
  ...change,
})

describe('participants', () => {
  test('come from the forum once, however often they are fetched', async () => {
    const first = well(await participantsFromForum(stage.deps, stage.secretary(), meetingId()))
    expect(first.added).toBeGreaterThan(10)
    const again = well(await participantsFromForum(stage.deps, stage.secretary(), meetingId()))
    expect(again).toMatchObject({ added: 0, known: first.added })
    const { items } = await list()
    const slagelse = items.find(({ personId }) => personId === stage.forum.personId('director-slagelse'))
    expect(slagelse).toMatchObject({ role: 'director', organisation: 'Slagelse Kommune', reachedBy: 'teams' })
  })

  test('from a pasted list are written all or none', async () => {
    const people = [someone('Anna Holm'), someone('Bo Riis', { organisationId: 'findes-ikke' })]
    const refusedList = await addPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), people })
    expect(refusedList).toMatchObject({ refusal: { code: 'unknown_organisation' } })
    expect((await list()).items).toEqual([])
  })

  test('of whom one too many is refused leave nobody behind who had been made known for it', async () => {
    const most = Array.from({ length: 1000 }, (_, nth) => someone(`Deltager ${nth}`))
    const known = () => stage.db.selectFrom('person').select('id').execute()
    well(await addPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), people: most }))
    const before = (await known()).length
    const more = { meetingId: meetingId(), people: [someone('En for mange', { mail: 'ny@example.dk' })] }
    const said = await addPasted(stage.deps, stage.secretary(), more)
    expect(said).toMatchObject({ refusal: { code: 'too_many_participants' } })
    expect(await known()).toHaveLength(before)
  })

  test('of one name are two where the list gives them another place or address, and one where it says neither', async () => {
    const holm = someone('Anne Holm', { organisationId: '330', mail: 'anne@holm.dk' })
    well(await addPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), people: [holm] }))
    const [own] = (await list()).items
    const text = [
      'Anne Holm, Slagelse Kommune',
      'Anne Holm',
      'A. Holm, anne@holm.dk',
      'Anne Holm, Faxe Kommune',
      'Anne Holm, Slagelse Kommune, anden.anne@holm.dk',
    ].join('\n')
    const { people } = well(
      await previewPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), text }),
    )
    const same = own?.id ?? ''
    expect(people.map(({ alreadyId }) => alreadyId)).toEqual([same, same, same, null, null])
  })

  test('are read from a list of a thousand apart from all else, two lists at once; a third may come again', async () => {
    const text = Array.from({ length: 1_000 }, (_, nth) => `Deltager Nr${nth}, Slagelze Komune`).join('\n')
    const ask = () => previewPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), text })
    const asked = await Promise.all([ask(), ask(), ask()])
    const read = asked.filter(({ ok }) => ok)
    expect(read).toHaveLength(2)
    for (const one of read) expect(well(one).people).toHaveLength(1_000)
    for (const one of read) expect(well(one).room).toBe(1_000 - (await list()).items.length)
    expect(asked.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'list_busy' } })
  })

  test('are not read from a text that is no list of a meeting’s people', async () => {
    const text = 'Anne Holm, Faxe Kommune\n\n'.repeat(2_501)
    const asked = await previewPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), text })
    expect(asked).toMatchObject({
      refusal: { code: 'list_too_long', detail: { lines: '2501', most: '2500' } },
    })
  })

  test('with an address that nobody has can be written to, and it gives them no rights', async () => {
    const people = [someone('Anna Holm', { mail: 'anna.holm@brugerforening.dk' }), someone('Bo Riis')]
    well(await addPasted(stage.deps, stage.secretary(), { meetingId: meetingId(), people }))
    const { items } = await list()
    expect(items.map(({ name, reachedBy }) => [name, reachedBy])).toEqual([
      ['Anna Holm', 'mail'],
      ['Bo Riis', 'none'],
    ])
    const person = await stage.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', items[0]?.personId ?? '')
      .executeTakeFirst()
    expect(person).toMatchObject({ organisation_id: null, secretariat: false })
  })

  test('are the same person only once, by hand too', async () => {
    await stage.participants(['director-slagelse'])
    const { mail } = stage.tenant.admin.person('director-slagelse')
    const { personId: _, ...twice } = someone('En anden', { mail })
    const added = await addParticipant(stage.deps, stage.secretary(), { meetingId: meetingId(), ...twice })
    expect(added).toMatchObject({ refusal: { code: 'participant_twice' } })
  })

  test('who have been told of a group are not deleted', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(['director-slagelse', 'director-koege'])
    await stage.seat([[slagelse]])
    await stage.publish()
    const of = (participantId: string) => ({ meetingId: meetingId(), participantId })
    expect(await removeParticipant(stage.deps, stage.secretary(), of(slagelse))).toMatchObject({
      refusal: { code: 'participant_published' },
    })
    well(await removeParticipant(stage.deps, stage.secretary(), of(koege)))
    expect((await list()).items.map(({ id }) => id)).toEqual([slagelse])
  })

  test('who have been told of a group that was taken back are not deleted: they hear of that first', async () => {
    const [slagelse = '', koege = ''] = await stage.participants(['director-slagelse', 'director-koege'])
    await stage.seat([[slagelse]], 'tables')
    await stage.publish()
    await stage.settle()
    const { version } = await stage.session()
    const session = { meetingId: meetingId(), blockId: stage.blockId, version }
    well(await withdrawGroups(stage.deps, stage.secretary(), session))
    const of = (participantId: string) => ({ meetingId: meetingId(), participantId })
    expect(await removeParticipant(stage.deps, stage.secretary(), of(slagelse))).toMatchObject({
      refusal: { code: 'participant_published' },
    })
    well(await removeParticipant(stage.deps, stage.secretary(), of(koege)))
    await stage.settle()
    expect(stage.newestCardOf('director-slagelse')).toContain('Grupperne gælder ikke mere')
  })

  test('are nobody’s to see but the secretariat’s', async () => {
    await stage.participants(['director-slagelse'])
    const seen = await listParticipants(
      stage.deps,
      stage.forum.actor('director-slagelse', 'tab'),
      meetingId(),
    )
    expect(seen).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

describe('what is answered in Outlook', () => {
  test('is followed: who declines is told as a change, and leaves the groups', async () => {
    const { entry_id: entryId } = await stage.db
      .selectFrom('meeting')
      .select('entry_id')
      .where('id', '=', meetingId())
      .executeTakeFirstOrThrow()
    const invitees = ['director-slagelse', 'director-koege'].map((key) => ({
      personId: stage.forum.personId(key),
      needed: true,
    }))
    const invitation = { entryId, key: 'once', invitees, online: true, message: '' }
    well(await sendInvitation(stage.deps, stage.secretary(), invitation))
    await keepInStep(stage.deps)
    const taken = well(await participantsFromOutlook(stage.deps, stage.secretary(), meetingId()))
    expect(taken).toMatchObject({ added: 2 })
    const before = await list()
    const koege = before.items.find(({ personId }) => personId === stage.forum.personId('director-koege'))
    await stage.seat([before.items.map(({ id }) => id)], 'tables')

    const { mail } = stage.tenant.admin.person('director-koege')
    const own = stage.tenant.admin.calendar(mail).find(({ subject }) => subject === 'Virtuelt direktørmøde')
    stage.tenant.admin.answerEvent(mail, own?.id ?? '', 'declined')
    await stage.db.updateTable('outlook_calendar').set({ dirty: true }).execute()
    await keepInStep(stage.deps)
    await followAnswers(stage.deps)
    await followAnswers(stage.deps)

    const after = await list()
    expect(after.items.find(({ id }) => id === koege?.id)?.attendance).toBe('declined')
    expect(after.changes.map(({ text }) => text)).toEqual([
      expect.stringContaining('er taget ud af sin gruppe'),
      expect.stringContaining('har meldt afbud (svaret i Outlook)'),
    ])
    expect((await stage.session()).groups[0]?.seats).toHaveLength(1)
  })
})
