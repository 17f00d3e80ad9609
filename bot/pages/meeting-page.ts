import type { BreakoutFacts, MeetingPageFacts } from '../cards/breakout-card-data.ts'
import { breakoutHeading, breakoutWords } from '../cards/breakout-words.ts'
import { programmeWords } from '../cards/programme-card.ts'
import { plainLine, safeAddress } from '../cards/plain-text.ts'
import { dateText, timeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { groupParts, taskParts } from './breakout-parts.ts'
import { h, type Part } from './html.ts'
import { page } from './page-frame.ts'
import { pageTextsIn } from './texts/texts.ts'

const words = {
  da: {
    rules: 'Spilleregler',
    none: 'Der er ingen grupper offentliggjort endnu. Siden viser dem her, når de er.',
    collation: 'Læs opsamlingen fra mødet',
    collationAsks: 'Læs opsamlingen fra mødet, og skriv dine bemærkninger',
    true: 'Siden viser det, der gælder nu. Hent den igen for at se, om noget er ændret.',
  },
  en: {
    rules: 'Ground rules',
    none: 'No groups are published yet. This page shows them when they are.',
    collation: 'Read the meeting’s collation',
    collationAsks: 'Read the meeting’s collation and write your comments',
    true: 'The page shows what holds now. Reload it to see whether something has changed.',
  },
}

/** A participant's own page of a meeting: their groups with the way in, and the programme. Works without script; takes nothing. */
export function meetingPage(
  facts: MeetingPageFacts,
  { stylesheetUrl, collationUrl }: { stylesheetUrl: string; collationUrl: string },
): string {
  const { language, meeting, secretariatMail, date, location, sessions, cancelled, collation } = facts
  const say = words[language]
  const title = plainLine(meeting)
  return page(
    { language, title, stylesheetUrl, secretariatMail, foot: [pageTextsIn(language).personalLink] },
    h('h1', null, title),
    h(
      'p',
      { className: 'strong' },
      `${capital(dateText(date, language))}${location === '' ? '' : `, ${plainLine(location)}`}`,
    ),
    cancelled
      ? h('div', { className: 'box problem' }, h('p', null, programmeWords[language].cancelled))
      : null,
    collation === null
      ? null
      : h(
          'div',
          { className: 'standing' },
          h(
            'p',
            null,
            h('a', { href: collationUrl }, collation === 'final' ? say.collation : say.collationAsks),
          ),
        ),
    sessions.length === 0 && collation === null ? h('p', null, say.none) : null,
    ...sessions.map((session) => sessionPart(session, language)),
    h('h2', null, programmeWords[language].heading),
    h('ul', null, ...facts.programme.map((line, nth) => programmeLine(line, nth, language))),
    ...(facts.groundRules.length === 0
      ? []
      : [
          h('h2', { key: 'rules' }, say.rules),
          h(
            'ul',
            { key: 'each' },
            ...facts.groundRules.map((rule, nth) => h('li', { key: nth }, plainLine(rule))),
          ),
        ]),
    h('p', { className: 'hint' }, say.true),
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function sessionPart(session: BreakoutFacts, language: Language): Part {
  const say = breakoutWords(language)
  const { group, tasks } = session
  const join = group?.joinUrl == null ? null : safeAddress(group.joinUrl, 2000)
  return h(
    'section',
    { key: session.blockId, className: 'standing' },
    h('h2', null, plainLine(session.session)),
    h('p', { className: 'strong' }, breakoutHeading(session, 'card', language)),
    join === null || group === null
      ? null
      : h('p', null, h('a', { href: join }, say.join(plainLine(group.label)))),
    ...groupParts(session, language),
    group === null || tasks.length === 0 ? null : h('h3', null, say.tasks),
    ...(group === null ? [] : taskParts(session, language)),
  )
}

function programmeLine(line: MeetingPageFacts['programme'][number], nth: number, language: Language): Part {
  const say = programmeWords[language]
  const who = line.who === '' ? '' : `, ${say.by(plainLine(line.who))}`
  const now = line.state === 'current' ? ` (${say.now.toLowerCase()})` : ''
  return h('li', { key: nth }, `${timeText(line.start, language)} ${plainLine(line.title)}${who}${now}`)
}
