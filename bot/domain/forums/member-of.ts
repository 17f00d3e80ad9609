import type { Language } from '../language.ts'
import type { Body, Member, MemberRole, Post } from './who.ts'
import { bodyText } from './who-text.ts'

/** Somebody of a forum as the product knows them; `said`: what the secretariat has said of them in this forum. */
export type InForum = {
  personId: string
  organisation: { id: string; name: string; kind: 'municipality' | 'region' | 'other' } | null
  secretariat: boolean
  /** What they hold there; null: no seat. */
  seat: 'director' | 'deputy' | null
  said: { post: Post | null; role: MemberRole | null; body: Body | null }
}

/**
 * What the person counts as: what has been said of them, else what their seat says. Null for somebody who speaks for
 * nobody: a reader, or one whose organisation is not confirmed.
 */
export function memberOf(person: InForum, language: Language): Member | null {
  const { personId, seat, said } = person
  const organisation = speaksFor(person, language)
  if (organisation === null) return null
  const usual: MemberRole =
    seat === 'deputy' ? 'deputy' : organisation.body === 'secretariat' ? 'secretary' : 'member'
  const post = said.post ?? (seat === 'director' && said.body === null ? 'director' : null)
  return { personId, organisation, post, role: said.role ?? usual }
}

function speaksFor(person: InForum, language: Language): Member['organisation'] | null {
  const { organisation, said } = person
  const body = said.body ?? (person.secretariat ? 'secretariat' : null)
  // A mayor who leads KKR speaks for it there, and for the municipality elsewhere.
  if (body !== null && body !== organisation?.kind) return { id: body, name: bodyText(body, language), body }
  if (organisation === null || organisation.kind === 'other') return null
  return { id: organisation.id, name: organisation.name, body: organisation.kind }
}
