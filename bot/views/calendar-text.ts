import type { Language } from '../domain/language.ts'

/** Why somebody's calendar is not known: no mail address, no tenant that could be asked, or what Microsoft answered. */
export type Unread = 'no_mail' | 'no_tenant' | 'no_consent' | 'not_readable' | 'unavailable'

/** The reason in a sentence that the secretariat can act on. */
export function unreadText(why: Unread, language: Language): string {
  return sentences[language][why]
}

const sentences: Record<Language, Record<Unread, string>> = {
  da: {
    no_mail: 'Vi kender ingen mailadresse.',
    no_tenant: 'Organisationen er ikke på listen over samarbejdspartnere i Microsoft 365.',
    no_consent: 'Organisationen har ikke givet samtykke til, at Rammehjul læser ledig tid.',
    not_readable: 'Kalenderen deles ikke, eller adressen har ingen kalender.',
    unavailable: 'Microsoft 365 svarer ikke lige nu. Prøv igen om lidt.',
  },
  en: {
    no_mail: 'We know no mail address.',
    no_tenant: 'The organisation is not on the list of partners in Microsoft 365.',
    no_consent: 'The organisation has not consented to Rammehjul reading free time.',
    not_readable: 'The calendar is not shared, or the address has none.',
    unavailable: 'Microsoft 365 does not answer just now. Try again in a while.',
  },
}
