const labels = {
  facility: 'Tilbud',
  legalBasis: 'Lovgrundlag',
  targetGroup: 'Målgruppe',
  placesBefore: 'Pladser i dag',
  placesAfter: 'Pladser efter ændringen',
  effectiveDate: 'Træder i kraft',
  reason: 'Begrundelse',
  consequence: 'Konsekvens for de andre kommuner',
  contact: 'Kontakt',
  contactedOrganisationIds: 'Kommuner, driftsherren har været i kontakt med',
  links: 'Links',
}

const da = { labels }
const en: typeof da = {
  labels: {
    facility: 'Facility',
    legalBasis: 'Legal basis',
    targetGroup: 'Target group',
    placesBefore: 'Places today',
    placesAfter: 'Places after the change',
    effectiveDate: 'Takes effect',
    reason: 'Reason',
    consequence: 'Consequence for the other municipalities',
    contact: 'Contact',
    contactedOrganisationIds: 'Municipalities that the operator has been in touch with',
    links: 'Links',
  },
}

export const proposalTexts = { da, en }
