import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkComposition } from '../../../bot/domain/forums/composition.ts'
import type { CompositionRule } from '../../../bot/domain/forums/composition-rule.ts'
import { findingText } from '../../../bot/domain/forums/finding-texts.ts'
import { MIDTJYLLAND } from '../../../bot/domain/forums/setups/midtjylland.ts'
import { SJAELLAND } from '../../../bot/domain/forums/setups/sjaelland.ts'
import type { ForumKind } from '../../../bot/domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'
import { isMeant, type Member } from '../../../bot/domain/forums/who.ts'
import { groundOf, somebody } from './a-forum.ts'

const sjaelland = groundOf(SJAELLAND)
const midtjylland = groundOf(MIDTJYLLAND)

function check(kind: ForumKind, members: Member[], ground = sjaelland) {
  const { composition, chair } = FORUM_TEMPLATES[kind]
  return checkComposition(composition, chair, members, ground)
}
const said = (kind: ForumKind, members: Member[], ground = sjaelland) =>
  check(kind, members, ground).findings.map((finding) => findingText(finding, 'da'))

describe('DASSOS, one director per municipality and one from the region', () => {
  const directors = [
    somebody('615', 'social_director', 'chair'),
    ...midtjylland.municipalities.slice(1).map((id) => somebody(id, 'director')),
    somebody('1082', 'director'),
  ]

  test('is complete with 19 + 1', () => {
    expect(directors).toHaveLength(20)
    expect(check('directors_group', directors, midtjylland).findings).toEqual([])
  })

  test('tells each municipality that has none or two', () => {
    const without = directors.filter(({ organisation }) => organisation.id !== '657')
    expect(said('directors_group', [...without, somebody('791', 'director')], midtjylland)).toEqual([
      'Herning Kommune mangler 1 direktør.',
      'Viborg Kommune har 2 direktører; der skal være 1.',
    ])
  })

  test('tells when the region has nobody, or the forum no chair', () => {
    const members = directors.slice(1, -1)
    expect(said('directors_group', [...members, somebody('615', 'chief_executive')], midtjylland)).toEqual([
      'Der mangler 1 direktør fra regionen: der er 0, og der skal være 1.',
      'Der mangler en formand.',
    ])
  })

  test('counts no deputy, no guest and nobody whose post is not known', () => {
    const others = directors.filter(({ organisation }) => organisation.id !== '657')
    for (const one of [somebody('657', 'director', 'deputy'), somebody('657', 'director', 'guest')])
      expect(said('directors_group', [...others, one], midtjylland)).toEqual([
        'Herning Kommune mangler 1 direktør.',
      ])
    expect(said('directors_group', [...others, somebody('657', null)], midtjylland)).toEqual([
      'Herning Kommune mangler 1 direktør.',
      'Et medlem fra Herning Kommune er ikke talt med, fordi stillingen ikke er angivet.',
    ])
  })

  test('has no place for a municipality of another region, nor for a consultant', () => {
    const strangers = [somebody('330', 'director'), somebody('791', 'consultant')]
    expect(said('directors_group', [...directors, ...strangers], midtjylland)).toEqual([
      'Slagelse Kommune hører ikke til Region Midtjylland.',
      'Reglerne har ikke plads til en konsulent fra Viborg Kommune.',
    ])
  })

  test('lets the secretariat take the minutes without a seat', () => {
    const secretary = somebody('secretariat', 'consultant', 'secretary')
    expect(said('directors_group', [...directors, secretary], midtjylland)).toEqual([])
  })

  test('of 2027 wants all 46 of the merged region', () => {
    const merged = groundOf(SJAELLAND, '2027-06-01')
    const members = [
      ...sjaelland.municipalities.map((id, i) => somebody(id, 'director', i === 0 ? 'chair' : 'member')),
    ]
    expect(check('directors_group', members, sjaelland).findings.map(({ code }) => code)).toEqual(['too_few'])
    const { findings } = check('directors_group', members, merged)
    expect(findings.filter(({ code }) => code === 'organisation_short')).toHaveLength(29)
    expect(findings.filter(({ code }) => code === 'outside_region')).toEqual([])
  })
})

