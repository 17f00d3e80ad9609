import { beforeEach, expect, test } from '@jest/globals'
import type { CollationView } from '../../bot/contract/collation.ts'
import type { NoteDocumentView } from '../../bot/contract/notes.ts'
import { aBlock } from '../support/a-block.ts'
import { blockIdOf, groupIdOf, scriptBoard } from './fake-product/board.ts'
import { aMeeting, MEETING } from './fake-product/meetings.ts'
import { idOf, secretariat } from './fake-product/people.ts'
import { narrow } from './open-tab.ts'
import { faultsOfKeyboardWalk } from './walk-by-keyboard.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeEach(() => {
  it.signIn(secretariat)
  scriptBoard(it.product, { people: 12, groups: 3 })
  const { script } = it.product
  script.listFocusAreas = () => ({ items: [], can: { edit: true, addReadySet: false } })
  script.showMeeting = () => ({
    ...aMeeting(),
    runSheet: {
      purposes: ['At tale om takster'],
      groundRules: ['Brug chatten'],
      blocks: [aBlock('13.00', 10), aBlock('13.10', 20, { kind: 'groups', title: 'Drøftelse' })],
    },
  })
  script.listNotes = () => ({
    title: 'Virtuelt direktørmøde',
    now: '2026-05-29T11:25:00.000Z',
    sessions: [
      {
        ...{ blockId: blockIdOf(0), title: 'Drøftelse', notes: true, cards: true, groups: [group] },
        ...{ start: '2026-05-29T11:20:00.000Z', end: '2026-05-29T11:40:00.000Z' },
      },
    ],
    can: { manage: true },
  })
  script.showNotes = () => notes
  script.showCollation = () => collation
})

const group = { id: groupIdOf(0, 0), label: 'A', place: null, mine: true, can: { write: true } }
const wording = { version: 1, goal: 'Målet', content: 'Indholdet', results: 'Resultaterne' }
const notes: NoteDocumentView = {
  group,
  session: { blockId: blockIdOf(0), title: 'Drøftelse' },
  tasks: [
    {
      ...{ id: idOf(901), title: 'Samarbejdet', minutes: 10, wording, newerWording: false },
      fields: ['goal', 'content', 'results'],
    },
  ],
  updates: [],
  upTo: 0,
  writerId: null,
  writing: [],
  redactions: [],
}

const part = {
  ...{ sessionId: blockIdOf(0), session: 'Drøftelse', groupId: group.id, group: 'A', cards: [] },
  notes: [{ key: 'note:a', words: 'Sig, hvem der gør hvad.', clarification: null, field: 'goal' as const }],
}
const heading = { kind: 'focus_area' as const, position: 1, title: 'Samarbejdet', wording }
const collation: CollationView = {
  state: 'comments',
  version: 1,
  commentsUntil: '2026-06-12',
  usualUntil: '2026-06-12',
  collation: {
    sections: [{ key: 'focus:a', heading, parts: [part], plenary: [{ id: idOf(902), text: 'Ja tak' }] }],
    plenary: [],
    unplaced: [],
    nextSteps: [{ id: idOf(903), kind: 'pilot', text: 'En prøve', responsible: 'Sorø', due: null }],
  },
  attendance: [],
  hiding: [],
  comments: [],
  editions: [],
  forgottenOn: null,
  can: { edit: true, askForComments: false, comment: false, backToDraft: true, finish: true, reopen: false },
}

test.each([
  ['run sheet', '', 'Drejebog'],
  ['participants', '/participants', '12 deltagere'],
  ['groups', '/groups', 'Regler for par'],
  ['notes', '/notes', 'Samarbejdet'],
  ['collation', '/collation', 'Fokusområde 1: Samarbejdet'],
])(
  'every control of the %s has a name and is come to in its order by the Tab key alone, on a narrow screen',
  async (_, part, heading) => {
    const { page, tab } = await it.open({ hash: `#/meetings/${MEETING}${part}` }, narrow)
    await tab.getByRole('heading', { name: heading, exact: true }).first().waitFor()
    expect(await faultsOfKeyboardWalk(page)).toEqual([])
  },
  60_000,
)
