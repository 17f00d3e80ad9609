import { dateText } from '../domain/calendar/date-text.ts'
import type { Block } from './blocks.ts'
import type { JournalRevision } from './journal-data.ts'
import { counted, inWords } from './journal-names.ts'

/** The rules that the members were asked under; a forum's later change of settings does not touch them. */
export function ruleBlocks({ facts: { round } }: JournalRevision): Block[] {
  if (round.rules === null) return []
  const { minWorkingDays, reachWorkingDays, closedDays } = round.rules
  const closed = closedDays.map((day) => dateText(day, 'da'))
  return [
    {
      kind: 'list',
      items: [
        'Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt.',
        'En bemærkning stopper godkendelsen. Det nyeste svar inden fristen gælder, og alle svar gemmes.',
        `Et medlem uden svar skal være nået mindst ${counted(reachWorkingDays, 'arbejdsdag', 'arbejdsdage')} før fristen. Ellers tæller tavsheden ikke som samtykke.`,
        'Har alle svaret »Ingen bemærkninger« inden fristen, er forslaget godkendt med det sidste svar.',
        'Et svar, der kommer præcis ved fristen eller senere, er for sent. Det gemmes, men ændrer intet.',
        `Fristen ligger mindst ${counted(minWorkingDays, 'arbejdsdag', 'arbejdsdage')} efter starten. Lørdage, søndage, helligdage, 5. juni, 24. og 31. december er ikke arbejdsdage${closed.length === 0 ? '' : `, og forummet holder desuden lukket ${inWords(closed)}`}.`,
      ],
    },
  ]
}
