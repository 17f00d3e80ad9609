const people = (n: number) => `${n} ${n === 1 ? 'person' : 'personer'}`
const meetings = (n: number) => `${n} ${n === 1 ? 'møde' : 'møder'}`

const da = {
  title: 'Mødeplan for et år',
  lead: 'Læg årets møder på én gang: hvert i sin periode, så de ikke støder sammen, og book dem samlet.',
  year: 'År',
  yearTitle: 'Møderne',
  rule: (text: string) => `Forummets regel: ${text}.`,
  noRule: 'Forummet har ingen regel om antal møder. Tilføj dem selv.',
  name: (nth: number) => `Møde ${nth}: navn`,
  from: (nth: number) => `Møde ${nth}: tidligst`,
  to: (nth: number) => `Møde ${nth}: senest`,
  remove: (nth: number) => `Fjern møde ${nth}`,
  add: 'Tilføj et møde',
  standing: (from: string, to: string) => `Fra ${from} til ${to} står der allerede i årshjulet:`,
  again: (nth: number) => `Møde ${nth}: find en tid til endnu et møde her`,
  allThere: 'Alle perioder har et møde',
  ownTitle: (forum: string, nth: number, year: number) => `${forum}: ${nth}. møde ${year}`,
  apart: 'Mindst så mange dage mellem møderne',
  plan: (n: number) => `Find tider til ${meetings(n)}`,
  planning: 'Spørger kalenderne …',
  missing: 'Skriv et navn og en periode til hvert møde.',
  planned: 'Forslag til årets møder',
  plannedLead:
    'Vælg en anden tid, hvis den foreslåede ikke er den rigtige. De andre flytter sig, så de ikke støder sammen.',
  chosen: (title: string) => `Tid for ${title}`,
  period: (from: string, to: string) => `Mellem ${from} og ${to}`,
  noTime: 'Ingen tid går sammen med de andre møder.',
  message: 'Tekst i indkaldelserne (kan udelades)',
  book: (n: number, who: number) => `Book ${meetings(n)} for ${people(who)}`,
  bookTitle: (n: number) => `Book ${meetings(n)}?`,
  bookText: (who: number) =>
    `Møderne kommer i årshjulet, og Outlook indkalder ${people(who)} til hvert af dem. Alle bookes, eller ingen.`,
  booked: (n: number) => `${meetings(n)} er booket. Outlook indkalder nu.`,
  openWheel: 'Se dem i årshjulet',
  unplanned: (n: number) => `${meetings(n)} har ingen tid endnu og bookes ikke.`,
}

const enPeople = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`
const enMeetings = (n: number) => `${n} ${n === 1 ? 'meeting' : 'meetings'}`

const en: typeof da = {
  title: 'Meetings of a year',
  lead: 'Lay the year’s meetings in one go: each in its period, so that they do not collide, and book them together.',
  year: 'Year',
  yearTitle: 'The meetings',
  rule: (text) => `The forum’s rule: ${text}.`,
  noRule: 'The forum has no rule on the number of meetings. Add them yourself.',
  name: (nth) => `Meeting ${nth}: name`,
  from: (nth) => `Meeting ${nth}: at the earliest`,
  to: (nth) => `Meeting ${nth}: at the latest`,
  remove: (nth) => `Remove meeting ${nth}`,
  add: 'Add a meeting',
  standing: (from, to) => `From ${from} to ${to} the wheel already has:`,
  again: (nth) => `Meeting ${nth}: find a time for another one here`,
  allThere: 'Every period has a meeting',
  ownTitle: (forum, nth, year) => `${forum}: meeting ${nth} of ${year}`,
  apart: 'At least so many days between the meetings',
  plan: (n) => `Find times for ${enMeetings(n)}`,
  planning: 'Asking the calendars …',
  missing: 'Write a name and a period for each meeting.',
  planned: 'Proposal for the year’s meetings',
  plannedLead:
    'Choose another time where the proposed one is not right. The others move, so that they do not collide.',
  chosen: (title) => `Time of ${title}`,
  period: (from, to) => `Between ${from} and ${to}`,
  noTime: 'No time goes with the other meetings.',
  message: 'Text of the invitations (may be left out)',
  book: (n, who) => `Book ${enMeetings(n)} for ${enPeople(who)}`,
  bookTitle: (n) => `Book ${enMeetings(n)}?`,
  bookText: (who) =>
    `The meetings go into the annual wheel, and Outlook invites ${enPeople(who)} to each of them. All are booked, or none.`,
  booked: (n) => `${enMeetings(n)} ${n === 1 ? 'is' : 'are'} booked. Outlook is inviting now.`,
  openWheel: 'See them in the annual wheel',
  unplanned: (n) => `${enMeetings(n)} ${n === 1 ? 'has' : 'have'} no time yet and will not be booked.`,
}

export const seriesTexts = { da, en }
