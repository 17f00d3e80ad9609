import { createHttp, readSettings, type Http } from '../http.ts'
import { openFirstPage } from './first-address.ts'
import { connectToTeams, type Teams } from '../teams.ts'

export type Start =
  { kind: 'outside' } | { kind: 'unreachable' } | { kind: 'ready'; teams: Teams; http: Http }

/** Finds Teams around the page. Outside it there is nobody to ask who the reader is, and so nothing to show. */
export async function startTab(): Promise<Start> {
  const settings = await readSettings().catch(() => null)
  if (settings === null) return { kind: 'unreachable' }
  const teams = await connectToTeams(settings.origins).catch(() => null)
  if (teams === null) return { kind: 'outside' }
  openFirstPage(teams.linked)
  return { kind: 'ready', teams, http: createHttp({ token: teams.token, language: teams.language }) }
}
