import type { z } from 'zod'
import type { Problem } from '../../contract/problem.ts'
import type { Language } from '../../domain/language.ts'

/** Which fields could not be read and how to mend them, as the form shows them. */
export function inputProblem(error: z.ZodError, language: Language): Problem {
  const fields: Record<string, string> = {}
  for (const issue of error.issues.slice(0, 20)) {
    const field = issue.path.join('.')
    fields[field] ??= sentenceFor(issue, language)
  }
  const [first = '', sentence = ''] = Object.entries(fields)[0] ?? []
  const label = labelOf(first, language)
  const message = language === 'da' ? `Ret »${label}«. ${sentence}` : `Mend “${label}”. ${sentence}`
  return { code: 'invalid_input', message, field: first, fields }
}

type Issue = z.core.$ZodIssue

function sentenceFor(issue: Issue, language: Language): string {
  const { da, en } = wordsFor(issue)
  return language === 'da' ? da : en
}

function wordsFor(issue: Issue): { da: string; en: string } {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string')
        return {
          da: `Der er plads til ${issue.maximum} tegn: forkort teksten.`,
          en: `There is room for ${issue.maximum} characters: shorten the text.`,
        }
      return issue.origin === 'array'
        ? { da: `Vælg højst ${issue.maximum}.`, en: `Choose at most ${issue.maximum}.` }
        : {
            da: `Tallet må højst være ${issue.maximum}.`,
            en: `The number may be at most ${issue.maximum}.`,
          }
    case 'too_small':
      if (issue.origin === 'string')
        return { da: 'Feltet skal udfyldes.', en: 'The field must be filled in.' }
      return issue.origin === 'array'
        ? { da: `Vælg mindst ${issue.minimum}.`, en: `Choose at least ${issue.minimum}.` }
        : {
            da: `Tallet skal mindst være ${issue.minimum}.`,
            en: `The number must be at least ${issue.minimum}.`,
          }
    case 'invalid_format':
      return formats[issue.format] ?? { da: 'Feltet kan ikke læses.', en: 'The field cannot be read.' }
    case 'custom':
      return { da: 'Vælg en dato mellem 2000 og 2099.', en: 'Choose a date between 2000 and 2099.' }
    default:
      return {
        da: 'Feltet mangler eller kan ikke læses.',
        en: 'The field is missing or cannot be read.',
      }
  }
}

const formats: Record<string, { da: string; en: string }> = {
  email: {
    da: 'Skriv en mailadresse som navn@kommune.dk.',
    en: 'Write a mail address such as name@municipality.dk.',
  },
  date: {
    da: 'Skriv en dato, der findes, som 2026-03-09.',
    en: 'Write a date that exists, such as 2026-03-09.',
  },
  datetime: { da: 'Vælg dag og klokkeslæt.', en: 'Choose a day and a time.' },
  url: {
    da: 'Skriv en adresse, der begynder med https://.',
    en: 'Write an address that begins with https://.',
  },
  regex: { da: 'Skriv klokkeslættet som 12:00.', en: 'Write the time as 12:00.' },
}

/** The last name in a path such as `content.links.0.url` decides what the field is called. */
function labelOf(path: string, language: Language): string {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part))
  const label = name === undefined ? undefined : labels[name]
  if (label !== undefined) return label[language]
  return name ?? (language === 'da' ? 'indholdet' : 'the content')
}

