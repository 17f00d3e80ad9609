import type { RunSheetTemplate } from './run-sheet-template.ts'

/** After the dialogue meeting of 7 April 2022, with its times; the four questions are ours. */
export const dialogueMeeting: RunSheetTemplate = {
  id: 'dialogue-meeting',
  title: 'Dialogmøde med borgere, politikere og pårørende',
  about:
    'Efter dialogmødet den 7. april 2022: oplæg, fire spørgsmål ved bordene og opsamling i plenum. Spørgsmålene er vores forslag.',
  start: 16 * 60,
  purposes: [
    'Borgere, pårørende og politikere drøfter sammen, hvordan indsatsen kan blive bedre.',
    'Vi samler idéer, gode eksempler og forslag til forsøg.',
  ],
  groundRules: [
    'Alle ved bordet kommer til orde.',
    'Vi lytter, før vi svarer.',
    'Vi drøfter ikke enkeltsager.',
  ],
  blocks: [
    { minutes: 15, title: 'Velkomst', kind: 'plenary' },
    { minutes: 45, title: 'Oplæg', kind: 'plenary' },
    { minutes: 15, title: 'Kaffe', kind: 'break' },
    {
      minutes: 45,
      title: 'Gruppedrøftelse ved bordene',
      kind: 'groups',
      tasks: [
        { question: 'Hvad fungerer godt i dag?', minutes: 10 },
        { question: 'Hvor oplever I, at det går galt?', minutes: 10 },
        { question: 'Hvad ville gøre den største forskel?', minutes: 10 },
        { question: 'Hvad kan vi prøve af med det samme?', minutes: 10 },
      ],
    },
    { minutes: 45, title: 'Grupperne fremlægger, opsamling i plenum', kind: 'collation' },
    {
      minutes: 15,
      title: 'Det videre forløb: idékatalog, eksempelsamling og forsøg',
      kind: 'plenary',
    },
    { minutes: 0, title: 'Tak for i dag', kind: 'plenary' },
  ],
}
