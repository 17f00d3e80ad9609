/** The demo world as data: which tenants there are, who is in them, and what each tenant's administrator has allowed. */

export type Permission =
  | 'User.Read.All'
  | 'GroupMember.Read.All'
  | 'AppCatalog.Read.All'
  | 'TeamsAppInstallation.ReadWriteSelfForUser.All'
  | 'Mail.Send'
  | 'Mail.Read'
  | 'Calendars.ReadWrite'
  | 'Calendars.Read'

export type Tenant = {
  id: string
  /** Name of the organisation whose tenant it is. */
  organisation: string
  organisationCode: string
  domain: string
  /** Graph permissions that an administrator has consented to. Empty: Entra knows the app here not at all. */
  consents: readonly Permission[]
  /** The app's id in this tenant's own catalogue; null where the app package was never uploaded. */
  catalogueAppId: string | null
}

/** A person's place in one tenant. A guest's user principal name carries `#EXT#`. */
export type Account = {
  tenantId: string
  objectId: string
  userPrincipalName: string
  userType: 'Member' | 'Guest'
  /** Whether the app is installed for the person before the demo begins. */
  appInstalled: boolean
}

export type PersonRole = 'secretariat' | 'director' | 'deputy' | 'reader' | 'case-worker'

export type Person = {
  /** Short name used by the desk, the admin API and tests, for example `director-slagelse`. */
  key: string
  name: string
  organisation: string
  /** The official code of the municipality or region for which the person sits, works or hosts: '330' for Slagelse. */
  organisationCode: string
  role: PersonRole
  mail: string
  /** Null: this person is nothing but a mail address. */
  account: Account | null
}

export type Group = {
  id: string
  tenantId: string
  displayName: string
  mail: string
  /** Keys of people, in the group's order. */
  members: readonly string[]
}

/** A group chat that the app has been added to. */
export type GroupChat = {
  id: string
  tenantId: string
  name: string
  /** Keys of people with an account in that tenant. */
  members: readonly string[]
}

export type World = {
  appId: string
  appSecret: string
  /** The manifest's id, `externalId` in every tenant's catalogue. */
  teamsAppId: string
  appName: string
  hostTenantId: string
  tenants: readonly Tenant[]
  people: readonly Person[]
  groups: readonly Group[]
  groupChat: GroupChat | null
  secretariatGroupId: string
  secretariatMailbox: string
  /** Addresses that send a non-delivery report back. */
  bouncing: readonly string[]
}
