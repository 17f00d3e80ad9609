import type { Language } from '../language.ts'
import type { Invitee, Standing } from './meeting-request.ts'
import type { TimeProposal } from './rank-times.ts'
import type { Remedy, WhyNone } from './why-none.ts'

/** Longer lists end in "og 4 andre". */
const MOST_NAMES = 6

type Names = ReadonlyMap<string, Pick<Invitee, 'label'>>

/**
 * Who can come at a time, in a sentence or two: "Alle 17 kan; kun Lolland er foreløbig optaget." Whoever is unknown is
 * counted and named as that, never among those who can.
 */
export function timeText(time: TimeProposal, names: Names, language: Language): string {
  const first = knownText(time, names, language)
  const unknown = labelsOf(time, names, 'unknown')
  return unknown.length === 0 || unknown.length === time.people
    ? first
    : `${first} ${sentences[language].unknown(listText(unknown, language), unknown.length)}`
}

/** The same of those whose calendars are known: where several times stand together, who is unknown is said once for all. */
export function knownText(time: TimeProposal, names: Names, language: Language): string {
  const say = sentences[language]
  const of = (standing: Standing) => labelsOf(time, names, standing)
  const list = (people: string[]) => listText(people, language)
  const [tentative, outside, elsewhere] = [of('tentative'), of('outside_hours'), of('elsewhere')]
  const [busy, travel] = [of('busy'), of('travel')]
  const unknown = of('unknown').length
  const known = time.people - unknown
  const away = busy.length + travel.length + outside.length
  // Tentatively busy is no "no": it is told beside those who can.
  const parts = [
    known === 0
      ? say.nobodyKnown
      : away === 0
        ? say.allCan(known, unknown > 0)
        : say.someCan(known - away, known),
    ...(busy.length > 0 ? [say.busy(list(busy), busy.length)] : []),
    ...(travel.length > 0 ? [say.travel(list(travel), travel.length)] : []),
    ...(tentative.length > 0 ? [say.tentative(list(tentative), tentative.length, away === 0)] : []),
    ...(outside.length > 0 ? [say.outside(list(outside))] : []),
    ...(elsewhere.length > 0 ? [say.elsewhere(list(elsewhere), elsewhere.length)] : []),
  ]
  return `${parts.join('; ')}.`
}

const labelsOf = ({ others }: TimeProposal, names: Names, wanted: Standing): string[] =>
  others.filter(({ standing }) => standing === wanted).map(({ personId }) => names.get(personId)?.label ?? '')

/** Why there is no time, and one sentence for each thing that would help. */
export function whyNoneText({ why, remedies }: WhyNone, names: Names, language: Language): string[] {
  const say = sentences[language]
  return [say.why[why], ...remedies.map((remedy) => remedyText(remedy, names, language))]
}

function remedyText(remedy: Remedy, names: Names, language: Language): string {
  const say = sentences[language]
  const times = say.times(remedy.times)
  switch (remedy.remedy) {
    case 'without': {
      const labels = remedy.personIds.map((id) => names.get(id)?.label ?? '')
      return say.without(listText(labels, language), times)
    }
    case 'online':
      return say.online(times)
    case 'shorter':
      return say.shorter(remedy.minutes, times)
    case 'quorum':
      return say.quorum(remedy.able, times)
  }
}

/** "Faxe, Greve og Køge"; the rest of a list longer than `most` is only counted. */
export function listText(names: readonly string[], language: Language, most = MOST_NAMES): string {
  const and = language === 'da' ? 'og' : 'and'
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const rest = names.length - shown.length
  const other = language === 'da' ? `${rest} andre` : `${rest} others`
  const all = rest > 0 ? [...shown, other] : [...shown]
  const last = all.pop() ?? ''
  return all.length === 0 ? last : `${all.join(', ')} ${and} ${last}`
}

const sentences = {
  da: {
    nobodyKnown: 'Ingen af kalenderne kan læses',
    allCan: (known: number, others: boolean) =>
      known === 1
        ? 'Den ene, vi kender kalenderen for, kan'
        : `Alle ${known}${others ? ' med kendt kalender' : ''} kan`,
    someCan: (able: number, known: number) => `${able} af ${known} kan`,
    busy: (who: string, _count: number) => `${who} er optaget`,
    travel: (who: string, _count: number) => `${who} er optaget lige før eller efter`,
    tentative: (who: string, count: number, alone: boolean) =>
      `${count === 1 && alone ? 'kun ' : ''}${who} er foreløbig optaget`,
    outside: (who: string) => `det er uden for arbejdstiden for ${who}`,
    elsewhere: (who: string, _count: number) => `${who} arbejder et andet sted`,
    unknown: (who: string, count: number) =>
      count === 1 ? `Kalenderen er ukendt for ${who}.` : `Kalenderen er ukendt for ${count}: ${who}.`,
    why: {
      no_day: 'Der er ingen arbejdsdage tilbage i perioden.',
      too_long: 'Mødet er længere, end der er plads til på en dag.',
      shut: 'Der er ingen tider i perioden, hvor mødet kan ligge.',
      people: 'Der er ingen tid, hvor alle, der skal med, kan.',
      quorum: 'Der er ingen tid, hvor nok med sikkerhed kan.',
    },
    times: (count: number) => (count === 1 ? 'er der 1 tid' : `er der ${count} tider`),
    without: (who: string, times: string) => `Uden ${who} ${times}.`,
    online: (times: string) => `Som onlinemøde ${times}.`,
    shorter: (minutes: number, times: string) => `Med et møde på ${minutes} minutter ${times}.`,
    quorum: (able: number, times: string) => `Hvis ${able} er nok, ${times}.`,
  },
  en: {
    nobodyKnown: 'None of the calendars can be read',
    allCan: (known: number, others: boolean) =>
      known === 1
        ? 'The one whose calendar is known can'
        : `All ${known}${others ? ' with a known calendar' : ''} can`,
    someCan: (able: number, known: number) => `${able} of ${known} can`,
    busy: (who: string, count: number) => `${who} ${count === 1 ? 'is' : 'are'} busy`,
    travel: (who: string, count: number) => `${who} ${count === 1 ? 'is' : 'are'} busy just before or after`,
    tentative: (who: string, count: number, alone: boolean) =>
      `${count === 1 && alone ? 'only ' : ''}${who} ${count === 1 ? 'is' : 'are'} tentatively busy`,
    outside: (who: string) => `it is outside the working hours of ${who}`,
    elsewhere: (who: string, count: number) => `${who} ${count === 1 ? 'works' : 'work'} elsewhere`,
    unknown: (who: string, count: number) =>
      count === 1 ? `The calendar of ${who} is unknown.` : `The calendars of ${count} are unknown: ${who}.`,
    why: {
      no_day: 'There are no working days left in the period.',
      too_long: 'The meeting is longer than a day has room for.',
      shut: 'There is no time in the period at which the meeting can lie.',
      people: 'There is no time at which everybody who is required can come.',
      quorum: 'There is no time at which enough can come for certain.',
    },
    times: (count: number) => (count === 1 ? 'there is 1 time' : `there are ${count} times`),
    without: (who: string, times: string) => `Without ${who} ${times}.`,
    online: (times: string) => `As a meeting online ${times}.`,
    shorter: (minutes: number, times: string) => `With a meeting of ${minutes} minutes ${times}.`,
    quorum: (able: number, times: string) => `If ${able} are enough, ${times}.`,
  },
}
