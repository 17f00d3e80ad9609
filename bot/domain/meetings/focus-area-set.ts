import type { FocusAreaPart, WordingTexts } from './focus-area.ts'

type ReadyArea = WordingTexts & { position: number; title: string; part: FocusAreaPart }

/**
 * The five focus areas of Rammeaftale 2021-22. Their subjects are the agreement's; goal, content and results are words of ours,
 * and marked as proposed, since the agreement's own wording is not at hand.
 */
export const agreement2021: { agreement: string; areas: readonly ReadyArea[] } = {
  agreement: 'Rammeaftale 2021-22',
  areas: [
    {
      position: 1,
      part: 'strategy',
      title: 'Bedre vilkår for samarbejdet mellem kommunerne',
      goal: 'Det skal være lettere for kommunerne at bruge hinandens tilbud og løse de sjældne og dyre opgaver sammen.',
      content:
        'Vi afdækker, hvad der i dag gør samarbejdet besværligt, og aftaler fælles spilleregler for planlægning, køb og salg af pladser.',
      results:
        'Flere fælles løsninger for de små målgrupper. Færre uenigheder om ansvar og betaling. Et samlet overblik over ledige pladser.',
    },
    {
      position: 2,
      part: 'strategy',
      title: 'En sammenhængende indsats for borgere med psykiske vanskeligheder',
      goal: 'Borgere med psykiske vanskeligheder skal opleve én indsats, også når flere myndigheder har en del af den.',
      content:
        'Kommuner og region aftaler, hvem der gør hvad, når en borger bevæger sig mellem behandling, botilbud og støtte i eget hjem.',
      results:
        'Færre afbrudte forløb og genindlæggelser. Borgerne ved, hvem de skal tale med. Fagfolk kender hinandens tilbud.',
    },
    {
      position: 3,
      part: 'strategy',
      title: 'Stærkere samarbejde med borgere og pårørende',
      goal: 'Borgere og pårørende skal have reel indflydelse, både på egen indsats og på, hvordan tilbuddene udvikles.',
      content:
        'Vi prøver former for inddragelse, som også når dem, der sjældent bliver hørt, og bruger brugerorganisationernes viden tidligt.',
      results:
        'Borgere og pårørende oplever at blive hørt. Deres viden kan ses i beslutningerne. Gode eksempler deles i hele regionen.',
    },
    {
      position: 4,
      part: 'strategy',
      title: 'Praksisnær metodeudvikling og viden om effekt',
      goal: 'Metoder skal udvikles tæt på hverdagen i tilbuddene, og vi skal vide, om de virker.',
      content:
        'Tilbud og kommuner afprøver metoder sammen, måler få og enkle ting og deler det, de lærer, også når noget ikke virker.',
      results:
        'Flere metoder med dokumenteret effekt. Korte veje fra erfaring i ét tilbud til brug i et andet. Mindre dobbeltarbejde.',
    },
    {
      position: 5,
      part: 'steering',
      title: 'Bedre styringsdata og ledelsesinformation',
      goal: 'Kommuner og region skal styre efter de samme, aktuelle tal om pladser, priser og behov.',
      content:
        'Vi aftaler, hvilke data der er brug for, hvordan de opgøres ens, og hvornår de lægges frem for direktører og politikere.',
      results:
        'Sammenlignelige tal for alle kommuner. Tidligere varsel om ændrede behov. Mindre tid brugt på at samle data.',
    },
  ],
}
