const da = {
  title: 'Møder',
  lead: 'Drejebog, grupper, noter og opsamling for forummernes møder.',
  focusAreas: 'Fokusområder',
  back: 'Tilbage til møderne',
  parts: 'Mødets dele',
  part: {
    'run-sheet': 'Drejebog',
    participants: 'Deltagere',
    groups: 'Grupper',
    run: 'Kør mødet',
    notes: 'Noter og kort',
    collation: 'Opsamling',
  },
  nothingYet: 'Her er ikke noget endnu.',
}

const en: typeof da = {
  title: 'Meetings',
  lead: 'Run sheet, groups, notes and collation of the forums’ meetings.',
  focusAreas: 'Focus areas',
  back: 'Back to the meetings',
  parts: 'Parts of the meeting',
  part: {
    'run-sheet': 'Run sheet',
    participants: 'Participants',
    groups: 'Groups',
    run: 'Run the meeting',
    notes: 'Notes and cards',
    collation: 'Collation',
  },
  nothingYet: 'There is nothing here yet.',
}

export const meetingTexts = { da, en }
