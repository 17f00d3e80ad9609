import { routes } from '../../bot/contract/routes.ts'
import { forumView, imported, me, type ForumView } from '../../bot/contract/forum.ts'
import { makeProductApi, type ProductApi } from './product-api.ts'
import type { LocalTenant } from './tenant.ts'
import type { Person } from './world/world.ts'

const FORUM_NAME = 'Direktørgruppen, Region Sjælland'
const REGION_CODE = '1085'
const SECRETARY = 'secretariat-1'

/**
 * Sets the demo's forum up through the product's own API, as the secretariat would in the tab: partner tenants,
 * the forum with its 18 seats, members from the group and by hand, and who sits where. Goes on where it was interrupted,
 * and does nothing where somebody sits already.
 */
export async function prepareDemoForum(tenant: LocalTenant, productUrl: string): Promise<void> {
  const api = makeProductApi(productUrl, () => tenant.admin.tabToken(SECRETARY))
  const standing = await findDemoForum(api)
  if (standing && (await showForum(api, standing)).seats.some(({ holders }) => holders.length > 0)) return

  const { world } = tenant
  for (const { id, organisationCode } of world.tenants) {
    if (id === world.hostTenantId) continue
    await api.tell(routes.addPartnerTenant, { tenantId: id, organisationId: organisationCode })
  }
  const [group] = world.groups
  const directors = world.people.filter(({ role }) => role === 'director')
  if (!standing)
    await api.tell(routes.createForum, {
      name: FORUM_NAME,
      regionCode: REGION_CODE,
      groupId: group?.id ?? null,
      organisationIds: directors.map(({ organisationCode }) => organisationCode),
    })
  const forumId = standing ?? (await findDemoForum(api))
  if (!forumId) throw new Error('The demo forum was created, but is not there.')
  await api.ask(routes.importMembers, imported, { forumId })
  await addByHand(api, forumId, world.people)
  // Now that their tenants are listed, everybody who has the app greets the bot, and their chats are known.
  await tenant.admin.announceInstallations()
  await confirmGuesses(api, forumId, world.people)
  await tieNewcomers(api, forumId, world.people)
  await seat(api, forumId, world.people)
  await planMeeting(api, forumId)
}

async function findDemoForum(api: ProductApi): Promise<string | undefined> {
  const { forums } = await api.ask(routes.me, me)
  return forums.find(({ name }) => name === FORUM_NAME)?.id
}

const showForum = (api: ProductApi, forumId: string): Promise<ForumView> =>
  api.ask(routes.showForum, forumView, { forumId })

/** The group holds only the host's own people and its guests; the rest are written in, as they are in life. */
async function addByHand(api: ProductApi, forumId: string, people: readonly Person[]) {
  const { members } = await showForum(api, forumId)
  const known = new Set(members.map(({ mail }) => mail?.toLowerCase()))
  for (const { name, mail, role, organisationCode } of people) {
    if (role === 'secretariat' || known.has(mail.toLowerCase())) continue
    await api.tell(routes.addMember, { name, mail, organisationId: organisationCode }, { forumId })
  }
}

/** What the product only guessed, the secretariat confirms. */
async function confirmGuesses(api: ProductApi, forumId: string, people: readonly Person[]) {
  const { members } = await showForum(api, forumId)
  for (const member of members) {
    const person = byMail(people, member.mail)
    if (!person || (member.guess === null && member.organisation !== null)) continue
    const organisationId = person.role === 'secretariat' ? null : person.organisationCode
    await api.tell(routes.confirmMember, { organisationId }, { forumId, personId: member.personId })
  }
}

/** Tenants without consent tell the product nothing of a person's mail: the secretariat says who it is. */
async function tieNewcomers(api: ProductApi, forumId: string, people: readonly Person[]) {
  const { newcomers, members } = await showForum(api, forumId)
  for (const { tenantId, objectId } of newcomers) {
    const person = people.find(
      ({ account }) => account?.tenantId === tenantId && account.objectId === objectId,
    )
    const member = members.find(
      ({ mail }) => mail !== null && mail.toLowerCase() === person?.mail.toLowerCase(),
    )
    if (member)
      await api.tell(routes.linkIdentity, { tenantId, objectId, personId: member.personId }, { forumId })
  }
}

async function seat(api: ProductApi, forumId: string, people: readonly Person[]) {
  const { seats, members, today } = await showForum(api, forumId)
  for (const member of members) {
    const person = byMail(people, member.mail)
    if (!person || (person.role !== 'director' && person.role !== 'deputy')) continue
    const place = seats.find(({ organisation }) => organisation.id === person.organisationCode)
    if (!place || place.holders.some(({ personId }) => personId === member.personId)) continue
    const holder = { personId: member.personId, role: person.role, from: today }
    await api.tell(routes.addHolder, holder, { seatId: place.id })
  }
}

/** The documents have the group meet in June; the product then tells how long there is to wait. */
async function planMeeting(api: ProductApi, forumId: string) {
  const { settings, meetings } = await showForum(api, forumId)
  const june = { date: '2026-06-12', title: 'Direktørmøde, juni' }
  await api.tell(routes.saveSettings, { settings, meetings: [...meetings, june] }, { forumId })
}

function byMail(people: readonly Person[], mail: string | null): Person | undefined {
  return people.find((person) => person.mail.toLowerCase() === mail?.toLowerCase())
}
