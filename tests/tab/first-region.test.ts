import { expect, test } from '@jest/globals'
import { firstRegion, rememberRegion } from '../../tab/src/features/wheel/plan/first-region.ts'
import { forumIdOf, wheelView } from './fake-product/wheel.ts'

const regions = [
  { code: '1084', name: 'Region Hovedstaden' },
  { code: '1085', name: 'Region Sjælland' },
]

test('a form opens on the region that the wheel shows most of, not on the first by name', () => {
  expect(firstRegion(wheelView({ regions }), '/')).toBe('1085')
  expect(firstRegion(wheelView({ regions, items: [] }), '/')).toBe('1084')
  expect(firstRegion(wheelView({ regions: [], items: [] }), '/')).toBe('')
})

test('it opens on the region of the forum that the wheel is narrowed to', () => {
  const view = wheelView({ regions })
  const kkr = forumIdOf('KKR Sjælland')
  const forums = view.forums.map((forum) => (forum.id === kkr ? { ...forum, regionCode: '1084' } : forum))
  expect(firstRegion({ ...view, forums }, `/?forum=${kkr}`)).toBe('1084')
  expect(firstRegion({ ...view, forums }, '/?forum=unknown')).toBe('1085')
})

test('it opens on the region that was chosen last, while that is still there', () => {
  rememberRegion('1084')
  expect(firstRegion(wheelView({ regions }), '/')).toBe('1084')
  expect(firstRegion(wheelView({ regions: regions.slice(1) }), '/')).toBe('1085')
})
