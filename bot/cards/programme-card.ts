import { dateText, timeText } from '../domain/calendar/date-text.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { Language } from '../domain/language.ts'
import {
  adaptiveCard,
  buttons,
  heading,
  line,
  linkButton,
  section,
  type AdaptiveCard,
  type Run,
} from './adaptive-card.ts'
import { cutText, plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

/** The most lines of the card: the rest of a long programme is for the tab. */
export const MOST_PROGRAMME_LINES = 24

export type ProgrammeCardData = {
  language: Language
  /** Null: no meeting with a programme lies ahead. Every time is the timetable's. */
  meeting: {
    title: string
    date: PlainDate
    location: string
    cancelled: boolean
    lines: readonly { start: Date; title: string; who: string; state: 'ahead' | 'current' | 'over' }[]
  } | null
  /** Of a card that was sent: it stays the programme of this meeting. Null: of whatever meeting is the reader's next. */
  meetingId: string | null
  tabUrl: string
  refreshUserIds: string[]
}

/** For card and mail alike. */
export const programmeWords = {
  da: {
    heading: 'Program',
    none: 'Der er ikke noget program for et møde, du skal til.',
    cancelled: 'Mødet er aflyst.',
    now: 'Nu',
    by: (who: string) => `v/ ${who}`,
    subject: (date: string, title: string) => `Program for ${date}: ${title}`,
    page: 'Se programmet på din egen side',
    pageTrue: 'Siden viser altid det, der gælder nu, også hvis noget bliver ændret. Den kræver ingen konto.',
    more: 'Resten af programmet står i fanen.',
    open: 'Åbn mødet i fanen',
  },
  en: {
    heading: 'Programme',
    none: 'There is no programme of a meeting that you are to attend.',
    cancelled: 'The meeting is cancelled.',
    now: 'Now',
    by: (who: string) => `by ${who}`,
    subject: (date: string, title: string) => `Programme for ${date}: ${title}`,
    page: 'See the programme on your own page',
    pageTrue: 'The page always shows what holds now, also if something is changed. It needs no account.',
    more: 'The rest of the programme is in the tab.',
    open: 'Open the meeting in the tab',
  },
}

/** The programme of the reader's next meeting, as it is now: also while the meeting runs earlier or later than planned. */
export function programmeCard(data: ProgrammeCardData): AdaptiveCard {
  const { language, meeting, meetingId, tabUrl, refreshUserIds } = data
  const say = programmeWords[language]
  return adaptiveCard({
    language,
    fallbackText: say.heading,
    body: [
      heading(say.heading, 'large'),
      ...(meeting === null ? [line(say.none)] : meetingParts(meeting, language)),
      buttons([linkButton(meeting === null ? textsIn(language).openTab : say.open, tabUrl)]),
    ],
    refresh: { verb: 'programme', data: meetingId === null ? {} : { meetingId }, userIds: refreshUserIds },
  })
}

function meetingParts(
  { title, date, location, cancelled, lines }: NonNullable<ProgrammeCardData['meeting']>,
  language: Language,
) {
  const say = programmeWords[language]
  const place = location === '' ? [] : [line(short(location), 'none')]
  return [
    line({ text: short(title), strong: true }),
    line(dateText(date, language), 'none'),
    ...place,
    ...(cancelled ? [line({ text: say.cancelled, strong: true })] : []),
    section(
      lines.slice(0, MOST_PROGRAMME_LINES).map(({ start, title: what, who, state }) => {
        const strong = state === 'current'
        const quiet = state === 'over'
        const runs: Run[] = [
          { text: `${timeText(start, language)}  ${short(what)}`, strong, quiet },
          ...(who === '' ? [] : [{ text: ` · ${short(who)}`, quiet: true }]),
          ...(strong ? [{ text: ` · ${say.now}`, strong }] : []),
        ]
        return line(runs, 'small')
      }),
    ),
    ...(lines.length > MOST_PROGRAMME_LINES ? [line({ text: say.more, quiet: true })] : []),
  ]
}

const short = (text: string): string => cutText(plainLine(text), 100).text
