/** The dates that its own timetable gives. */
export const timetable = [
  { stepId: 'dialogue_forum', from: '2020-05-27', to: '2020-05-27' },
  { stepId: 'directors', from: '2020-05-29', to: '2020-05-29' },
  { stepId: 'kkr_outline', from: '2020-06-16', to: '2020-06-16' },
  { stepId: 'kkr_approves', from: '2020-09-07', to: '2020-09-07' },
]

/** Each step of it, as planned around them. */
export const steps = [
  '2020-05-27 2020-05-27 Dialogforum',
  '2020-05-29 2020-05-29 Direktørmøde (K17)',
  '2020-06-16 2020-06-16 KKR drøfter oplægget',
  '2020-06-24 2020-06-30 Dialogmøder med politikere, handicapråd og brugere, direktører og chefer',
  '2020-07-01 2020-07-31 Sommerferie',
  '2020-08-18 2020-08-31 Aftalen tilpasses efter dialogmøderne',
  '2020-09-07 2020-09-07 KKR godkender forslaget',
  '2020-09-10 2020-09-10 Aftalen sendes til kommunerne',
  '2020-09-11 2020-10-01 Høring i kommuner og handicapråd',
  '2020-10-02 2020-10-15 Alle kommunalbestyrelser og regionsrådet godkender',
  '2020-10-22 2020-10-22 Aftalen offentliggøres og sendes til den nationale myndighed',
  '2021-01-01 2021-01-01 Aftalen træder i kraft',
]

/** What breaks when KKR's meeting is moved to 20 October. */
export const broken = [
  '»Aftalen sendes til kommunerne« er sat til torsdag den 10. september 2020, men »KKR godkender forslaget« er først slut tirsdag den 20. oktober 2020. Tidligste dato er onsdag den 21. oktober 2020.',
  '»Høring i kommuner og handicapråd« er sat til fredag den 11. september 2020, men »Aftalen sendes til kommunerne« kan tidligst være slut onsdag den 21. oktober 2020. Tidligste dato er torsdag den 22. oktober 2020.',
  '»Alle kommunalbestyrelser og regionsrådet godkender« kan ikke nås inden fristen torsdag den 15. oktober 2020: »Høring i kommuner og handicapråd« kan tidligst være slut onsdag den 11. november 2020, så det sker tidligst onsdag den 25. november 2020.',
  '»Aftalen offentliggøres og sendes til den nationale myndighed« er sat til torsdag den 22. oktober 2020, men »Alle kommunalbestyrelser og regionsrådet godkender« kan tidligst være slut onsdag den 25. november 2020, og der skal gå mindst 5 arbejdsdage imellem. Tidligste dato er onsdag den 2. december 2020.',
]
