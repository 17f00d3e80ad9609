import type { Language } from '../domain/language.ts'
import { h } from './html.ts'
import { page } from './page-frame.ts'

export type PublicPageName = 'home' | 'about' | 'privacy' | 'terms'

/** A page about the product itself, for whoever follows a link of the app's entry in Teams. */
export function publicPage(
  name: PublicPageName,
  frame: { language: Language; secretariatMail: string; stylesheetUrl: string },
): string {
  const { title, paragraphs } = content[name]
  return page(
    { ...frame, title, foot: [] },
    h('h1', null, title),
    ...paragraphs.map((text) => h('p', { key: text }, text)),
  )
}

const content: Record<PublicPageName, { title: string; paragraphs: string[] }> = {
  /** At the product's root address, which somebody may come to from a log, a link cut short or a browser's history. */
  home: {
    title: 'Rammehjul',
    paragraphs: [
      'Her kører Rammehjul, som sekretariatet, direktørerne og brugerorganisationerne bruger i arbejdet med rammeaftalen. Der er ikke noget at gøre på denne side.',
      'Åbn Rammehjul i Microsoft Teams: find appen under Apps, eller skriv til botten. Har du fået en mail med et personligt link, så følg linket i mailen.',
      'Mangler du adgang, så skriv til sekretariatet på adressen nederst på siden.',
    ],
  },
  about: {
    title: 'Om Rammehjul',
    paragraphs: [
      'Rammehjul bruges af sekretariatet, direktørerne og brugerorganisationerne i de fora, der arbejder med rammeaftalen på det specialiserede socialområde.',
      'Når en driftsherre foreslår en kapacitetsjustering mellem to møder, sendes den i rundspørge. Er der ingen bemærkninger inden fristen, og er alle nået, betragtes forslaget som godkendt. En bemærkning standser godkendelsen.',
      'Programmet er frit tilgængeligt under MIT-licensen.',
    ],
  },
  privacy: {
    title: 'Privatliv',
    paragraphs: [
      'Rammehjul gemmer navn, arbejdsgiver, arbejdsmail og rolle for forummets medlemmer, hvad de er blevet spurgt om, hvornår de er nået, og hvad de har svaret. Det er nødvendigt for at kunne vise, hvordan en beslutning blev til.',
      'Når sekretariatet leder efter en mødetid, spørger Rammehjul, hvornår du er optaget, hvis din organisation har givet lov til det. Der spørges ikke om hvad, og svaret gemmes ikke. Sekretariatet kan se, hvad du svarer i Outlook på mødeindkaldelser fra det.',
      'Oplysningerne kan ses af forummets medlemmer og sekretariatet. De deles ikke med andre og bruges ikke til andet.',
      'Enkeltsager må ikke stå i Rammehjul. En tekst med et CPR-nummer afvises, før noget gemmes.',
      'Navne og adresser ligger for sig og kan slettes efter sekretariatets sletteregel, uden at historikken ændres. Rammehjul bruger ikke cookies i fanen og på svarsiderne.',
      'Spørgsmål om dine oplysninger stilles til sekretariatet på adressen nederst på siden.',
    ],
  },
  terms: {
    title: 'Vilkår',
    paragraphs: [
      'Rammehjul må bruges af medlemmer af de fora, som sekretariatet har oprettet, og kun fra de organisationer, som sekretariatet samarbejder med.',
      'Et svar gælder for den organisation, som du er direktør eller registreret stedfortræder for. Svaret kan ses af alle forummets medlemmer og indgår i sagens journal.',
      'Programmet leveres, som det er, under MIT-licensen.',
    ],
  },
}
