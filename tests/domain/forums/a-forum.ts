import { DANISH_REGIONS } from '../../../bot/domain/forums/danish-regions.ts'
import type { ForumGround } from '../../../bot/domain/forums/composition.ts'
import { groundOn, type RegionSetup } from '../../../bot/domain/forums/region-setup.ts'
import type { Body, Member, MemberRole, Post } from '../../../bot/domain/forums/who.ts'
import { findOrganisation } from '../../../bot/domain/organisations/organisations.ts'

let people = 0

/** Somebody of a municipality or region by its code, or of another body by its kind. */
export function somebody(from: string, post: Post | null, role: MemberRole = 'member'): Member {
  const known = findOrganisation(from)
  const body = known?.kind === 'other' ? undefined : known?.kind
  people += 1
  return {
    personId: `p${people}`,
    organisation: { id: from, name: known?.name ?? from, body: body ?? (from as Body) },
    post,
    role,
  }
}

export function groundOf(setup: RegionSetup, day = '2026-06-01'): ForumGround {
  const ground = groundOn(DANISH_REGIONS, setup, day)
  if (ground === null) throw new Error(`No regions on ${day}`)
  return ground
}
