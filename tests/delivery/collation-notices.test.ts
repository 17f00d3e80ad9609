import { beforeEach, expect, test } from '@jest/globals'
import { askForComments } from '../../bot/usecases/meetings/collation/ask-for-comments.ts'
import { backToDraft } from '../../bot/usecases/meetings/collation/back-to-draft.ts'
import { finishCollation } from '../../bot/usecases/meetings/collation/finish-collation.ts'
import { type Meeting2020, seedMeeting } from '../support/meeting-2020.ts'
import { useScene } from './scene.ts'

const scene = useScene()
const IN_TEAMS = 'director-slagelse'
const BY_MAIL = 'director-faxe'
const secretary = () => scene.forum.actor('secretariat-1', 'tab')
let meeting: Meeting2020

beforeEach(async () => {
  meeting = await seedMeeting(scene.deps, scene.forum, [[IN_TEAMS, BY_MAIL]])
})
const ask = () => askForComments(scene.deps, secretary(), { meetingId: meeting.id, until: '2026-06-30' })

test('a collation comes as a card whose button opens it, and where Teams does not reach as a mail with a page of one’s own', async () => {
  expect(await ask()).toEqual({ ok: true, told: 2 })
  await scene.deliver()
  const card = scene.newestCardOf(IN_TEAMS)
  expect(card).toContain('senest tirsdag den 30. juni 2026')
  const place = encodeURIComponent(JSON.stringify({ subEntityId: `meeting:${meeting.id}:collation` }))
  expect(card).toContain(place)
  const [mail] = scene.mailsOf(BY_MAIL)
  expect(mail?.subject).toBe('Opsamlingen er klar til bemærkninger: Virtuelt direktørmøde')
  expect(mail?.content).toMatch(/\/moede\/[\w-]{43}\/opsamling"/)
})

test('nothing is sent of a collation that was taken back meanwhile, and of a newer one only that', async () => {
  await ask()
  await backToDraft(scene.deps, secretary(), { meetingId: meeting.id })
  await scene.deliver()
  expect(scene.mailsOf(BY_MAIL)).toEqual([])
  await ask()
  await finishCollation(scene.deps, secretary(), { meetingId: meeting.id })
  await scene.deliver()
  expect(scene.mailsOf(BY_MAIL).map(({ subject }) => subject)).toEqual([
    'Opsamlingen er færdig: Virtuelt direktørmøde',
  ])
})
