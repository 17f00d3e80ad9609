import { type ProgrammeCardData, programmeWords } from '../cards/programme-card.ts'
import { cutText, plainLine } from '../cards/plain-text.ts'
import { dateText, timeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'
import { pageTextsIn } from './texts/texts.ts'

export type ProgrammeMail = {
  language: Language
  programme: NonNullable<ProgrammeCardData['meeting']>
  /** The reader's own page, which stays true. */
  url: string
  secretariatMail: string
}

/** The programme by mail: as it was when it was sent, and the way to the page that stays true. */
export function programmeMail({ language, programme, url, secretariatMail }: ProgrammeMail): Mail {
  const words = programmeWords[language]
  const { title, date, location, lines } = programme
  const where = location === '' ? '' : `, ${plainLine(location)}`
  return plainMail({
    language,
    subject: words.subject(dateText(date, language), cutText(plainLine(title), 120).text),
    heading: `${words.heading}: ${plainLine(title)}`,
    parts: [
      h('p', { key: 'when', className: 'strong' }, `${dateText(date, language)}${where}`),
      h(
        'ul',
        { key: 'lines' },
        ...lines.map((line, nth) =>
          h(
            'li',
            { key: nth },
            `${timeText(line.start, language)} ${plainLine(line.title)}${line.who === '' ? '' : `, ${words.by(plainLine(line.who))}`}`,
          ),
        ),
      ),
      h('p', { key: 'true' }, words.pageTrue),
      h('p', { key: 'personal', className: 'quiet' }, pageTextsIn(language).personalLink),
    ],
    button: { title: words.page, url },
    secretariatMail,
  })
}
