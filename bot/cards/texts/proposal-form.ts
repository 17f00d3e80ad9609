/** What the form for an operator's proposal says, and what stands on the card after it has been sent. */
export const proposalFormDa = {
  proposeHeading: 'Nyt forslag til kapacitetsjustering',
  proposeIntro: (operator: string) => `Forslaget er fra ${operator} og sendes til sekretariatet.`,
  proposeNote:
    'Skriv ikke om enkeltpersoner. Bilag kan du lægge på i fanen bagefter. Er teksten lang, så skriv hele forslaget i fanen.',
  proposeForum: 'Forum',
  proposePlacesBefore: 'Pladser i dag',
  proposeContacted: 'Kommuner, I har været i kontakt med',
  required: 'skal udfyldes',
  requiredFields: {
    facility: 'Skriv, hvilket tilbud det handler om.',
    legalBasis: 'Skriv lovgrundlaget, for eksempel SEL § 107.',
    targetGroup: 'Skriv, hvem tilbuddet er til.',
    placesBefore: 'Skriv, hvor mange pladser der er i dag: et helt tal fra 0 til 9999.',
    placesAfter:
      'Skriv, hvor mange pladser der bliver: et helt tal fra 0 til 9999. Skriv 0, hvis tilbuddet lukker.',
    effectiveDate: 'Vælg den dag, ændringen træder i kraft.',
    reason: 'Skriv, hvorfor ændringen foreslås.',
    consequence: 'Skriv, hvad ændringen betyder for de andre kommuner.',
    contact: 'Skriv, hvem man kan spørge.',
    forum: 'Vælg et forum.',
  },
  proposeSend: 'Send til sekretariatet',
  proposeInTab: 'Skriv det i fanen i stedet',
  notSent: 'Forslaget er ikke sendt',
  proposalSentHeading: 'Forslaget er sendt til sekretariatet',
  proposalSentNext:
    'Sekretariatet læser det igennem og sender det til medlemmerne. I får besked om bemærkninger og om afgørelsen.',
  proposalSentAnnexes: 'Har I bilag, så læg dem på i fanen, før sekretariatet sender forslaget ud.',
  addAnnexes: 'Læg bilag på i fanen',

  helpPropose:
    'Er I driftsherre, så skriv »nyt forslag« eller »foreslå« for at sende et forslag til sekretariatet.',
  helpNewProposal: 'Skriv et nyt forslag',
}

export const proposalFormEn: typeof proposalFormDa = {
  proposeHeading: 'New proposal for a capacity adjustment',
  proposeIntro: (operator) => `The proposal is from ${operator} and is sent to the secretariat.`,
  proposeNote:
    'Do not write about individuals. You can add annexes in the tab afterwards. If the text is long, write the whole proposal in the tab.',
  proposeForum: 'Forum',
  proposePlacesBefore: 'Places today',
  proposeContacted: 'Municipalities that you have been in touch with',
  required: 'required',
  requiredFields: {
    facility: 'Write which facility this is about.',
    legalBasis: 'Write the legal basis, for example SEL § 107.',
    targetGroup: 'Write who the facility is for.',
    placesBefore: 'Write how many places there are today: a whole number from 0 to 9999.',
    placesAfter:
      'Write how many places there will be: a whole number from 0 to 9999. Write 0 if the facility closes.',
    effectiveDate: 'Choose the day when the change takes effect.',
    reason: 'Write why the change is proposed.',
    consequence: 'Write what the change means for the other municipalities.',
    contact: 'Write whom to ask.',
    forum: 'Choose a forum.',
  },
  proposeSend: 'Send to the secretariat',
  proposeInTab: 'Write it in the tab instead',
  notSent: 'The proposal was not sent',
  proposalSentHeading: 'The proposal has been sent to the secretariat',
  proposalSentNext:
    'The secretariat reads it and sends it to the members. You will be told of remarks and of the decision.',
  proposalSentAnnexes:
    'If you have annexes, add them in the tab before the secretariat sends the proposal out.',
  addAnnexes: 'Add annexes in the tab',

  helpPropose: 'If you are an operator, write "new proposal" to send a proposal to the secretariat.',
  helpNewProposal: 'Write a new proposal',
}
