import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { forumTabLink, meetingTabLink, pollTabLink, roundsTabLink, tabLink } from '../../bot/views/links.ts'
import { firstAddress } from '../../tab/src/app/first-address.ts'

const app = { teamsAppId: '0000a002-0000-4000-8000-000000000001' }
const id = randomUUID()

/** Where the tab opens when somebody presses such a link in Teams; null: its first page. */
function opens(link: string): string | null {
  const context = new URL(link).searchParams.get('context')
  const linked = context === null ? null : (JSON.parse(context) as { subEntityId: string }).subEntityId
  return firstAddress({ hash: '', pathname: '/tab/', search: '' }, linked)
}

test('a link on a card opens the page of the tab that it is about', () => {
  expect(opens(tabLink(app, id))).toBe(`/rounds/${id}`)
  expect(opens(meetingTabLink(app, id, 'collation'))).toBe(`/meetings/${id}/collation`)
  expect(opens(meetingTabLink(app, id, 'run-sheet'))).toBe(`/meetings/${id}/run-sheet`)
  expect(opens(forumTabLink(app, id))).toBe(`/forums/${id}`)
  expect(opens(roundsTabLink(app, 'rounds'))).toBe('/rounds')
  expect(opens(roundsTabLink(app, 'new-proposal'))).toBe('/proposals/new')
})

test('a link to a poll opens its page for the secretariat, and for others the page where they answer', () => {
  expect(opens(pollTabLink(app, id, { secretariat: true }))).toBe(`/scheduling/polls/${id}`)
  expect(opens(pollTabLink(app, id, { secretariat: false }))).toBe(`/polls/${id}`)
})

test('what somebody has made up after our address opens the first page', () => {
  for (const linked of ['poll:x', `forum:${id}/../x`, 'https://example.dk', ''])
    expect(firstAddress({ hash: '', pathname: '/tab/', search: '' }, linked)).toBeNull()
})
