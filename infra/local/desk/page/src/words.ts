import type { PersonView } from '../../../admin/person-view.ts'
import type { PersonRole } from '../../../world/world.ts'

export const roleInWords: Record<PersonRole, string> = {
  secretariat: 'Sekretariatet',
  director: 'Direktør',
  deputy: 'Stedfortræder',
  'case-worker': 'Centerleder (driftsherre)',
  reader: 'Konsulent (læser med)',
}

/** How Teams and mail reach the person just now. */
export function reachInWords(person: PersonView): string {
  const { reach, bounces } = person
  if (reach === 'mail-only') return bounces ? 'Kun mail, og den kommer retur' : 'Kun mail'
  const where = { host: 'Værtens Teams', 'own-tenant': 'Egen kommunes Teams', guest: 'Gæst hos værten' }[
    reach
  ]
  if (person.blocked) return `${where}, har blokeret botten`
  if (!person.appInstalled) return `${where}, uden appen`
  return bounces ? `${where}, mail kommer retur` : where
}
