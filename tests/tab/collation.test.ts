import { beforeEach, expect, test } from '@jest/globals'
import type { CollationView } from '../../bot/contract/collation.ts'
import type { CollationSection, GroupPart } from '../../bot/domain/meetings/collation/collation.ts'
import { faultsInEveryLook } from './every-look.ts'
import { aMeeting, MEETING } from './fake-product/meetings.ts'
import { idOf, secretariat } from './fake-product/people.ts'
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

test('which groups wrote nothing to a focus area stands in one line below what the others wrote', async () => {
  const group = (label: string, words: readonly string[]): GroupPart => ({
    ...{
      sessionId: idOf(951),
      session: 'Gruppesession 1',
      groupId: `group ${label}`,
      group: label,
      cards: [],
    },
    notes: words.map((said) => ({ key: `note ${label}`, field: 'answer', words: said, clarification: null })),
  })
  const section = (title: string, parts: GroupPart[]): CollationSection => ({
    ...{ key: `question:${title}`, heading: { kind: 'question', text: title }, plenary: [] },
    parts,
  })
  it.product.script.showCollation = () => ({
    ...draft,
    collation: {
      ...draft.collation,
      sections: [
        section('Hvad virker?', [group('A', ['Fælles regler.']), group('B', []), group('C', [])]),
        section('Hvad mangler?', [group('A', []), group('B', []), group('C', [])]),
      ],
    },
  })
  const { page, tab } = await it.open({ hash: `#/meetings/${MEETING}/collation` })
  const first = tab.getByRole('region', { name: 'Hvad virker?' })
  await first.getByText('Gruppe B og C har ikke skrevet noget her.').waitFor()
  expect(await first.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'Gruppe A, Gruppesession 1',
  ])
  await tab
    .getByRole('region', { name: 'Hvad mangler?' })
    .getByText('Gruppe A, B og C har ikke skrevet noget her.')
    .waitFor()
  expect(await faultsInEveryLook(page, 'collation-silent')).toEqual([])
})

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
