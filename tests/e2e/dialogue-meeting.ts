/** The dialogue meeting of 7 April 2022 with citizens, relatives and politicians, as its programme has it. */
export const DIALOGUE = {
  title: 'Dialogmøde med borgere og pårørende',
  forum: 'Dialogforum',
  date: '2026-04-07',
  from: '16:00',
  to: '19:00',
  location: 'Kulturhuset, Ringsted',
  template: /Dialogmøde med borgere/,
}
export const SESSION = 'Gruppedrøftelse ved bordene'
export const QUESTIONS = [
  'Hvad fungerer godt i dag?',
  'Hvor oplever I, at det går galt?',
  'Hvad ville gøre den største forskel?',
  'Hvad kan vi prøve af med det samme?',
] as const

/** Three of the working group, who lead a table each. */
export const LEADERS = ['Arbejdsgruppen 1', 'Arbejdsgruppen 2', 'Arbejdsgruppen 3']
/** Whoever signed up, none of whom has an account, and no address is known of any. */
export const SIGNED_UP = `Deltagere:
${LEADERS.map((name) => `${name}, Region Sjælland (tovholder)`).join('\n')}
Borger 1, Slagelse Kommune
Borger 2, Næstved Kommune
Borger 3, Roskilde Kommune
Borger 4, Faxe Kommune
Pårørende 1, Ringsted Kommune
Pårørende 2, Sorø Kommune
Pårørende 3, Holbæk Kommune
Pårørende 4, Kalundborg Kommune
Byrådsmedlem 1, Køge Kommune
Byrådsmedlem 2, Solrød Kommune
Byrådsmedlem 3, Lejre Kommune
Byrådsmedlem 4, Stevns Kommune`

/** What was to happen next. */
export const STEPS = [
  ['Idékatalog', 'Bordenes idéer samles i et katalog.'],
  ['Eksempelsamling', 'Gode eksempler hentes hos kommunerne.'],
  ['Pilotprojekt', 'En prøveuge i to botilbud.'],
] as const
