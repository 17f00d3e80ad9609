import type { Language } from '../domain/language.ts'
import { requiredFields } from '../domain/rounds/proposal.ts'
import { textLimits } from '../domain/rounds/text-limits.ts'
import { adaptiveCard, askButton, box, buttons, heading, line, linkButton } from './adaptive-card.ts'
import type { AdaptiveCard, CardElement } from './adaptive-card.ts'
import { chooseMany, chooseOne, longField, numberField, dateField, shortField } from './input-parts.ts'
import { plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize, type Room } from './within-size.ts'

/** The fields of the form, by the name under which a client sends them. */
export const formFields = [...requiredFields, 'contactedOrganisationIds'] as const
export type FormField = (typeof formFields)[number]

export type Choice = { id: string; name: string }

export type ProposalFormData = {
  language: Language
  cardId: string
  /** Whose proposal it is. */
  operator: string
  forums: Choice[]
  neighbours: Choice[]
  /** What has been typed already, when it comes back with problems. */
  typed: Partial<Record<FormField | 'forum', string>>
  /** `field` null: of no field in particular. Sentences of our own. */
  problems: { field: FormField | 'forum' | null; message: string }[]
  tabUrl: string
  refreshUserIds: string[]
}

/**
 * An operator's proposal, to be written in the chat. Long texts have less room here than in the tab, so that the card that
 * brings them back with a problem is still one that Teams delivers.
 */
export const chatTextLimits = { targetGroup: 500, reason: 1500, consequence: 1500 } as const

export function proposalFormCard(data: ProposalFormData): AdaptiveCard {
  const { language, cardId, tabUrl, refreshUserIds } = data
  const texts = textsIn(language)
  const [only] = data.forums.length === 1 ? data.forums : []
  return withinSize((room) =>
    adaptiveCard({
      language,
      fallbackText: texts.proposeHeading,
      body: [
        heading(texts.proposeHeading, 'large'),
        line(texts.proposeIntro(plainLine(data.operator))),
        line({ text: texts.proposeNote, quiet: true }, 'small'),
        ...problemPart(data),
        ...fields(data, room),
        buttons([
          askButton(
            texts.proposeSend,
            'send_proposal',
            { cardId, ...(only !== undefined && { forum: only.id }) },
            { style: 'positive', withInputs: true },
          ),
        ]),
        buttons([linkButton(texts.proposeInTab, tabUrl)]),
      ],
      refresh: { verb: 'new_proposal', data: { cardId }, userIds: refreshUserIds },
    }),
  )
}

function fields({ language, forums, neighbours, typed }: ProposalFormData, room: Room): CardElement[] {
  const texts = textsIn(language)
  const { fields: labels, requiredFields: errors } = texts
  const must = (id: keyof typeof errors, label: string) => ({
    id,
    label: `${label} (${texts.required})`,
    error: errors[id],
    value: typed[id] ?? '',
  })
  const forum =
    forums.length === 1 ? [] : [chooseOne({ ...must('forum', texts.proposeForum), choices: forums }, room)]
  return [
    ...forum,
    shortField({ ...must('facility', labels.facility), limit: textLimits.facility }),
    shortField({ ...must('legalBasis', labels.legalBasis), limit: textLimits.legalBasis }),
    longField({ ...must('targetGroup', labels.targetGroup), limit: chatTextLimits.targetGroup }),
    numberField(must('placesBefore', texts.proposePlacesBefore)),
    numberField(must('placesAfter', labels.placesAfter)),
    dateField(must('effectiveDate', labels.effectiveDate)),
    longField({ ...must('reason', labels.reason), limit: chatTextLimits.reason }),
    longField({ ...must('consequence', labels.consequence), limit: chatTextLimits.consequence }),
    shortField({ ...must('contact', labels.contact), limit: textLimits.contact }),
    chooseMany(
      {
        id: 'contactedOrganisationIds',
        label: texts.proposeContacted,
        value: typed.contactedOrganisationIds ?? '',
        choices: neighbours,
      },
      room,
    ),
  ]
}

/** Screen readers do not announce a card's own error marks, so what is wrong stands above the fields as text. */
function problemPart({ language, problems }: ProposalFormData): CardElement[] {
  if (problems.length === 0) return []
  const texts = textsIn(language)
  const sentences = problems.map(({ field, message }) => {
    const label = field === null ? null : labelOf(field, language)
    return line(label === null ? message : [{ text: `${label}: `, strong: true }, message], 'small')
  })
  return [box([line({ text: texts.notSent, strong: true, color: 'attention' }), ...sentences], 'attention')]
}

function labelOf(field: FormField | 'forum', language: Language): string {
  const texts = textsIn(language)
  if (field === 'forum') return texts.proposeForum
  if (field === 'placesBefore') return texts.proposePlacesBefore
  return field === 'contactedOrganisationIds' ? texts.proposeContacted : texts.fields[field]
}
