import type { Language } from '../domain/language.ts'
import type { ReachedHow } from '../domain/members/doors.ts'

/** How a person is reached, or why not, in one sentence. */
export const reachText = (how: ReachedHow, language: Language): string => sentences[language][how]

const sentences: Record<Language, Record<ReachedHow, string>> = {
  da: {
    teams: 'Får et kort i Teams.',
    teams_to_install: 'Får et kort i Teams, når appen er lagt ind; kan den ikke det, sendes en mail.',
    guest_and_mail: 'Er gæst: får både kort og mail, og mailen er den, der tæller.',
    mail: 'Får en mail med et personligt link.',
    blocked_so_mail: 'Har fjernet eller blokeret Rammehjul i Teams og får derfor en mail.',
    nowhere: 'Kan ikke nås: der er hverken Teams eller en mailadresse.',
  },
  en: {
    teams: 'Gets a card in Teams.',
    teams_to_install: 'Gets a card in Teams once the app is installed; if it cannot be, a mail is sent.',
    guest_and_mail: 'Is a guest: gets both card and mail, and the mail is what counts.',
    mail: 'Gets a mail with a personal link.',
    blocked_so_mail: 'Has removed or blocked Rammehjul in Teams and gets a mail instead.',
    nowhere: 'Cannot be reached: there is neither Teams nor a mail address.',
  },
}