const labels: Record<string, { da: string; en: string }> = {
  name: { da: 'Navn', en: 'Name' },
  mail: { da: 'Mailadresse', en: 'Mail address' },
  regionCode: { da: 'Region', en: 'Region' },
  groupId: { da: 'Microsoft 365-gruppe', en: 'Microsoft 365 group' },
  organisationId: { da: 'Organisation', en: 'Organisation' },
  organisationIds: { da: 'Organisationer', en: 'Organisations' },
  operatorOrganisationId: { da: 'Driftsherre', en: 'Operator' },
  tenantId: { da: 'Tenant-id', en: 'Tenant id' },
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  role: { da: 'Rolle', en: 'Role' },
  gatePlaces: { da: 'Bagatelgrænse', en: 'Threshold' },
  minWorkingDays: { da: 'Arbejdsdage til fristen', en: 'Working days to the deadline' },
  reachWorkingDays: { da: 'Arbejdsdage til at nå et medlem', en: 'Working days to reach a member' },
  remindWorkingDays: { da: 'Påmindelse før fristen', en: 'Reminder before the deadline' },
  releaseByOther: { da: 'En anden sender', en: 'Another sends' },
  waitWorkingDays: { da: 'Arbejdsdage til et møde', en: 'Working days to a meeting' },
  deadlineTime: { da: 'Klokkeslæt for fristen', en: 'Time of the deadline' },
  closedDays: { da: 'Lukkedage', en: 'Closed days' },
  minutes: { da: 'Varighed', en: 'Length' },
  required: { da: 'Skal med', en: 'Must come' },
  optional: { da: 'Kan undværes', en: 'Can be spared' },
  travelMinutes: { da: 'Minutter til transport', en: 'Minutes for travel' },
  quorum: { da: 'Hvor mange der er nok', en: 'How many are enough' },
  lunch: { da: 'Frokost', en: 'Lunch' },
  starts: { da: 'Tider', en: 'Times' },
  meetings: { da: 'Møder', en: 'Meetings' },
  apartDays: { da: 'Dage mellem møderne', en: 'Days between the meetings' },
  date: { da: 'Dato', en: 'Date' },
  title: { da: 'Titel', en: 'Title' },
  location: { da: 'Sted', en: 'Place' },
  kind: { da: 'Type', en: 'Kind' },
  start: { da: 'Starter kl.', en: 'Starts at' },
  end: { da: 'Slutter kl.', en: 'Ends at' },
  every: { da: 'Hvor tit', en: 'How often' },
  responsible: { da: 'Ansvarlige', en: 'People responsible' },
  dependsOn: { da: 'Venter på', en: 'Waits for' },
  amount: { da: 'Afstand', en: 'Distance' },
  firstYear: { da: 'Aftalens første år', en: 'First year of the agreement' },
  does: { da: 'Opgave', en: 'Task' },
  months: { da: 'Måneder', en: 'Months' },
  least: { da: 'Mindst', en: 'At least' },
  most: { da: 'Højst', en: 'At most' },
  began: { da: 'Periodens begyndelse', en: 'Beginning of the term' },
  years: { da: 'Antal år', en: 'Years' },
  address: { da: 'Mailinglistens adresse', en: 'Address of the mailing list' },
  hostId: { da: 'Værtskommune', en: 'Host municipality' },
  municipalityId: { da: 'Kommune', en: 'Municipality' },
  year: { da: 'År', en: 'Year' },
  facility: { da: 'Tilbud', en: 'Facility' },
  legalBasis: { da: 'Lovgrundlag', en: 'Legal basis' },
  targetGroup: { da: 'Målgruppe', en: 'Target group' },
  placesBefore: { da: 'Pladser før', en: 'Places before' },
  placesAfter: { da: 'Pladser efter', en: 'Places after' },
  effectiveDate: { da: 'Ikrafttrædelse', en: 'Effective date' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  consequence: { da: 'Konsekvens for de andre kommuner', en: 'Consequence for the other municipalities' },
  contact: { da: 'Kontakt', en: 'Contact' },
  url: { da: 'Link', en: 'Link' },
  deadline: { da: 'Frist', en: 'Deadline' },
  until: { da: 'Sidste dag', en: 'Last day' },
  text: { da: 'Tekst', en: 'Text' },
  note: { da: 'Besked', en: 'Note' },
  how: { da: 'Hvordan svaret blev givet', en: 'How the answer was given' },
  givenAt: { da: 'Hvornår svaret blev givet', en: 'When the answer was given' },
  givenBy: { da: 'Hvem der svarede', en: 'Who answered' },
}
