import type { RunSheetTemplate } from './run-sheet-template.ts'

/** After the workshop with the Dialogforum and the disability councils on 18 January 2017; its times and questions are ours. */
export const cardWorkshop: RunSheetTemplate = {
  id: 'card-workshop',
  title: 'Workshop ved borde med papkort',
  about:
    'Efter workshoppen med Dialogforum og handicapråd den 18. januar 2017: to dialoger i plenum, et tema på hvert kort, og bordenes tre vigtigste. Tider og spørgsmål er vores forslag.',
  start: 16 * 60,
  purposes: [
    'Brugernes repræsentanter og fagfolk peger sammen på de temaer, der er vigtigst i den næste rammeaftale.',
    'Hvert bord vælger sine tre vigtigste temaer og fortæller de andre hvorfor.',
  ],
  groundRules: [
    'Skriv ét tema på hvert kort.',
    'Alle ved bordet kommer til orde.',
    'Vi drøfter ikke enkeltsager.',
  ],
  blocks: [
    { minutes: 10, title: 'Velkomst og rammen for dagen', kind: 'plenary' },
    { minutes: 25, title: 'Første dialog i plenum', kind: 'plenary' },
    {
      minutes: 30,
      title: 'Ved bordene: temaer på kort',
      kind: 'groups',
      tasks: [{ question: 'Hvilke temaer er vigtigst for jer? Ét tema på hvert kort.', minutes: null }],
      writes: 'cards',
      materials: 'Papkort og tusser til hvert bord',
    },
    { minutes: 15, title: 'Pause', kind: 'break' },
    { minutes: 25, title: 'Anden dialog i plenum', kind: 'plenary' },
    {
      minutes: 25,
      title: 'Ved bordene: de tre vigtigste',
      kind: 'groups',
      tasks: [
        { question: 'Er der kommet flere temaer til? Skriv dem på kort.', minutes: null },
        { question: 'Hvilke tre temaer er de vigtigste, og hvorfor?', minutes: null },
      ],
      writes: 'cards',
      topThree: true,
      sameGroupsAs: 2,
    },
    { minutes: 25, title: 'Bordene fremlægger deres tre vigtigste', kind: 'collation' },
    { minutes: 10, title: 'Det videre forløb og tak for i dag', kind: 'plenary' },
  ],
}
