import type { Language } from '../domain/language.ts'

/**
 * Why something could not be delivered, in words, with the code beside it for whoever has to mend it. What is stored is the
 * product's own word, a status of Microsoft's with its codes, or the code of a report of undelivered mail (RFC 3463). What
 * is not known here is shown as it is.
 */
export function reasonWords(reason: string, language: Language = 'da'): string {
  const own = ownWords[reason]
  if (own !== undefined) return own[language]
  const known = codes.find(([pattern]) => pattern.test(reason))
  return known === undefined
    ? reason
    : `${known[1][language]}, ${language === 'da' ? 'kode' : 'code'} ${reason}`
}

type Words = Record<Language, string>

const ownWords: Record<string, Words | undefined> = {
  no_chat: { da: 'personen har ikke Rammehjul i Teams', en: 'the person does not have Rammehjul in Teams' },
  blocked: {
    da: 'personen har fjernet eller blokeret Rammehjul i Teams',
    en: 'the person has removed or blocked Rammehjul in Teams',
  },
  no_consent: {
    da: 'personens organisation har ikke givet lov til, at Rammehjul lægges ind',
    en: 'the person’s organisation has not allowed Rammehjul to be installed',
  },
  not_installable: {
    da: 'Rammehjul kan ikke lægges ind hos personen i Teams',
    en: 'Rammehjul cannot be installed for the person in Teams',
  },
  no_such_person: {
    da: 'personen findes ikke længere i organisationens Teams',
    en: 'the person is no longer in the organisation’s Teams',
  },
  no_address: { da: 'der er ingen mailadresse', en: 'there is no mail address' },
  nowhere: {
    da: 'der er hverken Teams eller en mailadresse',
    en: 'there is neither Teams nor a mail address',
  },
  internal: { da: 'der skete en fejl hos Rammehjul', en: 'there was a fault in Rammehjul' },
  install_later: {
    da: 'Teams kunne ikke lægge Rammehjul ind hos personen i tide',
    en: 'Teams could not install Rammehjul for the person in time',
  },
  'service address not trusted': {
    da: 'chattens adresse er ikke en, som Rammehjul sender til',
    en: 'the chat’s address is not one that Rammehjul sends to',
  },
  attempts: { da: 'alle forsøg slog fejl', en: 'every attempt failed' },
}

const codes: [RegExp, Words][] = [
  [
    /^(E[A-Z_]+|AbortError|TimeoutError)$/,
    { da: 'Microsoft 365 kunne ikke nås', en: 'Microsoft 365 could not be reached' },
  ],
  [
    /^5\.1\.\d+$/,
    { da: 'adressen findes ikke eller er skrevet forkert', en: 'the address does not exist or is misspelt' },
  ],
  [/^5\.2\.\d+$/, { da: 'postkassen tager ikke imod mail', en: 'the mailbox takes no mail' }],
  [
    /^5\.4\.\d+$/,
    { da: 'modtagerens mailsystem blev ikke fundet', en: 'the receiver’s mail system was not found' },
  ],
  [
    /^5\.7\.\d+$/,
    { da: 'modtagerens mailsystem afviste mailen', en: 'the receiver’s mail system turned the mail away' },
  ],
  [/^5\.\d+\.\d+$/, { da: 'mailen kunne ikke afleveres', en: 'the mail could not be delivered' }],
  [/^429\b/, { da: 'Microsoft 365 tog ikke imod flere beskeder', en: 'Microsoft 365 took no more messages' }],
  [
    /^4\d\d\b(?! \d\.)/,
    { da: 'Microsoft 365 afviste beskeden', en: 'Microsoft 365 turned the message away' },
  ],
  [
    /^5\d\d\b(?! \d\.)/,
    { da: 'Microsoft 365 svarede med en fejl', en: 'Microsoft 365 answered with an error' },
  ],
]
