import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { savePurposes } from '../../../bot/usecases/forums/save-purposes.ts'
import { copyYear } from '../../../bot/usecases/wheel/copy-year.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { useRegistry } from '../../support/registry.ts'
import { makeForums, planMeeting, rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
type Purpose = 'align_expectations' | 'focus_areas'

const make = async () =>
  (await makeForums(registry, [{ kind: 'dialogue_forum', name: `Dialogforum ${randomUUID()}` }]))[0] ?? ''
const says = async (forumId: string, entryId: string, purposes: Purpose[], key = 'once') => {
  const said = await savePurposes(registry.deps, registry.secretary, { forumId, entryId, key, purposes })
  if (!said.ok) throw new Error(said.refusal.code)
}
async function copy(forumId: string): Promise<void> {
  const year = { regionCode: '1085', from: '2026-01-01', to: '2026-12-31', ahead: 1 }
  const input = { ...year, forumIds: [forumId], leaveOut: [] }
  const copied = await copyYear(registry.deps, registry.secretary, input)
  if (!copied.ok) throw new Error(copied.refusal.code)
}
const meetingsOf2027 = async (forumId: string) =>
  ((await rulesOf(registry, forumId, 2027)).cadence?.meetings ?? [])
    .filter(({ date }) => date.startsWith('2027'))
    .map(({ date, purposes }) => `${date}: ${purposes.join()}`)

test('a copied meeting is still for the focus areas, and no first meeting of a term', async () => {
  const forumId = await make()
  const may = await planMeeting(registry, forumId, '2026-05-27')
  const november = await planMeeting(registry, forumId, '2026-11-25')
  await says(forumId, may, ['align_expectations'])
  await says(forumId, november, ['focus_areas'])
  await copy(forumId)
  expect(await meetingsOf2027(forumId)).toEqual(['2027-05-26: ', '2027-11-24: focus_areas'])
})

test('a series that goes on has it said of the same meeting of the new year, but for what was said there already', async () => {
  const forumId = await make()
  const made = await createEntry(registry.deps, registry.secretary, {
    ...{ kind: 'meeting', title: 'Dialogforum', forumId, regionCode: '1085', location: '', links: [] },
    schedule: {
      by: 'rule',
      first: { from: '2026-05-27', to: '2026-05-27', times: null },
      rule: 'FREQ=YEARLY;BYMONTH=5,11;BYDAY=4WE',
    },
    ...{ responsible: [], serves: [], dependsOn: [] },
  })
  const id = made.ok ? made.id : ''
  await says(forumId, id, ['focus_areas'], '2026-11-25')
  await copy(forumId)
  expect(await meetingsOf2027(forumId)).toEqual(['2027-05-26: ', '2027-11-24: focus_areas'])
  await says(forumId, id, ['align_expectations', 'focus_areas'], '2027-11-24')
  await copy(forumId)
  expect((await meetingsOf2027(forumId))[1]).toBe('2027-11-24: align_expectations,focus_areas')
})
