import { me } from '../../bot/contract/forum.ts'
import { regionSetUp } from '../../bot/contract/forum-rules.ts'
import { routes } from '../../bot/contract/routes.ts'
import { cycleSaved, cycleTemplateList } from '../../bot/contract/wheel-cycle.ts'
import { entryCreated, type EntryInput, wheelPeople, wheelView } from '../../bot/contract/wheel.ts'
import { type DemoEntry, demoEntries, FORUM_NAME, type ForumKey, forumsToMake } from './demo-year.ts'
import { makeProductApi, type ProductApi } from './product-api.ts'
import type { LocalTenant } from './tenant.ts'

const REGION = '1085'
const SECRETARY = 'secretariat-1'
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

/**
 * Fills the demo's annual wheel through the product's own API, as the secretariat would in the tab: the region's forums,
 * their meetings of 2026 and what belongs to them, and the cycle of Rammeaftale 2027-28. Does nothing where the wheel
 * holds anything already.
 */
export async function prepareDemoWheel(tenant: LocalTenant, productUrl: string): Promise<void> {
  const api = makeProductApi(productUrl, () => tenant.admin.tabToken(SECRETARY))
  const standing = await api.ask(withQuery(routes.wheel, YEAR), wheelView)
  if (standing.items.some(({ roundId }) => roundId === null)) return
  const forums = await makeForums(api)
  const people = await peopleByName(api, tenant)
  const made = new Map<string, string>()
  const make = async (entry: DemoEntry) =>
    void made.set(entry.key, await makeEntry(api, entry, forums, people, made))
  // Those that name others come after them; the rest need not wait for each other.
  const naming = demoEntries.filter(namesOthers)
  await Promise.all(demoEntries.filter((entry) => !naming.includes(entry)).map(make))
  for (const entry of naming) await make(entry)
  await planCycle(api, forums, people)
}

const namesOthers = ({ schedule, dependsOn = [] }: DemoEntry): boolean =>
  schedule.by === 'other' || dependsOn.length > 0

type Forums = ReadonlyMap<ForumKey, string>
type People = (key: string) => string

const withQuery = (route: { method: string; path: string }, query: Record<string, string>) => ({
  ...route,
  path: `${route.path}?${new URLSearchParams(query).toString()}`,
})

/** The directors' group is there from the demo forum; the others are made by their templates. */
async function makeForums(api: ProductApi): Promise<Forums> {
  const known = (await api.ask(routes.me, me)).forums
  const missing = forumsToMake.filter(({ name }) => known.every((forum) => forum.name !== name))
  const directors = known.find(({ name }) => name === FORUM_NAME)
  if (missing.length === forumsToMake.length && directors)
    await api.tell(
      routes.giveKind,
      { kind: 'directors_group', municipalityId: null },
      { forumId: directors.id },
    )
  if (missing.length > 0)
    await api.ask(
      routes.setUpRegion,
      regionSetUp,
      {},
      {
        regionId: REGION,
        hostId: null,
        confirmProposed: true,
        forums: missing.map(({ kind, name }) => ({ kind, name, municipalityId: null, groupId: null })),
      },
    )
  const { forums } = await api.ask(routes.me, me)
  const idOf = (name: string) => forums.find((forum) => forum.name === name)?.id
  const pairs = [...forumsToMake, { key: 'directors' as const, name: FORUM_NAME }].map(({ key, name }) => {
    const id = idOf(name)
    if (id === undefined) throw new Error(`The demo's forum ${name} is not there.`)
    return [key, id] as const
  })
  return new Map(pairs)
}

async function peopleByName(api: ProductApi, { world }: LocalTenant): Promise<People> {
  const { personId } = await api.ask(routes.me, me)
  const { items } = await api.ask(routes.wheelPeople, wheelPeople)
  return (key) => {
    const name = world.people.find((person) => person.key === key)?.name
    // A colleague who has never opened the app is not known to the product yet.
    return items.find((person) => person.name === name)?.personId ?? personId
  }
}

async function makeEntry(
  api: ProductApi,
  entry: DemoEntry,
  forums: Forums,
  people: People,
  made: ReadonlyMap<string, string>,
): Promise<string> {
  const { key: _, forum, schedule, responsible = [], dependsOn = [], after, ...rest } = entry
  const idOf = (key: string) => made.get(key) ?? ''
  const body: EntryInput = {
    regionCode: REGION,
    location: '',
    links: [],
    serves: [],
    ...rest,
    forumId: forum === null ? null : (forums.get(forum) ?? null),
    schedule: schedule.by === 'other' ? { ...schedule, entryId: idOf(schedule.entryId) } : schedule,
    responsible: responsible.map(people),
    dependsOn: dependsOn.map(idOf),
  }
  const { id, version } = await api.ask(routes.createEntry, entryCreated, {}, body)
  let next = version
  for (const act of after ?? []) {
    const { route, ...what } = act
    await api.tell(routes[route], { ...what, version: next }, { entryId: id })
    next += 1
  }
  return id
}

/** Rammeaftale 2027-28 by the region's own chain, around the dates that stand already. */
async function planCycle(api: ProductApi, forums: Forums, people: People): Promise<void> {
  const { items } = await api.ask(routes.cycleTemplates, cycleTemplateList)
  const template = items.find(({ id }) => id === 'sjaelland-2020')
  const on = (stepId: string, date: string) => ({ stepId, from: date, to: date })
  await api.ask(
    routes.saveCycle,
    cycleSaved,
    {},
    {
      regionCode: REGION,
      template,
      firstYear: 2027,
      years: 2,
      deadline: null,
      own: [
        on('dialogue_forum', '2026-05-27'),
        on('directors', '2026-05-29'),
        on('kkr_outline', '2026-06-16'),
        on('kkr_approves', '2026-09-07'),
      ],
      forums: {
        dialogue_forum: forums.get('dialogue'),
        directors: forums.get('directors'),
        kkr: forums.get('kkr'),
        secretariat: forums.get('secretariat'),
      },
      responsible: [people(SECRETARY)],
    },
  )
}
