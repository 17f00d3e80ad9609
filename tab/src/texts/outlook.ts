import type { OutlookView } from '../../../bot/contract/outlook.ts'

const people = (n: number) => `${n} ${n === 1 ? 'person' : 'personer'}`

const states: Record<OutlookView['state'], string> = {
  none: 'Mødet er ikke lagt i Outlook.',
  sending: 'På vej til Outlook …',
  in_step: 'Står i Outlook ligesom her.',
  behind: 'Er ændret her. Outlook følger med om lidt.',
  open: 'Årshjulet og Outlook siger ikke det samme.',
  stuck: 'Outlook er ikke fulgt med.',
  over: 'Mødet er ikke i Outlook mere.',
}
const answers: Record<OutlookView['invitees'][number]['answer'], string> = {
  accepted: 'kommer',
  tentative: 'kommer måske',
  declined: 'kommer ikke',
  none: 'har ikke svaret',
}

const da = {
  title: 'Outlook',
  states,
  answers,
  tally: (count: Record<keyof typeof answers, number>): string =>
    [
      `${count.accepted} kommer`,
      ...(count.tentative > 0 ? [`${count.tentative} måske`] : []),
      `${count.declined} kommer ikke`,
      `${count.none} har ikke svaret`,
    ].join(', '),
  whoAnswered: 'Hvem har svaret hvad',
  optional: 'valgfri',
  added: 'tilføjet i Outlook',
  join: 'Deltag i Teams',
  openOutlook: 'Åbn i Outlook',
  newWindow: '(åbner i et nyt vindue)',
  wheelSays: 'Årshjulet',
  outlookSays: 'Outlook',
  tryAgain: 'Prøv igen',
  invite: 'Indkald i Outlook …',
  inviteTitle: (title: string) => `Indkald til ${title}`,
  inviteText:
    'Mødet lægges i sekretariatets kalender, og Outlook sender indkaldelsen til dem, du vælger. Flyttes eller aflyses mødet bagefter, følger årshjulet og Outlook hinanden.',
  whom: 'Hvem skal indkaldes?',
  roles: { director: 'direktør', deputy: 'stedfortræder', member: 'medlem', secretariat: 'sekretariatet' },
  noMail: 'ingen mailadresse',
  needed: 'Stedfortrædere og sekretariatet indkaldes som valgfri.',
  online: 'Lav et Teams-møde med link',
  message: 'Tekst til indkaldelsen (kan udelades)',
  send: (n: number) =>
    n === 0 ? 'Læg i kalenderen uden at indkalde nogen' : `Send indkaldelse til ${people(n)}`,
  sent: (n: number) =>
    n === 0 ? 'Mødet er på vej til kalenderen.' : `Indkaldelsen er på vej til ${people(n)}.`,
  chosen: 'Det er noteret, og begge steder rettes til.',
  changeInvitees: 'Ret, hvem der er indkaldt …',
  changeTitle: (title: string) => `Indkaldte til ${title}`,
  standings: { needed: 'Skal med', optional: 'Valgfri', absent: 'Ikke indkaldt' },
  withoutMail: 'Ingen mailadresse',
  willInvite: (names: string[]) => (names.length === 0 ? null : `Outlook indkalder: ${names.join('; ')}.`),
  willCallOff: (names: string[]) =>
    names.length === 0 ? null : `Outlook skriver, at mødet er aflyst for dem, til: ${names.join('; ')}.`,
  willUpdate: (names: string[]) =>
    names.length === 0 ? null : `Outlook sender en rettet indkaldelse til: ${names.join('; ')}.`,
  othersHearNothing: 'De øvrige får ingen besked.',
  nothingChanged: 'Intet er ændret endnu.',
  sendChange: (n: number) => (n === 0 ? 'Send ændringen' : `Send ændringen til ${people(n)}`),
  changed: (n: number) => `Ændringen er på vej til ${people(n)}.`,
}

const en: typeof da = {
  title: 'Outlook',
  states: {
    none: 'The meeting is not in Outlook.',
    sending: 'On its way to Outlook …',
    in_step: 'Stands in Outlook as it does here.',
    behind: 'Was changed here. Outlook follows in a moment.',
    open: 'The wheel and Outlook do not say the same.',
    stuck: 'Outlook has not followed.',
    over: 'The meeting is no longer in Outlook.',
  },
  answers: {
    accepted: 'is coming',
    tentative: 'may be coming',
    declined: 'is not coming',
    none: 'has not answered',
  },
  tally: (count) =>
    [
      `${count.accepted} coming`,
      ...(count.tentative > 0 ? [`${count.tentative} maybe`] : []),
      `${count.declined} not coming`,
      `${count.none} not answered`,
    ].join(', '),
  whoAnswered: 'Who has answered what',
  optional: 'optional',
  added: 'added in Outlook',
  join: 'Join in Teams',
  openOutlook: 'Open in Outlook',
  newWindow: '(opens in a new window)',
  wheelSays: 'The wheel',
  outlookSays: 'Outlook',
  tryAgain: 'Try again',
  invite: 'Invite in Outlook …',
  inviteTitle: (title) => `Invite to ${title}`,
  inviteText:
    'The meeting is put into the secretariat’s calendar, and Outlook invites those whom you choose. If it is moved or cancelled later, the wheel and Outlook follow each other.',
  whom: 'Who is to be invited?',
  roles: { director: 'director', deputy: 'deputy', member: 'member', secretariat: 'secretariat' },
  noMail: 'no mail address',
  needed: 'Deputies and the secretariat are invited as optional.',
  online: 'Make a Teams meeting with a link',
  message: 'Text for the invitation (may be left out)',
  send: (n) =>
    n === 0
      ? 'Put into the calendar without inviting anybody'
      : `Send the invitation to ${n} ${n === 1 ? 'person' : 'people'}`,
  sent: (n) =>
    n === 0
      ? 'The meeting is on its way to the calendar.'
      : `The invitation is on its way to ${n} ${n === 1 ? 'person' : 'people'}.`,
  chosen: 'That is noted, and both are put right.',
  changeInvitees: 'Change who is invited …',
  changeTitle: (title) => `Invited to ${title}`,
  standings: { needed: 'Must come', optional: 'Optional', absent: 'Not invited' },
  withoutMail: 'No mail address',
  willInvite: (names) => (names.length === 0 ? null : `Outlook invites: ${names.join('; ')}.`),
  willCallOff: (names) =>
    names.length === 0 ? null : `Outlook tells that the meeting is cancelled for them: ${names.join('; ')}.`,
  willUpdate: (names) =>
    names.length === 0 ? null : `Outlook sends a changed invitation to: ${names.join('; ')}.`,
  othersHearNothing: 'The others hear nothing.',
  nothingChanged: 'Nothing is changed yet.',
  sendChange: (n) =>
    n === 0 ? 'Send the change' : `Send the change to ${n} ${n === 1 ? 'person' : 'people'}`,
  changed: (n) => `The change is on its way to ${n} ${n === 1 ? 'person' : 'people'}.`,
}

export const outlookTexts = { da, en }
