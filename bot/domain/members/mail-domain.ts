import type { Organisation } from '../organisations/organisation.ts'

/** The domain of a mail address in small letters, or null when the text is none. */
export function domainOf(address: string): string | null {
  const domain = /^[^@\s]+@([^@\s]+)$/.exec(address.trim())?.[1]?.toLowerCase().replace(/\.$/, '')
  return domain?.includes('.') ? domain : null
}

/**
 * The domain that a user principal name tells of its owner. A guest's is hidden in it:
 * `direktor_slagelse.dk#EXT#@host.onmicrosoft.com` belongs to slagelse.dk. A guest's name without that mark lies in
 * the host's own domain and tells nothing: null.
 */
export function ownDomainOf(userPrincipalName: string, userType: 'member' | 'guest'): string | null {
  const invited = /^(.+)(?:#|%23)ext(?:#|%23)@/i.exec(userPrincipalName.trim())?.[1]
  if (invited === undefined) return userType === 'guest' ? null : domainOf(userPrincipalName)
  // A domain holds no underscore, so the last one stands where '@' stood.
  const at = invited.lastIndexOf('_')
  return at < 1 ? null : domainOf(`${invited.slice(0, at)}@${invited.slice(at + 1)}`)
}

/** Those that have the domain or one above it: 'social.slagelse.dk' is Slagelse's, 'nyslagelse.dk' is not. */
export function organisationsWithDomain(domain: string, all: readonly Organisation[]): Organisation[] {
  return all.filter((one) => one.mailDomains.some((own) => domain === own || domain.endsWith(`.${own}`)))
}

/** The part of a domain that may hold a name: 'slagelsekommune' of slagelsekommune.onmicrosoft.com. */
export function namingPartOf(domain: string): string {
  const labels = domain.replace(/\.onmicrosoft\.com$/, '.tenant').split('.')
  return labels.at(-2) ?? ''
}
