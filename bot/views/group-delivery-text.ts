import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { Got } from '../domain/meetings/publishing/who-got-what.ts'

const words = {
  da: {
    unpublished: 'Grupperne er ikke offentliggjort.',
    unseated: 'Sidder ikke i en offentliggjort gruppe og har intet fået.',
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
    unpublished: 'The groups are not published.',
    unseated: 'Sits in no published group and has got nothing.',
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

/** How somebody has been told of their group: a finished sentence. */
export function deliveryText(
  { state, by, at }: Got,
  { seated, published }: { seated: boolean; published: boolean },
  language: Language,
): string {
  const say = words[language]
  const when = at === null ? '' : shortDateTimeText(at, language)
  const door = by === 'mail' ? 'mail' : 'teams'
  if (state === 'seen') return say.seen(when)
  if (state === 'sent') return say.sent[door](when)
  if (state === 'on_its_way') return say.on_its_way[door]
  if (state === 'failed') return say.failed[door]
  if (!published) return say.unpublished
  if (!seated) return say.unseated
  return by === 'none' ? say.unreached : say.not_sent
}
