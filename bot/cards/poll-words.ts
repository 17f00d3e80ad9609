import { dateTimeText, timeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { PollVote } from '../domain/scheduling/poll/poll.ts'
import { plainLine } from './plain-text.ts'
import type { PollCardData, PollOccasion, PollOptionShown } from './poll-card-data.ts'

type PollCounts = Pick<PollCardData, 'answered' | 'people' | 'behind'>

const da = {
  askHeading: 'Hvornår kan du?',
  reminderHeading: 'Husk at svare: Hvornår kan du?',
  moreHeading: (n: number) => (n === 1 ? 'Der er kommet en tid til' : `Der er kommet ${n} tider til`),
  moreSince: (n: number) =>
    n === 1
      ? 'Der er kommet en tid til, siden du svarede. Svar på den, og send igen. Det, du har svaret, gælder stadig.'
      : `Der er kommet ${n} tider til, siden du svarede. Svar på dem, og send igen. Det, du har svaret, gælder stadig.`,
  bookedHeading: 'Mødet er booket',
  cancelledHeading: 'Afstemningen om en tid er aflyst',
  closedHeading: 'Svarfristen er overskredet',
  toldHeading: 'Afstemningen om en tid er slut',
  askFor: (deadline: string) => `Svar senest ${deadline}.`,
  booked: (when: string) => `Mødet holdes ${when}. Indkaldelsen kommer i Outlook.`,
  cancelled: 'Der skal ikke svares. De reserverede tider er frigivet.',
  closed: 'Der kan ikke længere svares. Sekretariatet vælger en af tiderne og indkalder.',
  told: (answered: string, best: string | null) =>
    best === null ? answered : `${answered} Bedst er ${best}.`,
  answered: ({ answered, people, behind }: PollCounts) =>
    behind === 0
      ? answered === people
        ? `Alle ${people} har svaret.`
        : `${answered} af ${people} har svaret.`
      : `${answered + behind} af ${people} har svaret. ${behind} af dem mangler at svare på tider, der er kommet til.`,
  online: 'Online i Teams',
  length: (minutes: string) => `Varighed: ${minutes}`,
  minutes: (n: number) => `${n} minutter`,
  hours: (n: number) => (n === 1 ? '1 time' : `${n} timer`),
  place: (location: string) => `Sted: ${location}`,
  until: (start: string, end: string) => `${start}–${end}`,
  votes: { yes: 'Ja', if_needed: 'Hvis nødvendigt', no: 'Nej' },
  required: 'skal udfyldes',
  choose: 'Vælg',
  chooseError: 'Vælg ja, hvis nødvendigt eller nej.',
  spread: (yes: number, ifNeeded: number, no: number) =>
    `Ja: ${yes}. Hvis nødvendigt: ${ifNeeded}. Nej: ${no}.`,
  conflict: {
    busy: 'Du er optaget i din kalender på det tidspunkt.',
    tentative: 'Du er foreløbig optaget i din kalender på det tidspunkt.',
  },
  own: (vote: string) => `Dit svar: ${vote}.`,
  ownAt: (when: string) => `Du svarede ${when}. Du kan ændre dit svar, til fristen er nået.`,
  comment: 'Besked til sekretariatet (kan udelades)',
  commentHint: 'Skriv ikke om enkeltpersoner.',
  send: 'Send mine svar',
  change: 'Send de ændrede svar',
  notSaved: 'Svaret er ikke gemt',
  received: 'Tak. Dine svar er modtaget.',
  open: 'Åbn afstemningen',
  openTab: 'Åbn Rammehjul',
  answerByMail: 'Svar på tiderne',
  question: (time: string) => `Kan du ${time}?`,
  newQuestion: (time: string) => `Ny tid: Kan du ${time}?`,
}

const en: typeof da = {
  askHeading: 'When can you come?',
  reminderHeading: 'Remember to answer: when can you come?',
  moreHeading: (n) => (n === 1 ? 'One more time has been added' : `${n} more times have been added`),
  moreSince: (n) =>
    n === 1
      ? 'One more time has been added since you answered. Answer it and send again. What you have answered still holds.'
      : `${n} more times have been added since you answered. Answer them and send again. What you have answered still holds.`,
  bookedHeading: 'The meeting is booked',
  cancelledHeading: 'The poll of times is cancelled',
  closedHeading: 'The deadline has passed',
  toldHeading: 'The poll of times is over',
  askFor: (deadline) => `Answer by ${deadline}.`,
  booked: (when) => `The meeting is held ${when}. The invitation comes in Outlook.`,
  cancelled: 'No answer is needed. The times that were held are free again.',
  closed: 'It is no longer possible to answer. The secretariat chooses one of the times and invites.',
  told: (answered, best) => (best === null ? answered : `${answered} The best is ${best}.`),
  answered: ({ answered, people, behind }) =>
    behind === 0
      ? answered === people
        ? `All ${people} have answered.`
        : `${answered} of ${people} have answered.`
      : `${answered + behind} of ${people} have answered. ${behind} of them lack an answer to times that were added.`,
  online: 'Online in Teams',
  length: (minutes) => `Length: ${minutes}`,
  minutes: (n) => `${n} minutes`,
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  place: (location) => `Place: ${location}`,
  until: (start, end) => `${start}–${end}`,
  votes: { yes: 'Yes', if_needed: 'If needed', no: 'No' },
  required: 'required',
  choose: 'Choose',
  chooseError: 'Choose yes, if needed or no.',
  spread: (yes, ifNeeded, no) => `Yes: ${yes}. If needed: ${ifNeeded}. No: ${no}.`,
  conflict: {
    busy: 'You are busy in your calendar at that time.',
    tentative: 'You are tentatively busy in your calendar at that time.',
  },
  own: (vote) => `Your answer: ${vote}.`,
  ownAt: (when) => `You answered ${when}. You can change your answer until the deadline.`,
  comment: 'Message to the secretariat (may be left out)',
  commentHint: 'Do not write about individuals.',
  send: 'Send my answers',
  change: 'Send the changed answers',
  notSaved: 'The answer was not saved',
  received: 'Thank you. Your answers have been received.',
  open: 'Open the poll',
  openTab: 'Open Rammehjul',
  answerByMail: 'Answer the times',
  question: (time) => `Can you come ${time}?`,
  newQuestion: (time) => `New time: can you come ${time}?`,
}

export const pollWords = (language: Language): typeof da => (language === 'en' ? en : da)

/** "fredag den 29. maj 2026 kl. 13.00–15.00". */
export function optionText(
  { start, end }: Pick<PollOptionShown, 'start' | 'end'>,
  language: Language,
): string {
  const until = timeText(end, language).replace(/^kl\. /, '')
  return pollWords(language).until(dateTimeText(start, language), until)
}

export const voteText = (vote: PollVote, language: Language): string => pollWords(language).votes[vote]

/** What the poll is at now, in one sentence. */
export function pollStanding(data: PollCardData): string {
  const words = pollWords(data.language)
  switch (data.state) {
    case 'open':
      return words.askFor(dateTimeText(data.deadline, data.language))
    case 'closed':
      return words.closed
    case 'cancelled':
      return words.cancelled
    case 'booked':
      return data.booked === null ? words.closed : words.booked(optionText(data.booked, data.language))
  }
}

/** The times that were added since the reader answered. */
export const newTimesIn = ({
  viewer,
  options,
}: Pick<PollCardData, 'viewer' | 'options'>): PollOptionShown[] =>
  viewer.answeredAt === null ? [] : options.filter(({ own }) => own === null)

/** What is asked of one time; of one that the reader has not seen before, that it is new. */
export function questionText(data: PollCardData, option: PollOptionShown): string {
  const words = pollWords(data.language)
  const time = optionText(option, data.language)
  return newTimesIn(data).includes(option) ? words.newQuestion(time) : words.question(time)
}

/** What the reader has answered, and what has come since; empty before their first answer. */
export function answeredBefore(data: PollCardData): string[] {
  const { viewer, language } = data
  if (viewer.answeredAt === null) return []
  const words = pollWords(language)
  const more = newTimesIn(data).length
  return [
    words.ownAt(dateTimeText(viewer.answeredAt, language)),
    ...(more === 0 ? [] : [words.moreSince(more)]),
  ]
}

export function pollHeading(data: PollCardData, occasion: PollOccasion): string {
  const words = pollWords(data.language)
  switch (data.state) {
    case 'open':
      return {
        asked: words.askHeading,
        reminded: words.reminderHeading,
        more_times: words.moreHeading(newTimesIn(data).length),
      }[occasion]
    case 'closed':
      return words.closedHeading
    case 'cancelled':
      return words.cancelledHeading
    case 'booked':
      return words.bookedHeading
  }
}

/** Where, and for how long. */
export function pollFacts({ language, place, location, minutes }: PollCardData): string[] {
  const words = pollWords(language)
  const where = place === 'online' ? words.online : location === '' ? null : words.place(plainLine(location))
  const long = minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes)
  return [...(where === null ? [] : [where]), words.length(long)]
}