describe('the executive committee', () => {
  /* From each corner of Sjælland: Køge, Roskilde; Holbæk; Slagelse, Ringsted; Næstved; Lolland. */
  const social = ['259', '265', '316', '330', '329', '370', '360'].map((id) =>
    somebody(id, 'social_director'),
  )
  const rest = [
    somebody('306', 'chief_executive', 'chair'),
    somebody('1085', 'social_director'),
    somebody('kkr', 'consultant'),
    somebody('secretariat', 'consultant'),
  ]

  test('is complete with 1 + 7 + 1 + 1 + 1', () => {
    expect(said('executive_committee', [...social, ...rest])).toEqual([])
  })

  test('tells how many social directors are wanting, and which corner of the region', () => {
    expect(said('executive_committee', [...social.slice(0, 5), ...rest])).toEqual([
      'Der mangler 2 socialdirektører fra kommunerne: der er 5, og der skal være 7.',
      'Ingen socialdirektører kommer fra Sydsjælland og Møn.',
      'Ingen socialdirektører kommer fra Lolland-Falster.',
    ])
  })

  test('tells of two from one municipality, and of an eighth', () => {
    expect(said('executive_committee', [...social, somebody('360', 'social_director'), ...rest])).toEqual([
      'Der er 8 socialdirektører fra kommunerne; der skal være 7.',
      'Lolland Kommune har 2 socialdirektører; de skal komme fra hver sin kommune.',
    ])
  })

  test('shows its spread by municipality and area', () => {
    const { spread } = check('executive_committee', [...social, ...rest])
    expect(spread.represented).toHaveLength(8)
    expect(spread.absent).toHaveLength(9)
    expect(spread.areas.find(({ name }) => name === 'Lolland-Falster')).toMatchObject({
      represented: ['360'],
      absent: ['376'],
    })
  })

  test('is not blamed for a spread that so few cannot have', () => {
    const [rule] = FORUM_TEMPLATES.executive_committee.composition.slice(1, 2)
    if (rule?.rule !== 'in_all') throw new Error('The seven are a rule for all')
    const two = [{ ...rule, count: { least: 2, most: 2 } }]
    const { findings } = checkComposition(two, { chair: 'none' }, social.slice(0, 2), sjaelland)
    expect(findings).toEqual([])
  })
})

describe('Dialogforum', () => {
  const chair = somebody('kkr', 'chair', 'chair')
  const users = [
    somebody('disability_organisations', 'representative'),
    somebody('disability_organisations', 'chair'),
    somebody('disability_organisations', null),
    somebody('school_and_parents', 'representative'),
  ]
  const full = [chair, somebody('kkr', 'vice_chair'), ...users]

  test('is complete with KKR’s two, three and one, and professionals may come', () => {
    expect(said('dialogue_forum', full)).toEqual([])
    expect(
      said('dialogue_forum', [...full, somebody('330', 'head'), somebody('265', 'professional')]),
    ).toEqual([])
  })

  test('tells who is wanting', () => {
    expect(said('dialogue_forum', full.slice(0, -2))).toEqual([
      'Der mangler 1 repræsentant fra Danske Handicaporganisationer: der er 2, og der skal være 3.',
      'Der mangler 1 repræsentant fra Skole og Forældre: der er 0, og der skal være 1.',
    ])
  })

  test('is chaired by KKR’s chair and nobody else', () => {
    const wrong = full.map((one): Member => ({
      ...one,
      role: one.post === 'vice_chair' ? 'chair' : 'member',
    }))
    expect(said('dialogue_forum', wrong)).toEqual([
      'Formanden fra kkr passer ikke: formanden skal være formand for KKR.',
    ])
    const none = full.map((one): Member => ({ ...one, role: 'member' }))
    expect(said('dialogue_forum', none)).toEqual(['Der mangler en formand, som skal være formand for KKR.'])
    const both = full.map((one): Member => ({
      ...one,
      role: one.organisation.id === 'kkr' ? 'chair' : 'member',
    }))
    expect(said('dialogue_forum', both)).toEqual(['Der er 2 formænd; der skal være 1.'])
  })

  test('has no place for a politician of a municipality', () => {
    expect(said('dialogue_forum', [...full, somebody('330', 'politician')])).toEqual([
      'Reglerne har ikke plads til en politiker fra Slagelse Kommune.',
    ])
  })
})

