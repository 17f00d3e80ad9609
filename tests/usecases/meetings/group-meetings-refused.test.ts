import { describe, expect, test } from '@jest/globals'
import { withdrawGroups } from '../../../bot/usecases/meetings/groups/publish-groups.ts'
import { tryGroupMeetingsAgain } from '../../../bot/usecases/meetings/groups/try-group-meetings-again.ts'
import { useGroups, well } from './groups-stage.ts'

const stage = useGroups()

/** Slagelse and Køge have Teams; Faxe is reached by mail alone. */
const people = ['director-slagelse', 'director-koege', 'director-faxe']

/** The groups are sent while Outlook makes no meeting, and nobody has waited any longer for the way into them. */
async function sentWhile(kind: '403' | '503'): Promise<void> {
  const [slagelse = '', koege = '', faxe = ''] = await stage.participants(people)
  await stage.seat([[slagelse, faxe], [koege]])
  stage.tenant.admin.addFault({ service: 'graph', kind, operation: 'calendar', times: 1_000_000 })
  await stage.publish()
  await stage.settle()
  await stage.tenant.clock.moveTo(new Date(stage.deps.clock().getTime() + 2 * 60_000 + 1))
  await stage.settle()
}
const of = () => ({ meetingId: stage.meeting.id, blockId: stage.blockId })
const teams = async () => (await stage.session()).groups.map((group) => group.teams)
const buttons = (key: string) =>
  stage.cardsOf(key).flatMap(({ card }) => JSON.stringify(card).match(/"url":"[^"]*"/g) ?? [])
const linkOf = (nth: number) => stage.groupMeetings()[nth]?.joinUrl ?? 'none'

describe.each([
  ['503', 'on_its_way', /^Outlook svarer ikke\. Det prøves igen af sig selv\.$/],
  ['403', 'failed', /^Outlook tager ikke imod mødet\./],
] as const)('groups whose meetings Outlook refuses by %s', (kind, state, reason) => {
  test('are told without a dead button, and get the way in when it is tried again, with nothing sent twice', async () => {
    await sentWhile(kind)
    for (const one of await teams()) {
      expect(one).toMatchObject({ state, joinUrl: null })
      expect(one.reason).toMatch(reason)
    }
    expect(stage.groupMeetings()).toEqual([])
    expect(stage.newestCardOf('director-slagelse')).toContain('Du er i gruppe A')
    expect(stage.newestCardOf('director-slagelse')).not.toContain('Deltag i gruppe')
    for (const url of buttons('director-slagelse')) expect(url).toContain('/l/entity/')
    const cards = stage.cardsOf('director-slagelse').length

    stage.tenant.admin.clearFaults()
    well(await tryGroupMeetingsAgain(stage.deps, stage.secretary(), of()))
    await stage.settle()
    expect(stage.groupMeetings()).toHaveLength(2)
    expect((await teams()).map((one) => [one.state, one.joinUrl, one.reason])).toEqual([
      ['standing', linkOf(0), null],
      ['standing', linkOf(1), null],
    ])
    expect(stage.newestCardOf('director-slagelse')).toContain(linkOf(0))
    expect(stage.newestCardOf('director-koege')).toContain(linkOf(1))
    expect(stage.cardsOf('director-slagelse')).toHaveLength(cards)
    // A mail cannot be corrected: the way in comes in another.
    expect(stage.mailsOf('director-faxe')).toHaveLength(2)
  })
})

test('taking the groups back and sending them again makes the meetings too, with the right way into each', async () => {
  await sentWhile('403')
  stage.tenant.admin.clearFaults()
  const { version } = await stage.session()
  well(await withdrawGroups(stage.deps, stage.secretary(), { ...of(), version }))
  await stage.settle()
  await stage.publish()
  await stage.settle()
  expect(stage.groupMeetings()).toHaveLength(2)
  expect(stage.newestCardOf('director-slagelse')).toContain(linkOf(0))
  expect(stage.newestCardOf('director-koege')).toContain(linkOf(1))
})

test('trying again is the secretariat’s, and does nothing where nothing has failed', async () => {
  const [slagelse = ''] = await stage.participants(people)
  await stage.seat([[slagelse]])
  const director = stage.forum.actor('director-slagelse', 'tab')
  expect((await tryGroupMeetingsAgain(stage.deps, director, of())).ok).toBe(false)
  expect(await tryGroupMeetingsAgain(stage.deps, stage.secretary(), of())).toMatchObject({
    refusal: { code: 'nothing_published' },
  })
  await stage.publish()
  await stage.settle()
  well(await tryGroupMeetingsAgain(stage.deps, stage.secretary(), of()))
  await stage.settle()
  expect(stage.groupMeetings()).toHaveLength(1)
})
