import type { Server } from 'restify'
import {
  addMemberInput,
  confirmMemberInput,
  editMemberInput,
  linkIdentityInput,
  partnerTenantInput,
} from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { addMember } from '../../usecases/members/add-member.ts'
import { addPartnerTenant } from '../../usecases/members/add-partner-tenant.ts'
import { confirmMember } from '../../usecases/members/confirm-member.ts'
import { editMember } from '../../usecases/members/edit-member.ts'
import { importMembers } from '../../usecases/members/import-members.ts'
import { linkIdentity } from '../../usecases/members/link-identity.ts'
import { listPartnerTenants } from '../../usecases/members/list-partner-tenants.ts'
import { removePartnerTenant } from '../../usecases/members/remove-partner-tenant.ts'
import { apiRoute } from './api-route.ts'

/** Who the members are, by which accounts they are known, and the tenants that are listened to. */
export function addMemberRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'importMembers', {}, ({ actor, params }) =>
    importMembers(deps, actor, params.forumId),
  )

  apiRoute(server, deps, 'addMember', { body: addMemberInput }, ({ actor, params, body }) =>
    addMember(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'editMember', { body: editMemberInput }, ({ actor, params, body }) =>
    editMember(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'confirmMember', { body: confirmMemberInput }, ({ actor, params, body }) =>
    confirmMember(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'linkIdentity', { body: linkIdentityInput }, ({ actor, params, body }) =>
    linkIdentity(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'listPartnerTenants', {}, ({ actor }) => listPartnerTenants(deps, actor))

  apiRoute(server, deps, 'addPartnerTenant', { body: partnerTenantInput }, ({ actor, body }) =>
    addPartnerTenant(deps, actor, body),
  )

  apiRoute(server, deps, 'removePartnerTenant', {}, ({ actor, params }) =>
    removePartnerTenant(deps, actor, params.tenantId),
  )
}