describe('Takstgruppen', () => {
  const members = [
    somebody('791', 'head', 'chair'),
    somebody('615', 'consultant'),
    somebody('1082', 'consultant'),
  ]

  test('takes one from each municipality that wants', () => {
    expect(said('tariff_group', members, midtjylland)).toEqual([])
    expect(said('tariff_group', [...members, somebody('615', 'head')], midtjylland)).toEqual([
      'Horsens Kommune har 2 repræsentanter; der må højst være 1.',
    ])
  })

  test('is chaired by the municipality that hosts the secretariat', () => {
    const other = members.map((one): Member => ({
      ...one,
      role: one.organisation.id === '615' ? 'chair' : 'member',
    }))
    expect(said('tariff_group', other, midtjylland)).toEqual([
      'Formanden fra Horsens Kommune passer ikke: formanden skal komme fra Viborg Kommune.',
    ])
    expect(said('tariff_group', other, { ...midtjylland, hostId: null })).toEqual([
      'Formanden kan først kontrolleres, når det er angivet, hvilken kommune der er vært for sekretariatet.',
    ])
  })
})

describe('whoever fits two rules', () => {
  const inAll = (posts: Member['post'][], count: number): CompositionRule => ({
    rule: 'in_all',
    who: { bodies: ['municipality'], posts: posts.filter((post) => post !== null) },
    count: { least: count, most: count },
    spread: false,
  })

  test('is counted where nobody else can be', () => {
    const rules = [inAll(['director'], 1), inAll(['social_director'], 1)]
    const members = [somebody('330', 'social_director'), somebody('265', 'director')]
    for (const order of [members, members.toReversed()])
      expect(checkComposition(rules, { chair: 'none' }, order, sjaelland).findings).toEqual([])
  })

  test('leaves no gap that another order of people would not, and no order of rules makes one', () => {
    const post = fc.constantFrom('social_director', 'director', 'chief_executive', 'head')
    const rule = fc
      .tuple(fc.uniqueArray(post, { minLength: 1, maxLength: 2 }), fc.integer({ min: 0, max: 2 }))
      .map(([posts, count]) => inAll(posts, count))
    const rulesAndPeople = fc.tuple(fc.array(rule, { maxLength: 3 }), fc.array(post, { maxLength: 5 }))
    fc.assert(
      fc.property(rulesAndPeople, ([rules, posts]) => {
        const members = posts.map((each) => somebody('330', each))
        const { findings } = checkComposition(rules, { chair: 'none' }, members, sjaelland)
        expect(findings.length === 0).toBe(canSit(rules, members))
      }),
      // Most wishes of chance can be met by nobody: the telling ones are rare.
      { numRuns: 2000 },
    )
  })

  /* Every way to put people on places, tried one after the other. */
  function canSit(rules: readonly CompositionRule[], members: readonly Member[]): boolean {
    const [first, ...rest] = members
    if (first === undefined) return rules.every(({ count }) => count.least === 0)
    return rules.some(({ who, count }, i) => {
      if (count.least === 0 || !isMeant(who, first)) return false
      const less = rules.map((each, j) => (j === i ? { ...each, count: exactlyOneLess(each) } : each))
      return canSit(less, rest)
    })
  }
  const exactlyOneLess = ({ count }: CompositionRule) => ({ least: count.least - 1, most: count.least - 1 })
})
