type Withdrawn = { told: number; underWay: number; stopped: number }

const participants = (count: number) => (count === 1 ? '1 deltager' : `${count} deltagere`)

const da = {
  who: 'Hvem har fået besked?',
  csvOut: 'Hent grupperne som CSV',
  csvFile: (title: string) => `Grupper – ${title}.csv`,
  csvIn: 'Læs grupper fra CSV',
  undo: 'Fortryd flytningen',
  csvRead: 'Grupperne er læst fra filen.',
  again: (count: number) => (count === 1 ? 'Send igen til 1 deltager' : `Send igen til ${count} deltagere`),
  sentAgain: (count: number) =>
    count === 1 ? 'Sendt igen til 1 deltager.' : `Sendt igen til ${count} deltagere.`,
  withdraw: 'Træk grupperne tilbage',
  withdrawTitle: 'Træk grupperne tilbage',
  withdrawText: (session: string) => `Det, der er sendt om »${session}«, gælder så ikke mere.`,
  withdrawCards: (count: number) =>
    count === 1
      ? '1 deltager får sit kort i Teams rettet og en kort besked om, at gruppen ikke gælder.'
      : `${count} deltagere får deres kort i Teams rettet og en kort besked om, at grupperne ikke gælder.`,
  withdrawMails: (count: number) =>
    count === 1 ? '1 deltager får én mail om det samme.' : `${count} deltagere får én mail om det samme.`,
  withdrawMeetings: (count: number) =>
    count === 1 ? '1 gruppemøde bliver aflyst i Outlook.' : `${count} gruppemøder bliver aflyst i Outlook.`,
  withdrawUntold: (count: number) =>
    count === 1
      ? '1 deltager har ikke fået besked endnu. Er den på vej, bliver den stoppet; når den frem alligevel, får deltageren også at vide, at gruppen ikke gælder.'
      : `${count} deltagere har ikke fået besked endnu. Det, der er på vej, bliver stoppet; når noget frem alligevel, får de også at vide, at grupperne ikke gælder.`,
  withdrawNobody: 'Ingen har fået besked, så ingen får noget at vide.',
  alsoSent: (titles: readonly string[]) =>
    titles.length === 0
      ? []
      : [`${named(titles, 'da')} har de samme grupper og bliver sendt med: alle får besked om hver session.`],
  alsoWithdrawn: (titles: readonly string[]) =>
    titles.length === 0 ? [] : [`${named(titles, 'da')} har de samme grupper og bliver trukket tilbage med.`],
  meetingsWanting: (labels: readonly string[]) =>
    labels.length === 1
      ? `Mødet i Teams for gruppe ${labels.join()} er ikke, som det skal være.`
      : `Møderne i Teams for gruppe ${joined(labels, 'da')} er ikke, som de skal være.`,
  meetingsTried:
    'Outlook bliver spurgt igen. Når møderne er der, kommer knappen på deltagernes kort af sig selv.',
  withdrawStays: 'Grupperne bliver stående her. Du kan ændre dem og sende dem igen.',
  withdrawFrom: (count: number) =>
    count === 0
      ? 'Træk grupperne tilbage'
      : count === 1
        ? 'Træk tilbage fra 1 deltager'
        : `Træk tilbage fra ${count} deltagere`,
  withdrawn: ({ told, underWay, stopped }: Withdrawn) =>
    [
      'Grupperne er trukket tilbage.',
      ...(told === 0 ? [] : [`${participants(told)} får det at vide nu.`]),
      ...(underWay === 0
        ? []
        : [
            `${participants(underWay)} er måske ved at få besked om sin gruppe og får så også at vide, at den ikke gælder.`,
          ]),
      ...(stopped === 0 ? [] : [`${participants(stopped)} havde ikke fået besked og får ingen.`]),
    ].join(' '),
  isWithdrawn: (when: string) => `Grupperne blev trukket tilbage ${when}.`,
}

const en: typeof da = {
  who: 'Who has been told?',
  csvOut: 'Download the groups as CSV',
  csvFile: (title) => `Groups – ${title}.csv`,
  csvIn: 'Read groups from CSV',
  undo: 'Undo the move',
  csvRead: 'The groups have been read from the file.',
  again: (count) => (count === 1 ? 'Send again to 1 participant' : `Send again to ${count} participants`),
  sentAgain: (count) =>
    count === 1 ? 'Sent again to 1 participant.' : `Sent again to ${count} participants.`,
  withdraw: 'Take the groups back',
  withdrawTitle: 'Take the groups back',
  withdrawText: (session) => `What was sent about “${session}” then holds no longer.`,
  withdrawCards: (count) =>
    count === 1
      ? '1 participant’s card in Teams is corrected, and they get a short message that the group no longer holds.'
      : `${count} participants’ cards in Teams are corrected, and they get a short message that the groups no longer hold.`,
  withdrawMails: (count) =>
    count === 1
      ? '1 participant gets one mail that says the same.'
      : `${count} participants get one mail that says the same.`,
  withdrawMeetings: (count) =>
    count === 1
      ? '1 group’s meeting is cancelled in Outlook.'
      : `${count} groups’ meetings are cancelled in Outlook.`,
  withdrawUntold: (count) =>
    count === 1
      ? '1 participant has not been told yet. What is on its way is stopped; if it arrives all the same, they also hear that the group no longer holds.'
      : `${count} participants have not been told yet. What is on its way is stopped; if anything arrives all the same, they also hear that the groups no longer hold.`,
  withdrawNobody: 'Nobody has been told, so nobody hears anything.',
  alsoSent: (titles) =>
    titles.length === 0
      ? []
      : [`Sent with it, with the same groups: ${named(titles, 'en')}. Everybody is told of each session.`],
  alsoWithdrawn: (titles) =>
    titles.length === 0 ? [] : [`Taken back with it, with the same groups: ${named(titles, 'en')}.`],
  meetingsWanting: (labels) =>
    labels.length === 1
      ? `The Teams meeting of group ${labels.join()} is not as it is to be.`
      : `The Teams meetings of groups ${joined(labels, 'en')} are not as they are to be.`,
  meetingsTried:
    'Outlook is asked again. When the meetings are there, the button comes onto people’s cards by itself.',
  withdrawStays: 'The groups stay here. You can change them and send them again.',
  withdrawFrom: (count) =>
    count === 0
      ? 'Take the groups back'
      : count === 1
        ? 'Take back from 1 participant'
        : `Take back from ${count} participants`,
  withdrawn: ({ told, underWay, stopped }) =>
    [
      'The groups were taken back.',
      ...(told === 0 ? [] : [`Told now: ${told}.`]),
      ...(underWay === 0
        ? []
        : [`May be getting their group at this moment, and hear then too: ${underWay}.`]),
      ...(stopped === 0 ? [] : [`Had not been told and get nothing: ${stopped}.`]),
    ].join(' '),
  isWithdrawn: (when) => `The groups were taken back ${when}.`,
}

const joined = (parts: readonly string[], language: 'da' | 'en') =>
  new Intl.ListFormat(language).format(parts)

/** '»Runde 2« og »Runde 3«'. */
const named = (titles: readonly string[], language: 'da' | 'en'): string =>
  joined(
    titles.map((title) => (language === 'da' ? `»${title}«` : `“${title}”`)),
    language,
  )

export const sendingTexts = { da, en }
