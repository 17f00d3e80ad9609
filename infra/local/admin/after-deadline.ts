import { roundList } from '../../../bot/contract/round.ts'
import { routes } from '../../../bot/contract/routes.ts'
import type { TenantClock } from '../clock.ts'
import { makeProductApi } from '../product-api.ts'
import type { Admin } from './admin.ts'

export class NoDeadline extends Error {}

/** Moves the clock one minute past the earliest deadline that is still to come, which the product is asked for. */
export async function moveAfterDeadline(admin: Admin, clock: TenantClock): Promise<{ now: string }> {
  const productUrl = admin.productUrl()
  const secretary = admin.people().find(({ role }) => role === 'secretariat')
  if (!productUrl || !secretary) throw new NoDeadline('Produktet er ikke startet endnu.')
  const api = makeProductApi(productUrl, () => admin.tabToken(secretary.key))
  const { items } = await api.ask(routes.listRounds, roundList)
  const now = clock.now().getTime()
  const ahead = items.map(({ deadline }) => Date.parse(deadline ?? '')).filter((deadline) => deadline > now)
  if (ahead.length === 0) throw new NoDeadline('Ingen rundspørge har en frist, der ligger forude.')
  const moved = await clock.moveTo(new Date(Math.min(...ahead) + 60_000))
  if (!moved.ok) throw new NoDeadline(moved.reason)
  return { now: moved.now.toISOString() }
}
