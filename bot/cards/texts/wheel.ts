/** The sentences of the cards about the annual wheel. Dates come in ready, as text. */
export const wheelDa = {
  helpWheel:
    'Skriv »årshjul« for at se, hvad der er det næste, eller »næste møde«. »min gruppe« viser, hvilken gruppe du er i til et møde, og »program« mødets program.',
  helpShowWheel: 'Vis årshjulet',
  wheelHeading: 'Det næste i årshjulet',
  wheelNone: 'Der er ikke noget i årshjulet det næste år, som du kan se.',
  wheelPicture: (from: string) =>
    `Billede af årshjulet fra ${from} og et år frem. Det næste i hjulet står på listen under billedet.`,
  wheelMore: 'Hele årshjulet er i fanen.',
  meetingHeading: 'Det næste møde',
  meetingNone: 'Der er ikke planlagt noget møde det næste år i de fora, du er med i.',
  wheelFacts: (kind: string, forum: string) => `${kind}, ${forum}`,
  wheelPlace: (place: string) => `Sted: ${place}`,
  wheelMine: 'Du er ansvarlig.',
  wheelRuns: (until: string) => `I gang til og med ${until}`,
  wheelOpen: 'Åbn årshjulet',
  wheelShow: 'Vis det næste i årshjulet',
  tickOff: 'Markér som udført',
  tickOffHeld: 'Markér som afholdt',
  tickedHeading: 'Markeret i årshjulet',
  ticked: (title: string) => `»${title}« er markeret som udført.`,
  tickedHeld: (title: string) => `»${title}« er markeret som afholdt.`,
}

export const wheelEn: typeof wheelDa = {
  helpWheel:
    'Write "wheel" to see what comes next in the annual wheel, or "next meeting". "my group" shows which group you are in at a meeting, and "programme" the meeting’s programme.',
  helpShowWheel: 'Show the annual wheel',
  wheelHeading: 'Next in the annual wheel',
  wheelNone: 'There is nothing in the annual wheel in the next year that you can see.',
  wheelPicture: (from) =>
    `Picture of the annual wheel from ${from} and a year ahead. What comes next stands in the list below the picture.`,
  wheelMore: 'The whole annual wheel is in the tab.',
  meetingHeading: 'The next meeting',
  meetingNone: 'No meeting is planned in the next year in the forums that you are in.',
  wheelFacts: (kind, forum) => `${kind}, ${forum}`,
  wheelPlace: (place) => `Place: ${place}`,
  wheelMine: 'You are responsible.',
  wheelRuns: (until) => `Running until ${until}`,
  wheelOpen: 'Open the annual wheel',
  wheelShow: 'Show what is next in the wheel',
  tickOff: 'Mark as done',
  tickOffHeld: 'Mark as held',
  tickedHeading: 'Marked in the annual wheel',
  ticked: (title) => `“${title}” is marked as done.`,
  tickedHeld: (title) => `“${title}” is marked as held.`,
}
