import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { Got } from '../domain/meetings/publishing/who-got-what.ts'

const words = {
  da: {
    unpublished: 'Grupperne er ikke sendt.',
    unseated: 'Sidder ikke i en gruppe, der er sendt, og har intet fået.',
    untaken: 'Har ikke fået at vide endnu, at gruppen ikke gælder mere.',
    takenBack: {
      nothing: 'Har intet fået.',
      on_its_way: { teams: 'Får det at vide i Teams.', mail: 'Får det at vide med mail.' },
      sent: {
        teams: (when: string) => `Har fået det at vide i Teams ${when}.`,
        mail: (when: string) => `Har fået det at vide med mail ${when}.`,
      },
      failed: 'Beskeden om, at gruppen ikke gælder, kom ikke frem. Sig det selv.',
    },
    unreached: 'Kan ikke nås: ingen konto i Teams og ingen mailadresse. Giv beskeden selv.',
    not_sent: 'Ikke sendt endnu.',
    on_its_way: { teams: 'På vej i Teams.', mail: 'På vej med mail.' },
    sent: {
      teams: (when: string) => `Sendt i Teams ${when}. Ikke set endnu.`,
      mail: (when: string) => `Sendt med mail ${when}.`,
    },
    failed: {
      teams: 'Kunne ikke sendes i Teams.',
      mail: 'Mailen kunne ikke leveres. Ret adressen, og send igen.',
    },
    seen: (when: string) => `Set i Teams ${when}.`,
  },
  en: {
    unpublished: 'The groups have not been sent.',
    unseated: 'Sits in no group that was sent, and has got nothing.',
    untaken: 'Has not been told yet that the group no longer holds.',
    takenBack: {
      nothing: 'Has got nothing.',
      on_its_way: { teams: 'Is being told in Teams.', mail: 'Is being told by mail.' },
      sent: {
        teams: (when: string) => `Was told in Teams ${when}.`,
        mail: (when: string) => `Was told by mail ${when}.`,
      },
      failed: 'The word that the group no longer holds did not arrive. Tell them yourself.',
    },
    unreached: 'Cannot be reached: no account in Teams and no mail address. Tell them yourself.',
    not_sent: 'Not sent yet.',
    on_its_way: { teams: 'On its way in Teams.', mail: 'On its way by mail.' },
    sent: {
      teams: (when: string) => `Sent in Teams ${when}. Not seen yet.`,
      mail: (when: string) => `Sent by mail ${when}.`,
    },
    failed: {
      teams: 'Could not be sent in Teams.',
      mail: 'The mail could not be delivered. Correct the address and send again.',
    },
    seen: (when: string) => `Seen in Teams ${when}.`,
  },
}

/** `groups`: whether the session's have been sent, or taken back since. `believes`: they have heard of a group, and nothing else since. */
type Told = { seated: boolean; groups: 'unsent' | 'sent' | 'taken_back'; believes: boolean }

/** How somebody has been told of their group, or that it holds no more: a finished sentence. */
export function deliveryText(
  { state, by, at }: Got,
  { seated, groups, believes }: Told,
  language: Language,
): string {
  const say = words[language]
  const when = at === null ? '' : shortDateTimeText(at, language)
  const door = by === 'mail' ? 'mail' : 'teams'
  if (groups === 'taken_back') {
    const { takenBack } = say
    if (state === 'sent' || state === 'seen') return takenBack.sent[door](when)
    if (state === 'failed') return takenBack.failed
    if (!believes) return takenBack.nothing
    return state === 'on_its_way' ? takenBack.on_its_way[door] : say.untaken
  }
  if (state === 'seen') return say.seen(when)
  if (state === 'sent') return say.sent[door](when)
  if (state === 'on_its_way') return say.on_its_way[door]
  if (state === 'failed') return say.failed[door]
  if (groups === 'unsent') return say.unpublished
  if (!seated) return believes ? say.untaken : say.unseated
  return by === 'none' ? say.unreached : say.not_sent
}
