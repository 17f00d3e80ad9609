import type { RunSheetTemplate } from './run-sheet-template.ts'

/**
 * After the virtual meeting of directors on 29 May 2020. Its second session had three tasks of seven minutes in twenty; here they
 * have six.
 */
export const directorsMeeting: RunSheetTemplate = {
  id: 'directors-online',
  title: 'Virtuelt direktørmøde om fokusområderne',
  about: 'Efter direktørmødet om Rammeaftale 2021-22 den 29. maj 2020: to gruppesessioner med fokusområder.',
  start: 13 * 60,
  purposes: [
    'Vi tager en tidlig strategisk drøftelse af, hvilken retning rammeaftalen skal have.',
    'Direktørerne er med til at formulere fokusområderne.',
    'Vi tager fælles ansvar for fokusområderne som helhed.',
  ],
  groundRules: [
    'Slå mikrofonen fra, når du ikke har ordet.',
    'Ræk hånden op, når du har brug for ordet nu.',
    'Hold tiden i gruppedialogerne, og vend tilbage til plenum som aftalt.',
    'Hav kameraet tændt.',
    'Skriv spørgsmål i chatten. Vi tager dem samlet.',
  ],
  blocks: [
    { minutes: 5, title: 'Velkomst', kind: 'plenary' },
    { minutes: 10, title: 'Formål og spilleregler', kind: 'plenary' },
    { minutes: 5, title: 'Rammeaftalen i omrids: ramme og fokusområder', kind: 'plenary' },
    {
      minutes: 20,
      title: 'Gruppesession 1: fokusområde 1 og 2',
      kind: 'groups',
      tasks: [
        { focusArea: 1, minutes: 10 },
        { focusArea: 2, minutes: 10 },
      ],
    },
    { minutes: 10, title: 'Plenum: opsamling på fokusområde 1 og 2', kind: 'collation' },
    {
      minutes: 20,
      title: 'Gruppesession 2: fokusområde 3, 4 og 5',
      kind: 'groups',
      tasks: [
        { focusArea: 3, minutes: 6 },
        { focusArea: 4, minutes: 6 },
        { focusArea: 5, minutes: 6 },
      ],
    },
    { minutes: 10, title: 'Plenum: opsamling på fokusområde 3, 4 og 5', kind: 'collation' },
    { minutes: 5, title: 'Det videre forløb', kind: 'plenary' },
    { minutes: 5, title: 'Eventuelt', kind: 'plenary' },
    { minutes: 0, title: 'Tak for i dag', kind: 'plenary' },
  ],
}
