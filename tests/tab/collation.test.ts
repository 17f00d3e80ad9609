import { beforeEach, expect, test } from '@jest/globals'
import type { CollationView } from '../../bot/contract/collation.ts'
import { faultsInEveryLook } from './every-look.ts'
import { aMeeting, MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { useTab } from './use-tab.ts'

const it = useTab()

beforeEach(() => {
  it.signIn(secretariat)
  const { script } = it.product
  script.showMeeting = () => aMeeting()
  script.showCollation = () => draft
  script.hearMeeting = () => ({ stream: 'data: {"type":"anew"}\n\n' })
  script.askForComments = () => ({ told: 21 })
})

const draft: CollationView = {
  state: 'draft',
  version: 1,
  commentsUntil: null,
  usualUntil: '2026-06-12',
  collation: { sections: [], plenary: [], unplaced: [], nextSteps: [] },
  attendance: [],
  hiding: [],
  comments: [],
  editions: [],
  forgottenOn: null,
  can: { edit: true, askForComments: true, comment: false, backToDraft: false, finish: true, reopen: false },
}

test('a collation is sent for comments with a last day that is offered, and never without one', async () => {
  const { page, tab } = await it.open({ hash: `#/meetings/${MEETING}/collation` })
  await tab.getByRole('button', { name: 'Send til bemærkninger' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Send opsamlingen til bemærkninger' })
  const until = dialog.getByLabel('Sidste dag for bemærkninger (skal udfyldes)')
  expect(await until.inputValue()).toBe('2026-06-12')
  await dialog.getByText('fredag den 12. juni 2026').waitFor()
  await until.fill('')
  await dialog.getByRole('button', { name: 'Send til bemærkninger' }).click()
  await dialog.getByText('Vælg den sidste dag, deltagerne kan skrive bemærkninger.').waitFor()
  expect(await faultsInEveryLook(page, 'collation-ask')).toEqual([])
  expect(it.product.askedFor('askForComments')).toEqual([])
  await until.fill('2026-06-19')
  await dialog.getByRole('button', { name: 'Send til bemærkninger' }).click()
  await tab.getByText('Opsamlingen er sendt til 21 deltagere.').waitFor()
  expect(it.product.askedFor('askForComments').map(({ body }) => body)).toEqual([{ until: '2026-06-19' }])
})
