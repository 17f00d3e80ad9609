const da = {
  answer: 'Læs forslaget, og svar for jeres organisation.',
  startUnsubmitted:
    'Driftsherren har ikke sendt forslaget endnu. Vent på det, eller gør det klar til at sende, hvis I har aftalt det.',
  start: 'Se kortet og modtagerne, vælg fristen, og send.',
  planned: 'Forslaget sendes af sig selv. I kan sende det nu i stedet eller fortryde.',
  plannedLate: 'Forslaget skulle være sendt, men er det ikke. Send det nu, eller fortryd.',
  waitPlanned: 'Sekretariatet har planlagt, hvornår forslaget sendes ud. Du skal ikke gøre mere nu.',
  submit: 'Send forslaget til sekretariatet, når det er færdigt.',
  waitSubmitted: 'Sekretariatet ser på forslaget og sender det ud. I kan lægge bilag på nedenfor indtil da.',
  waitAnswers: 'Vent på svarene. Rammehjul rykker selv for svar før fristen, hvis forummet har valgt det.',
  waitNotReached:
    'Sørg for, at de medlemmer, der ikke er nået, bliver det. Ellers kan forslaget ikke godkendes ved tavshed.',
  waitRemarks: 'Vent, til fristen er gået, eller alle har svaret, så alle bemærkninger er kendt.',
  unresolved: 'Forlæng fristen, så de sidste kan nås, eller skriv et svar ind, som I har fået på anden vis.',
  handOver: 'Giv bemærkningerne videre til de kommuner, der skal finde en løsning.',
  replaced: 'Følg den revision, der er sendt i stedet. Her er ikke mere at gøre.',
  revise: 'Skriv løsningen som en ny revision, eller sæt forslaget på et møde.',
  decide: 'Skriv mødets beslutning ind, når mødet er holdt.',
  journal: 'Rundspørgen er slut. Læg journalfilen i jeres sagssystem.',
  correctedRevise: 'Afgørelsen må ikke bruges. Begynd en ny revision, eller sæt forslaget på et møde.',
  answered: 'I har svaret. I kan ændre svaret nedenfor indtil fristen.',
  follow: 'Du kan følge med her. Du skal ikke gøre noget.',
  done: 'Rundspørgen er slut. Du skal ikke gøre noget.',
}

const en: typeof da = {
  answer: 'Read the proposal and answer for your organisation.',
  startUnsubmitted:
    'The operator has not sent the proposal yet. Wait for it, or get it ready to send if you have agreed on that.',
  start: 'See the card and who gets it, choose the deadline, and send.',
  planned: 'The proposal is sent by itself. You can send it now instead, or take it back.',
  plannedLate: 'The proposal should have been sent, but was not. Send it now, or take it back.',
  waitPlanned: 'The secretariat has planned when the proposal is sent out. You need do nothing more now.',
  submit: 'Send the proposal to the secretariat when it is finished.',
  waitSubmitted:
    'The secretariat looks at the proposal and sends it out. You can add annexes below until then.',
  waitAnswers:
    'Wait for the answers. Rammehjul reminds by itself before the deadline, if the forum wants it.',
  waitNotReached:
    'See to it that the members who are not reached will be. Otherwise silence cannot approve the proposal.',
  waitRemarks: 'Wait until the deadline has passed or all have answered, so that all remarks are known.',
  unresolved:
    'Extend the deadline so that the last can be reached, or write in an answer that you got another way.',
  handOver: 'Hand the remarks to the municipalities that are to find a solution.',
  replaced: 'Follow the revision that was sent instead. There is nothing more to do here.',
  revise: 'Write the solution as a new revision, or put the proposal on a meeting.',
  decide: 'Write in the decision when the meeting has been held.',
  journal: 'The round is over. Put the journal file into your case system.',
  correctedRevise: 'The decision must not be used. Begin a new revision, or put the proposal on a meeting.',
  answered: 'You have answered. You can change the answer below until the deadline.',
  follow: 'You can follow the round here. You need do nothing.',
  done: 'The round is over. You need do nothing.',
}

/** The one thing that a round's page puts first (features/round/next-step.ts). */
export const nextStepTexts = { da, en }
