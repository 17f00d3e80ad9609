import { pollTexts } from './polls.ts'

const times = (n: number) => `${n} ${n === 1 ? 'tid' : 'tider'}`
const { yes, if_needed, no, bookedFor, cancelled } = pollTexts.da

const da = {
  ...{ yes, if_needed, no, bookedFor, cancelled },
  asking: 'Svar på mødetider',
  missing: (n: number, deadline: string) => `Svar på ${times(n)} senest ${deadline}.`,
  newMissing: (n: number, deadline: string) => `Der er kommet ${times(n)} til. Svar senest ${deadline}.`,
  answered: (deadline: string) => `Du har svaret. Det kan ændres indtil ${deadline}.`,
  back: 'Tilbage til årshjulet',
  askFor: (deadline: string) => `Svar senest ${deadline}.`,
  closed: 'Svarfristen er overskredet. Sekretariatet vælger en af tiderne og indkalder.',
  online: 'Online i Teams',
  place: (location: string) => `Sted: ${location}`,
  title: 'Hvornår kan du?',
  question: (time: string) => `Kan du ${time}?`,
  newQuestion: (time: string) => `Ny tid: Kan du ${time}?`,
  moreSince: (n: number) =>
    n === 1
      ? 'Der er kommet en tid til, siden du svarede. Svar på den, og send igen. Det, du har svaret, gælder stadig.'
      : `Der er kommet ${n} tider til, siden du svarede. Svar på dem, og send igen. Det, du har svaret, gælder stadig.`,
  busy: 'Du er optaget i din kalender på det tidspunkt.',
  tentative: 'Du er foreløbig optaget i din kalender på det tidspunkt.',
  spread: (yesses: number, ifNeeded: number, noes: number) =>
    `Ja: ${yesses}. Hvis nødvendigt: ${ifNeeded}. Nej: ${noes}.`,
  choose: 'Vælg ja, hvis nødvendigt eller nej.',
  missed: 'Svar på alle tiderne, og send igen. Intet er sendt endnu.',
  ownAt: (when: string) => `Du svarede ${when}. Du kan ændre dit svar, til fristen er nået.`,
  comment: 'Besked til sekretariatet (kan udelades)',
  commentHint: 'Skriv ikke om enkeltpersoner.',
  send: 'Send mine svar',
  change: 'Send de ændrede svar',
  received: 'Tak. Dine svar er modtaget.',
  ownAnswers: 'Dine svar',
  noAnswer: 'Intet svar',
}

const enTimes = (n: number) => `${n} ${n === 1 ? 'time' : 'times'}`
const inEnglish = pollTexts.en

const en: typeof da = {
  yes: inEnglish.yes,
  if_needed: inEnglish.if_needed,
  no: inEnglish.no,
  bookedFor: inEnglish.bookedFor,
  cancelled: inEnglish.cancelled,
  asking: 'Say when you can meet',
  missing: (n, deadline) => `Answer ${enTimes(n)} by ${deadline}.`,
  newMissing: (n, deadline) => `${enTimes(n)} added since you answered. Answer by ${deadline}.`,
  answered: (deadline) => `You have answered. It can be changed until ${deadline}.`,
  back: 'Back to the annual wheel',
  askFor: (deadline) => `Answer by ${deadline}.`,
  closed: 'The deadline has passed. The secretariat chooses one of the times and invites.',
  online: 'Online in Teams',
  place: (location) => `Place: ${location}`,
  title: 'When can you come?',
  question: (time) => `Can you come ${time}?`,
  newQuestion: (time) => `New time: can you come ${time}?`,
  moreSince: (n) =>
    n === 1
      ? 'One more time has been added since you answered. Answer it and send again. What you have answered still holds.'
      : `${n} more times have been added since you answered. Answer them and send again. What you have answered still holds.`,
  busy: 'You are busy in your calendar at that time.',
  tentative: 'You are tentatively busy in your calendar at that time.',
  spread: (yesses, ifNeeded, noes) => `Yes: ${yesses}. If needed: ${ifNeeded}. No: ${noes}.`,
  choose: 'Choose yes, if needed or no.',
  missed: 'Answer each of the times and send again. Nothing has been sent yet.',
  ownAt: (when) => `You answered ${when}. You can change your answer until the deadline.`,
  comment: 'Message to the secretariat (may be left out)',
  commentHint: 'Do not write about individuals.',
  send: 'Send my answers',
  change: 'Send the changed answers',
  received: 'Thank you. Your answers have been received.',
  ownAnswers: 'Your answers',
  noAnswer: 'No answer',
}

export const ownPollTexts = { da, en }
