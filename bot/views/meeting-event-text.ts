import { shortDateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { MeetingEvent } from '../domain/meetings/meeting-event.ts'
import { minutesText } from '../domain/meetings/run-sheet/clock.ts'

/** What was done, as one sentence; who did it and when stands beside it. */
export function meetingEventText(event: MeetingEvent, language: Language): string {
  const words = texts[language]
  switch (event.kind) {
    case 'created':
      return words.created[event.from]
    case 'run_sheet_saved':
      return words.saved(event.version, event.runSheet.blocks.length)
    case 'run_sheet_moved':
      return words.moved(event.minutes)
    case 'programme_sent':
      return words.programmeSent(event.people)
    case 'collation_sent':
      return words.collationSent(shortDateText(event.until, language))
    case 'collation_taken_back':
      return words.collationTakenBack
    case 'collation_finished':
      return words.collationFinished
    case 'collation_reopened':
      return words.collationReopened(event.version)
  }
}

const texts = {
  da: {
    created: {
      empty: 'Oprettede drejebogen uden skabelon.',
      template: 'Oprettede drejebogen efter en skabelon.',
      meeting: 'Oprettede drejebogen som kopi af et andet møde.',
    },
    saved: (version: number, blocks: number) =>
      `Gemte udgave ${version} med ${blocks} ${blocks === 1 ? 'punkt' : 'punkter'}.`,
    moved: (minutes: number) =>
      `Lagde hele drejebogen ${minutesText(Math.abs(minutes), 'da')} ${minutes < 0 ? 'tidligere' : 'senere'}, så den begynder, når mødet er booket.`,
    programmeSent: (people: number) =>
      `Sendte programmet til ${people} ${people === 1 ? 'deltager' : 'deltagere'}.`,
    collationSent: (until: string) => `Sendte opsamlingen til bemærkninger senest ${until}.`,
    collationTakenBack: 'Tog opsamlingen tilbage til udkast.',
    collationFinished: 'Gjorde opsamlingen endelig.',
    collationReopened: (version: number) => `Begyndte version ${version} af opsamlingen.`,
  },
  en: {
    created: {
      empty: 'Made the run sheet without a template.',
      template: 'Made the run sheet from a template.',
      meeting: 'Made the run sheet as a copy of another meeting.',
    },
    saved: (version: number, blocks: number) =>
      `Saved version ${version} with ${blocks} ${blocks === 1 ? 'item' : 'items'}.`,
    moved: (minutes: number) =>
      `Moved the whole run sheet ${minutesText(Math.abs(minutes), 'en')} ${minutes < 0 ? 'earlier' : 'later'}, to begin when the meeting is booked.`,
    programmeSent: (people: number) =>
      `Sent the programme to ${people} ${people === 1 ? 'participant' : 'participants'}.`,
    collationSent: (until: string) => `Sent the collation for comments no later than ${until}.`,
    collationTakenBack: 'Took the collation back to draft.',
    collationFinished: 'Made the collation final.',
    collationReopened: (version: number) => `Began version ${version} of the collation.`,
  },
}
