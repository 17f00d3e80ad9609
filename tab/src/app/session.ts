import { createContext, use } from 'react'
import type { Me } from '../../../bot/contract/forum.ts'
import type { Language } from '../../../bot/domain/language.ts'
import type { Http } from '../http.ts'
import type { Teams } from '../teams.ts'

/** Who is here and how the product is reached; fixed while the tab is open, but for `me`, which a new forum changes. */
export type Session = { me: Me; http: Http; teams: Teams; language: Language }

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside the signed-in part of the tab')
  return session
}
