import { groupInText, groupName } from '../domain/meetings/groups/group-label.ts'
import type { Language } from '../domain/language.ts'

/** A session's groups before somebody went, as far as it is to be told what that means. */
export type LeftSession = {
  title: string
  label: string
  /** How many sit in the group afterwards, and in the others. */
  left: number
  others: readonly number[]
  facilitated: boolean
  published: boolean
}

const words = {
  da: {
    taken: (who: string, label: string, title: string) =>
      `${who} er taget ud af ${groupInText(label, 'da')} i »${title}«.`,
    size: (label: string, left: number, others: string) =>
      `${groupName(label, 'da')} er nu på ${left}; de andre er på ${others}.`,
    alone: (label: string, left: number) => `${groupName(label, 'da')} er nu på ${left}.`,
    led: (label: string) => `${groupName(label, 'da')} har ingen tovholder.`,
    told: 'Grupperne er offentliggjort: de andres kort bliver rettet af sig selv. Skal nogen flyttes, så foreslå igen, og offentliggør.',
    back: (who: string) => `${who} sidder ikke i nogen gruppe. Foreslå igen, eller sæt dem i en gruppe.`,
  },
  en: {
    taken: (who: string, label: string, title: string) =>
      `${who} was taken out of ${groupInText(label, 'en')} in “${title}”.`,
    size: (label: string, left: number, others: string) =>
      `${groupName(label, 'en')} is now ${left} people; the others are ${others}.`,
    alone: (label: string, left: number) => `${groupName(label, 'en')} is now ${left} people.`,
    led: (label: string) => `${groupName(label, 'en')} has no facilitator.`,
    told: 'The groups are published: the cards of the others correct themselves. To move anybody, propose again and publish.',
    back: (who: string) => `${who} sits in no group. Propose again, or seat them by hand.`,
  },
}

/** What it means that somebody is not there, for the secretariat. */
export function leavingMeans(who: string, sessions: readonly LeftSession[], language: Language): string[] {
  const say = words[language]
  const told = sessions.some(({ published }) => published) ? [say.told] : []
  return [...sessions.flatMap((session) => sentencesOf(who, session, language)), ...told]
}

function sentencesOf(who: string, session: LeftSession, language: Language): string[] {
  const say = words[language]
  const { title, label, left, others, facilitated } = session
  const sizes = [...new Set(others)].toSorted((a, b) => a - b).map(String)
  const size =
    sizes.length === 0
      ? say.alone(label, left)
      : say.size(label, left, new Intl.ListFormat(language).format(sizes))
  return [say.taken(who, label, title), size, ...(facilitated ? [say.led(label)] : [])]
}

/** What it means that somebody has come to a meeting whose groups stand. */
export const comingMeans = (who: string, language: Language): string[] => [words[language].back(who)]
