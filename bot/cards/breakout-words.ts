import { minutesText } from '../domain/meetings/run-sheet/clock.ts'
import { groupInText } from '../domain/meetings/groups/group-label.ts'
import { dateTimeText, timeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { personLine } from '../domain/text/person-line.ts'
import { plainLine } from './plain-text.ts'
import type { BreakoutFacts, BreakoutTask } from './breakout-card-data.ts'

const da = {
  heading: (label: string) => `Du er i ${groupInText(label, 'da')}`,
  leads: (label: string) => `Du leder ${groupInText(label, 'da')}`,
  moved: (label: string) => `Du er nu i ${groupInText(label, 'da')}`,
  movedLeads: (label: string) => `Du leder nu ${groupInText(label, 'da')}`,
  changed: (label: string) => `Nyt om ${groupInText(label, 'da')}`,
  none: 'Du er ikke i en gruppe',
  noneText: 'Du sidder ikke i en gruppe i denne session. Skriv til sekretariatet, hvis du skal være med.',
  withdrawn: 'Grupperne gælder ikke mere',
  withdrawnText:
    'Sekretariatet har trukket grupperne til denne session tilbage. Du får besked, når der er nye grupper.',
  cancelled: 'Mødet er aflyst',
  cancelledText: 'Grupperne gælder ikke mere. Du får besked, hvis mødet alligevel bliver holdt.',
  movedText: 'Det, du tidligere har fået at vide, gælder ikke mere.',
  when: (start: string, end: string) => `${start}. Tilbage i plenum ${end}.`,
  place: (place: string) => `Sted: ${place}`,
  online: 'I Teams, i gruppens eget møde.',
  waiting: 'Linket til gruppens møde kommer her på kortet.',
  facilitator: (name: string) => `Tovholder: ${name}`,
  noFacilitator: 'Gruppen har ikke fået en tovholder endnu.',
  members: (count: number) => `Gruppen (${count})`,
  more: (count: number) => `og ${count} mere`,
  tasks: 'Opgaven',
  minutes: (minutes: number) => minutesText(minutes, 'da'),
  goal: 'Mål',
  content: 'Indhold',
  results: 'Ønskede resultater',
  join: (label: string) => `Deltag i ${groupInText(label, 'da')}`,
  open: 'Åbn Rammehjul',
  openMeeting: 'Åbn mødet i fanen',
  theme: 'Skriv et tema på et kort til gruppens bord (skal udfyldes)',
  themeMissing: 'Skriv et tema først.',
  put: 'Læg på bordet',
  isPut: 'Dit kort ligger på bordet: ',
  notPut: 'Kortet er ikke lagt på bordet.',
  page: 'Se din gruppe og programmet',
  pageTrue: 'Siden viser altid det, der gælder nu, også hvis noget bliver ændret.',
  myGroupNone: 'Du er ikke i en gruppe',
  myGroupNoneText:
    'Der er ingen grupper offentliggjort til et møde, som du deltager i. Du får et kort, når de er.',
}

const en: typeof da = {
  heading: (label) => `You are in ${groupInText(label, 'en')}`,
  leads: (label) => `You lead ${groupInText(label, 'en')}`,
  moved: (label) => `You are now in ${groupInText(label, 'en')}`,
  movedLeads: (label) => `You now lead ${groupInText(label, 'en')}`,
  changed: (label) => `News of ${groupInText(label, 'en')}`,
  none: 'You are in no group',
  noneText: 'You sit in no group in this session. Write to the secretariat if you are to take part.',
  withdrawn: 'The groups no longer hold',
  withdrawnText:
    'The secretariat has taken the groups of this session back. You are told when there are new ones.',
  cancelled: 'The meeting is cancelled',
  cancelledText: 'The groups no longer hold. You are told if the meeting is held after all.',
  movedText: 'What you were told before no longer holds.',
  when: (start, end) => `${start}. Back in plenary ${end}.`,
  place: (place) => `Place: ${place}`,
  online: 'In Teams, in the group’s own meeting.',
  waiting: 'The link to the group’s meeting comes here on the card.',
  facilitator: (name) => `Facilitator: ${name}`,
  noFacilitator: 'The group has no facilitator yet.',
  members: (count) => `The group (${count})`,
  more: (count) => `and ${count} more`,
  tasks: 'The task',
  minutes: (minutes) => minutesText(minutes, 'en'),
  goal: 'Goal',
  content: 'Content',
  results: 'Desired results',
  join: (label) => `Join ${groupInText(label, 'en')}`,
  open: 'Open Rammehjul',
  openMeeting: 'Open the meeting in the tab',
  theme: 'Write a theme on a card for your group’s table (required)',
  themeMissing: 'Write a theme first.',
  put: 'Put on the table',
  isPut: 'Your card lies on the table: ',
  notPut: 'The card was not put on the table.',
  page: 'See your group and the programme',
  pageTrue: 'The page always shows what holds now, also if something is changed.',
  myGroupNone: 'You are in no group',
  myGroupNoneText:
    'No groups are published for a meeting that you take part in. You get a card when they are.',
}

export const breakoutWords = (language: Language): typeof da => (language === 'en' ? en : da)

/** `card`: the group as it is; `moved`: it is another than before; `changed`: something in it is. */
export type BreakoutForm = 'card' | 'moved' | 'changed'

export function breakoutHeading(
  { group, withdrawn, cancelled }: BreakoutFacts,
  form: BreakoutForm,
  language: Language,
): string {
  const words = breakoutWords(language)
  if (cancelled) return words.cancelled
  if (group === null) return withdrawn ? words.withdrawn : words.none
  const label = plainLine(group.label)
  if (form === 'changed') return words.changed(label)
  if (form === 'moved') return group.leads ? words.movedLeads(label) : words.moved(label)
  return group.leads ? words.leads(label) : words.heading(label)
}

/** Why somebody has no group: theirs alone is gone, all are, or the whole meeting is. */
export const noGroupText = ({ withdrawn, cancelled }: BreakoutFacts, language: Language): string =>
  breakoutWords(language)[cancelled ? 'cancelledText' : withdrawn ? 'withdrawnText' : 'noneText']

/** "fredag den 29. maj 2020 kl. 13.20. Tilbage i plenum kl. 13.40." */
export const breakoutWhen = ({ start, end }: BreakoutFacts, language: Language): string =>
  breakoutWords(language).when(dateTimeText(start, language), timeText(end, language))

/** Where the group meets, and who leads it. */
export function breakoutPlace({ group }: BreakoutFacts, language: Language): string[] {
  if (group === null) return []
  const words = breakoutWords(language)
  const place = plainLine(group.place)
  const lead =
    group.facilitator === null ? words.noFacilitator : words.facilitator(plainLine(group.facilitator))
  const way = !group.online ? [] : [group.joinUrl === null ? words.waiting : words.online]
  return [...(place === '' ? [] : [words.place(place)]), ...way, ...(group.leads ? [] : [lead])]
}

export const memberText = ({ name, organisation }: { name: string; organisation: string }): string =>
  personLine(plainLine(name), plainLine(organisation))

/** "Fælles fokus på pårørende (10 minutter)". */
export function taskTitle(task: BreakoutTask, language: Language): string {
  const title = plainLine('question' in task ? task.question : task.title)
  return task.minutes === null ? title : `${title} (${breakoutWords(language).minutes(task.minutes)})`
}
