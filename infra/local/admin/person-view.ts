import type { AdminParts } from './admin.ts'
import type { Person, PersonRole } from '../world/world.ts'

export type Reach = 'host' | 'own-tenant' | 'guest' | 'mail-only'

export type PersonView = {
  key: string
  name: string
  organisation: string
  role: PersonRole
  mail: string
  reach: Reach
  tenantId: string | null
  objectId: string | null
  appInstalled: boolean
  blocked: boolean
  /** Whether the person is in the group's chat. */
  inGroupChat: boolean
  /** Whether the person's tenant has consented to Graph. */
  consented: boolean
  bounces: boolean
  unreadMails: number
}

export function describePerson(
  person: Person,
  { people, world, state }: Pick<AdminParts, 'people' | 'world' | 'state'>,
): PersonView {
  const chat = people.chat(person)
  const tenant = world.tenants.find(({ id }) => id === person.account?.tenantId)
  const mailbox = state.mailboxes[person.mail.toLowerCase()] ?? []
  return {
    key: person.key,
    name: person.name,
    organisation: person.organisation,
    role: person.role,
    mail: person.mail,
    reach: reachOf(person, world.hostTenantId),
    tenantId: person.account?.tenantId ?? null,
    objectId: person.account?.objectId ?? null,
    appInstalled: chat?.installed ?? false,
    blocked: chat?.blocked ?? false,
    inGroupChat: people.groupChat(person) !== null,
    consented: (tenant?.consents.length ?? 0) > 0,
    bounces: state.bouncing.includes(person.mail.toLowerCase()),
    unreadMails: mailbox.filter(({ read }) => !read).length,
  }
}

function reachOf({ account }: Person, hostTenantId: string): Reach {
  if (!account) return 'mail-only'
  if (account.userType === 'Guest') return 'guest'
  return account.tenantId === hostTenantId ? 'host' : 'own-tenant'
}
