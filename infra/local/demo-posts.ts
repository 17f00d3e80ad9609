import { type ForumView, forumView, me } from '../../bot/contract/forum.ts'
import { forumRulesView, type PostInput } from '../../bot/contract/forum-rules.ts'
import { routes } from '../../bot/contract/routes.ts'
import { FORUM_NAME } from './demo-year.ts'
import { makeProductApi, type ProductApi } from './product-api.ts'
import type { LocalTenant } from './tenant.ts'

const SECRETARY = 'secretariat-1'

type Said = Partial<PostInput>
/** Somebody written in by hand: nobody of these has an account, and none is a real person. */
type WrittenIn = { name: string; mail: string; organisationId: string | null; said: Said }

const bySlug = (name: string) =>
  `${name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '.')}@example.dk`
const user = (name: string, said: Said): WrittenIn => ({
  name,
  mail: bySlug(name),
  organisationId: null,
  said,
})

/** Six of the seven social directors that the rules ask for, none of them from Lolland-Falster. */
const steering: [key: string, said: Said][] = [
  ...['greve', 'koege', 'holbaek', 'kalundborg', 'ringsted', 'naestved'].map((key): [string, Said] => [
    `director-${key}`,
    { post: 'social_director' },
  ]),
  ['director-soroe', { post: 'chief_executive', role: 'chair' }],
  ['director-region-sjaelland', { post: 'social_director' }],
  ['secretariat-1', { post: 'consultant' }],
]

/** All that the rules ask for but one of the three from Danske Handicaporganisationer. */
const dialogue: WrittenIn[] = [
  user('Formand, KKR Sjælland', { post: 'chair', body: 'kkr', role: 'chair' }),
  user('Næstformand, KKR Sjælland', { post: 'vice_chair', body: 'kkr' }),
  user('Repræsentant 1, Danske Handicaporganisationer', { body: 'disability_organisations' }),
  user('Repræsentant 2, Danske Handicaporganisationer', { body: 'disability_organisations' }),
  user('Repræsentant, Skole og Forældre', { body: 'school_and_parents' }),
]

/**
 * Says who is what in three of the demo's forums through the product's own API, as the secretariat would in the list of
 * people. Does nothing where somebody has been written in already.
 */
export async function prepareDemoPosts(tenant: LocalTenant, productUrl: string): Promise<void> {
  const api = makeProductApi(productUrl, () => tenant.admin.tabToken(SECRETARY))
  const { forums } = await api.ask(routes.me, me)
  const idOf = (name: string) => forums.find((forum) => forum.name === name)?.id
  const [directors, committee, dialogueForum] = [idOf(FORUM_NAME), idOf('Styregruppen'), idOf('Dialogforum')]
  if (!directors || !committee || !dialogueForum) return
  if ((await show(api, dialogueForum)).members.length > 0) return

  const mailOf = (key: string) => tenant.world.people.find((person) => person.key === key)?.mail ?? ''
  const readers = tenant.world.people.filter(({ role }) => role === 'reader' || role === 'case-worker')
  await say(api, directors, [
    [mailOf('director-soroe'), { role: 'chair' }],
    ...readers.map(({ mail }): [string, Said] => [mail, { role: 'guest' }]),
  ])
  await meetIn(api, directors, [2, 4, 5, 6, 9, 11])
  const known = (await show(api, directors)).members
  await writeIn(api, committee, [
    user('Konsulent, KKR Sjælland', { post: 'consultant', body: 'kkr' }),
    ...steering.flatMap(([key, said]) => {
      const member = known.find(({ mail }) => mail?.toLowerCase() === mailOf(key).toLowerCase())
      if (!member) return []
      const organisationId = member.organisation?.id ?? null
      return { name: member.name, mail: mailOf(key), organisationId, said }
    }),
  ])
  await writeIn(api, dialogueForum, dialogue)
  await beginTerm(api, dialogueForum)
}

/** The region's own months in place of the template's February and June. */
async function meetIn(api: ProductApi, forumId: string, months: number[]): Promise<void> {
  const { version, name, groupId, rules, closedDays } = await api.ask(routes.showForumRules, forumRulesView, {
    forumId,
  })
  if (rules === null) return
  const cadence: typeof rules.cadence = [{ cadence: 'months', months }]
  const body = { version, name, groupId, closedDays, rules: { ...rules, cadence } }
  await api.tell(routes.saveForumRules, body, { forumId })
}

/** The year's first meeting is the term's first, too. Which one is for the focus areas is left to be said. */
async function beginTerm(api: ProductApi, forumId: string): Promise<void> {
  const { cadence } = await api.ask(routes.showForumRules, forumRulesView, { forumId })
  const first = cadence?.meetings[0]
  if (first === undefined) return
  const { entryId, key } = first
  await api.tell(routes.savePurposes, { entryId, key, purposes: ['align_expectations'] }, { forumId })
}

const show = (api: ProductApi, forumId: string): Promise<ForumView> =>
  api.ask(routes.showForum, forumView, { forumId })

async function writeIn(api: ProductApi, forumId: string, people: WrittenIn[]): Promise<void> {
  for (const { name, mail, organisationId } of people)
    await api.tell(routes.addMember, { name, mail, organisationId }, { forumId })
  for (const { personId, guess } of (await show(api, forumId)).members)
    if (guess !== null) await api.tell(routes.confirmMember, { organisationId: null }, { forumId, personId })
  await say(
    api,
    forumId,
    people.map(({ mail, said }): [string, Said] => [mail, said]),
  )
}

async function say(api: ProductApi, forumId: string, posts: [mail: string, said: Said][]): Promise<void> {
  const { members } = await show(api, forumId)
  for (const [mail, said] of posts) {
    const member = members.find((one) => one.mail?.toLowerCase() === mail.toLowerCase())
    if (!member) continue
    const post = { post: null, role: null, body: null, ...said }
    await api.tell(routes.savePost, post, { forumId, personId: member.personId })
  }
}
