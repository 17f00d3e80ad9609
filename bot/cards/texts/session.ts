import { minutesText } from '../../domain/meetings/run-sheet/clock.ts'
import { groupInText } from '../../domain/meetings/groups/group-label.ts'
/** The sentences of what is sent while a meeting runs. Clock times come in ready, as text. */
export const sessionDa = {
  sessionBegun: 'Gå til din gruppe nu',
  sessionReturn: (clock: string) => `Tilbage i plenum ${clock}`,
  sessionMessage: 'Besked fra sekretariatet',
  sessionGroup: (group: string) => `Du er i ${groupInText(group, 'da')}.`,
  sessionPlace: (place: string) => `Sted: ${place}`,
  sessionFacilitator: (name: string) => `Tovholder: ${name}`,
  sessionFacilitates: 'Du er tovholder i gruppen.',
  sessionTasks: 'Opgaven',
  sessionTask: (title: string, minutes: number | null) =>
    minutes === null ? title : `${title} (${minutesText(minutes, 'da')})`,
  sessionBack: (clock: string) => `I skal være tilbage i plenum ${clock}.`,
  sessionFinish: 'Rund af i gruppen, og gå tilbage til det fælles møde.',
  sessionJoin: 'Deltag i din gruppe',
  sessionFollow: 'Følg mødet',
  questionAsked: 'Spørgsmålet er sendt',
  questionAskedText: 'Sekretariatet samler spørgsmålene og tager dem op i mødet.',
  helpQuestion:
    'Skriv »spørgsmål: …« under et møde, så får sekretariatet dit spørgsmål og tager det op med de andre.',
}

export const sessionEn: typeof sessionDa = {
  sessionBegun: 'Go to your group now',
  sessionReturn: (clock) => `Back in plenary at ${clock}`,
  sessionMessage: 'Message from the secretariat',
  sessionGroup: (group) => `You are in ${groupInText(group, 'en')}.`,
  sessionPlace: (place) => `Place: ${place}`,
  sessionFacilitator: (name) => `Facilitator: ${name}`,
  sessionFacilitates: 'You are the group’s facilitator.',
  sessionTasks: 'The task',
  sessionTask: (title, minutes) => (minutes === null ? title : `${title} (${minutesText(minutes, 'en')})`),
  sessionBack: (clock) => `Be back in plenary at ${clock}.`,
  sessionFinish: 'Bring the group to a close and go back to the common meeting.',
  sessionJoin: 'Join your group',
  sessionFollow: 'Follow the meeting',
  questionAsked: 'The question was sent',
  questionAskedText: 'The secretariat gathers the questions and takes them up in the meeting.',
  helpQuestion:
    'Write "question: …" during a meeting, and the secretariat gets your question and takes it up with the others.',
}
