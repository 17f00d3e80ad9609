import type { FrameLocator } from 'playwright-core'

export type WrittenProposal = {
  /** Null where the form knows it already. */
  operator: string | null
  facility: string
  legalBasis: string
  targetGroup: string
  placesBefore: number
  placesAfter: number
  effectiveDate: string
  reason: string
  consequence: string
  contact: string
  contacted: string[]
}

export const kildevang: WrittenProposal = {
  operator: 'Næstved Kommune',
  facility: 'Botilbuddet Kildevang',
  legalBasis: 'SEL § 107',
  targetGroup: 'Voksne med psykiske lidelser, der har brug for støtte hele døgnet',
  placesBefore: 24,
  placesAfter: 30,
  effectiveDate: '2026-06-01',
  reason: 'Ventelisten er vokset i et år, og seks kommuner har spurgt efter pladser.',
  consequence: 'Taksten falder med 2 procent, og ventetiden bliver kortere.',
  contact: 'Centerlederen, Næstved Kommune, tlf. 55 00 00 00',
  contacted: ['Faxe Kommune', 'Lejre Kommune'],
}

export const birkely: WrittenProposal = {
  operator: null,
  facility: 'Bofællesskabet Birkely',
  legalBasis: 'SEL § 108',
  targetGroup: 'Voksne med udviklingshæmning',
  placesBefore: 18,
  placesAfter: 12,
  effectiveDate: '2026-09-01',
  reason: 'To af husene skal bygges om.',
  consequence: 'Seks borgere skal have et andet tilbud i byggeperioden.',
  contact: 'Centerlederen, Slagelse Kommune, tlf. 58 00 00 00',
  contacted: ['Sorø Kommune'],
}

/** Fills the proposal form as it is shown in the tab. */
export async function writeProposal(tab: FrameLocator, proposal: WrittenProposal): Promise<void> {
  const write = (label: RegExp, text: string | number) =>
    tab.getByRole('textbox', { name: label }).fill(String(text))
  if (proposal.operator !== null)
    await tab.getByRole('combobox', { name: 'Driftsherre' }).selectOption({ label: proposal.operator })
  await write(/^Tilbud/, proposal.facility)
  await tab.getByRole('combobox', { name: /^Lovgrundlag/ }).fill(proposal.legalBasis)
  await write(/^Målgruppe/, proposal.targetGroup)
  await write(/^Pladser i dag/, proposal.placesBefore)
  await write(/^Pladser efter/, proposal.placesAfter)
  await tab.getByLabel(/^Træder i kraft/).fill(proposal.effectiveDate)
  await write(/^Begrundelse/, proposal.reason)
  await write(/^Konsekvens/, proposal.consequence)
  await write(/^Kontakt/, proposal.contact)
  const contacted = tab.getByRole('group', { name: /har været i kontakt med/ })
  // By their names, as one clicks: a name must tick the box that it stands beside.
  for (const name of proposal.contacted) await contacted.getByText(name, { exact: true }).click()
}
