import { expect, test } from '@jest/globals'
import { showMyGroup } from '../../../bot/usecases/meetings/groups/show-group-card.ts'
import { showOwnGroup } from '../../../bot/usecases/meetings/groups/show-own-group.ts'
import { publishGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { startMeeting } from '../../../bot/usecases/meetings/run/start-meeting.ts'
import { cancelEntry } from '../../../bot/usecases/wheel/cancel-entry.ts'
import { restoreEntry } from '../../../bot/usecases/wheel/restore-entry.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams; Faxe is reached by mail alone. */
const people = ['director-slagelse', 'director-koege', 'director-faxe']

async function entry() {
  const { entry_id: entryId } = await stage.db
    .selectFrom('meeting')
    .select('entry_id')
    .where('id', '=', stage.meeting.id)
    .executeTakeFirstOrThrow()
  const { version } = await stage.db
    .selectFrom('wheel_entry')
    .select('version')
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow()
  return { entryId, version: Number(version) }
}

async function sendGroups() {
  const [slagelse = '', koege = '', faxe = ''] = await stage.participants(people)
  await stage.seat([[slagelse, faxe], [koege]])
  await stage.publish()
  await stage.settle()
}

const cancel = async () => well(await cancelEntry(stage.deps, stage.secretary(), await entry()))
const restore = async () => well(await restoreEntry(stage.deps, stage.secretary(), await entry()))
const slagelse = () => stage.forum.actor('director-slagelse')
const standing = () => stage.groupMeetings().filter(({ isCancelled }) => isCancelled !== true)

test('who has been sent to a group hears that the meeting is cancelled, by every door, and the groups’ meetings go', async () => {
  await sendGroups()
  const before = stage.cardsOf('director-slagelse').length
  await cancel()
  await stage.settle()
  await stage.settle()
  const cards = stage.cardsOf('director-slagelse')
  expect(cards).toHaveLength(before + 1)
  for (const { card } of cards) {
    expect(JSON.stringify(card)).toContain('Mødet er aflyst')
    expect(JSON.stringify(card)).not.toContain('Deltag i gruppe')
  }
  const mails = stage.mailsOf('director-faxe')
  expect(mails.filter(({ content }) => content.includes('Mødet er aflyst'))).toHaveLength(1)
  expect(standing()).toEqual([])
})

test('nobody is sent to a group of a cancelled meeting by who asks the bot or the tab', async () => {
  await sendGroups()
  await cancel()
  expect(await showMyGroup(stage.deps, slagelse(), { refreshUserIds: [] })).toBeNull()
  expect(well(await showOwnGroup(stage.deps, slagelse(), stage.meeting.id)).session).toBeNull()
})

test('a cancelled meeting that is to be held after all has its groups again, and everybody is told', async () => {
  await sendGroups()
  await cancel()
  await stage.settle()
  const [cards, mails] = [stage.cardsOf('director-slagelse').length, stage.mailsOf('director-faxe').length]
  await restore()
  await stage.settle()
  expect(stage.cardsOf('director-slagelse')).toHaveLength(cards + 1)
  expect(stage.newestCardOf('director-slagelse')).toContain('Du er i gruppe A')
  expect(stage.newestCardOf('director-slagelse')).toContain('Deltag i gruppe A')
  expect(stage.mailsOf('director-faxe')).toHaveLength(mails + 1)
  expect(standing()).toHaveLength(2)
})

test('no groups are sent of a cancelled meeting, and it is not started', async () => {
  const [slagelse = '', koege = ''] = await stage.participants(people)
  await stage.seat([[slagelse], [koege]])
  await cancel()
  const { version } = await stage.session()
  const of = { meetingId: stage.meeting.id, blockId: stage.blockId, version }
  const published = await publishGroups(stage.deps, stage.secretary(), of)
  expect(published).toMatchObject({ refusal: { code: 'meeting_cancelled' } })
  const started = await startMeeting(stage.deps, stage.secretary(), stage.meeting.id)
  expect(started).toMatchObject({ refusal: { code: 'meeting_cancelled' } })
})
