import { dateText, dateTimeText } from '../domain/calendar/date-text.ts'
import { annexChangesBetween } from '../domain/rounds/annex-changes.ts'
import { changesBetween, type ProposalContent } from '../domain/rounds/proposal.ts'
import { annexFiles } from './annex-files.ts'
import { cell, heading, paragraph, type Block } from './blocks.ts'
import type { JournalAnnex, JournalData, JournalRevision } from './journal-data.ts'
import { inWords, organisationName, personName } from './journal-names.ts'
import { whyAsked } from './why-asked.ts'
import { fieldWords } from './words.ts'

const notGiven = 'Ikke angivet'

/** What was proposed, what is new against the revision before, and why members had to be asked or not. */
export function proposalBlocks(data: JournalData, revision: JournalRevision): Block[] {
  const { round } = revision.facts
  const { content } = round
  return [
    heading(3, 'Hvad der foreslås'),
    { kind: 'facts', rows: proposalRows(data, revision) },
    heading(3, fieldWords.reason),
    paragraph(content.reason || notGiven),
    heading(3, fieldWords.consequence),
    paragraph(content.consequence || notGiven),
    ...linksAndAnnexes(data, revision),
    ...changedBlocks(data, revision),
    heading(3, 'Hvorfor medlemmerne skulle spørges eller ej'),
    ...whyAsked(round.gate, revision.facts.seats.length > 0 ? 'round' : 'information').map(paragraph),
  ]
}

function proposalRows(data: JournalData, { facts: { round }, history }: JournalRevision) {
  const { content } = round
  const submitted = history.find(({ event }) => event.kind === 'submitted')
  const contacted = content.contactedOrganisationIds.map((id) => organisationName(data, id))
  return [
    { label: fieldWords.facility, value: content.facility || notGiven },
    { label: 'Driftsherre', value: organisationName(data, round.operatorOrganisationId) },
    { label: fieldWords.legalBasis, value: content.legalBasis || notGiven },
    { label: fieldWords.targetGroup, value: content.targetGroup || notGiven },
    { label: fieldWords.placesBefore, value: String(content.placesBefore ?? notGiven) },
    { label: fieldWords.placesAfter, value: String(content.placesAfter ?? notGiven) },
    {
      label: fieldWords.effectiveDate,
      value: content.effectiveDate === null ? notGiven : dateText(content.effectiveDate, 'da'),
    },
    { label: fieldWords.contactedOrganisationIds, value: inWords(contacted) || 'Ingen oplyst' },
    { label: fieldWords.contact, value: content.contact || notGiven },
    {
      label: 'Oprettet',
      value: `${dateTimeText(round.createdAt, 'da')} af ${personName(data, round.createdBy)}`,
    },
    ...(submitted === undefined
      ? []
      : [
          {
            label: 'Sendt til sekretariatet',
            value: `${dateTimeText(submitted.at, 'da')} af ${personName(data, submitted.personId)}`,
          },
        ]),
  ]
}

function linksAndAnnexes(data: JournalData, { facts: { round } }: JournalRevision): Block[] {
  const annexes = annexFiles(data)
    .filter(({ revisions }) => revisions.includes(round.revision))
    .map(({ annex, path }) => `Bilag: ${annex.name} (i mappen som ${path})`)
  const links = round.content.links.map(({ title, url }) => `Link: ${title} (${url})`)
  const items = [...annexes, ...links]
  if (items.length === 0) return [heading(3, 'Bilag og links'), paragraph('Ingen bilag og ingen links.')]
  return [heading(3, 'Bilag og links'), { kind: 'list', items }]
}

function changedBlocks(data: JournalData, { facts: { round }, annexes }: JournalRevision): Block[] {
  const before = data.revisions.find((each) => each.facts.round.revision === round.revision - 1)
  if (before === undefined) return []
  const title = heading(3, `Hvad der er ændret siden revision ${before.facts.round.revision}`)
  const changes = changesBetween(before.facts.round.content, round.content)
  const files = annexRows(before.annexes, annexes)
  if (changes.length + files.length === 0) return [title, paragraph('Tekst og bilag er de samme.')]
  return [
    title,
    {
      kind: 'table',
      columns: [
        { title: 'Felt', share: 20 },
        { title: 'Før', share: 40 },
        { title: 'Nu', share: 40 },
      ],
      rows: [
        ...changes.map(({ field }) => [
          cell(fieldWords[field]),
          cell(shortened(fieldText(data, before.facts.round.content, field))),
          cell(shortened(fieldText(data, round.content, field))),
        ]),
        ...files.map((row) => row.map((text) => cell(text))),
      ],
    },
  ]
}

function annexRows(before: JournalAnnex[], now: JournalAnnex[]): string[][] {
  const { added, removed, replaced } = annexChangesBetween(before, now)
  return [
    ...added.map((name) => ['Nyt bilag', 'Fandtes ikke', name]),
    ...replaced.map((name) => ['Bilag i ny udgave', name, `${name}, med andet indhold`]),
    ...removed.map((name) => ['Bilag taget ud', name, 'Findes ikke mere']),
  ]
}

/** Long texts stand whole under their own heading in each revision; here they only show that they differ. */
function shortened(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 300)}… (hele teksten står under revisionen)`
}

function fieldText(data: JournalData, content: ProposalContent, field: keyof ProposalContent): string {
  const value = content[field]
  if (value === null || value === '') return notGiven
  if (typeof value === 'string') return field === 'effectiveDate' ? dateText(value, 'da') : value
  if (typeof value === 'number') return String(value)
  const texts = value.map((each) =>
    typeof each === 'string' ? organisationName(data, each) : `${each.title} (${each.url})`,
  )
  return texts.join('; ') || 'Ingen'
}
