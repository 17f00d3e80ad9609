import type { RoundCardData, RoundViewer } from '../../bot/cards/card-round.ts'
import { textLimits } from '../../bot/domain/rounds/text-limits.ts'

export const ROUND_ID = '3f0c2c6e-8a4e-4b59-9f5d-2f4a3f6f0a11'
export const ADDRESS = 'https://rammehjul.example/tab/rounds/3f0c2c6e'

export const director: RoundViewer = {
  role: 'director',
  organisation: 'Stevns Kommune',
  ownAnswer: null,
  lateAnswer: null,
  mayAnswer: true,
}

/** An open round as the director of Stevns sees it, before answering. Monday 9 March 2026 kl. 12.00 is the deadline. */
export function sampleRound(changes: Partial<RoundCardData> = {}): RoundCardData {
  return {
    language: 'da',
    roundId: ROUND_ID,
    number: '2026-3',
    revision: 1,
    state: 'open',
    takesAnswers: true,
    forum: 'Direktørgruppen i Region Sjælland',
    operator: 'Slagelse Kommune',
    content: {
      facility: 'Botilbuddet Solgården',
      legalBasis: 'SEL § 107',
      targetGroup: 'Voksne med betydelig nedsat psykisk funktionsevne og et misbrug af rusmidler',
      placesBefore: 12,
      placesAfter: 18,
      effectiveDate: '2026-08-01',
      reason:
        'Ventelisten er vokset i to år, og tre kommuner har købt pladser uden for regionen.\n\nBygningen har plads til seks boliger mere uden ombygning.',
      consequence:
        'Taksten falder med 3 procent fra 2027. De andre kommuner kan henvise fra den 1. august 2026.',
      contact: 'Centerleder, Slagelse Kommune, tlf. 58 57 36 00',
      contactedOrganisationIds: ['naestved', 'soroe'],
      links: [{ title: 'Tilbudsportalen', url: 'https://tilbudsportalen.dk/solgaarden' }],
    },
    contacted: ['Næstved Kommune', 'Sorø Kommune'],
    annexes: [{ name: 'Takstberegning 2027.pdf', url: 'https://rammehjul.example/annex/1' }],
    deadline: new Date('2026-03-09T11:00:00Z'),
    tally: { total: 18, noRemarks: 7, remarks: 0, silent: 11, notReached: 1, operatorCounts: true },
    remarks: [],
    decision: null,
    meeting: null,
    gate: null,
    extension: null,
    correction: null,
    previous: null,
    viewer: director,
    secretariatMail: 'rammeaftale@slagelse.example',
    roundUrl: ADDRESS,
    refreshUserIds: ['29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefghijklmnopqrstuvwxyz-_AB'],
    ...changes,
  }
}

export const stevnsRemark = {
  organisation: 'Stevns Kommune',
  text: 'Vi mangler en vurdering af, hvad det betyder for pladserne på Lindevej.',
  at: new Date('2026-03-04T09:12:00Z'),
}

/** The same round with a remark of the reader's own. */
export function remarkedRound(changes: Partial<RoundCardData> = {}): RoundCardData {
  return sampleRound({
    state: 'remarks',
    tally: { total: 18, noRemarks: 8, remarks: 1, silent: 9, notReached: 0, operatorCounts: true },
    remarks: [stevnsRemark],
    viewer: {
      ...director,
      ownAnswer: {
        door: 'teams',
        kind: 'remark',
        text: stevnsRemark.text,
        at: stevnsRemark.at,
        byName: 'Direktør, Stevns Kommune',
      },
    },
    ...changes,
  })
}

/** Revision 2, after a remark on the first. */
export function revisedRound(changes: Partial<RoundCardData> = {}): RoundCardData {
  const { content, contacted } = sampleRound()
  return sampleRound({
    revision: 2,
    content: {
      ...content,
      placesAfter: 16,
      effectiveDate: '2026-09-01',
      contactedOrganisationIds: ['naestved', 'soroe', 'stevns'],
    },
    contacted: [...contacted, 'Stevns Kommune'],
    previous: {
      revision: 1,
      content,
      contacted,
      annexChanges: {
        added: ['Tegning.pdf'],
        removed: ['Plan.pdf'],
        replaced: ['Takstberegning 2027.pdf'],
      },
    },
    ...changes,
  })
}

/** Every text as long as it may be, made of `unit`, in a forum of 30 with many remarks and an answer to change. */
export function longestRound(unit: string, changes: Partial<RoundCardData> = {}): RoundCardData {
  const text = (limit: number) => unit.repeat(Math.ceil(limit / unit.length)).slice(0, limit)
  const link = {
    title: text(textLimits.linkTitle),
    url: `https://example.dk/${'a'.repeat(textLimits.linkUrl - 19)}`,
  }
  const content = {
    facility: text(textLimits.facility),
    legalBasis: text(textLimits.legalBasis),
    targetGroup: text(textLimits.targetGroup),
    placesBefore: 12,
    placesAfter: 18,
    effectiveDate: '2026-08-01',
    reason: text(textLimits.reason),
    consequence: text(textLimits.consequence),
    contact: text(textLimits.contact),
    contactedOrganisationIds: Array.from({ length: 30 }, (_, index) => `organisation-${index}`),
    links: Array.from({ length: 10 }, () => link),
  }
  const at = new Date('2026-03-04T09:12:00Z')
  const remark = { organisation: text(textLimits.organisationName), text: text(textLimits.remark), at }
  const older = {
    ...content,
    facility: 'x',
    legalBasis: 'x',
    targetGroup: `x${content.targetGroup.slice(1)}`,
    reason: `x${content.reason.slice(1)}`,
    consequence: `x${content.consequence.slice(1)}`,
    contact: `x${content.contact.slice(1)}`,
    links: [],
  }
  const added = Array.from({ length: 10 }, () => text(textLimits.annexName))
  const contacted = content.contactedOrganisationIds.map(() => text(textLimits.organisationName))
  return sampleRound({
    state: 'remarks',
    revision: 2,
    roundUrl: `${ADDRESS}?context=${'a'.repeat(300)}`,
    content,
    contacted,
    forum: text(textLimits.forumName),
    operator: text(textLimits.organisationName),
    annexes: Array.from({ length: 10 }, () => ({ name: text(textLimits.annexName), url: link.url })),
    tally: { total: 30, noRemarks: 0, remarks: 30, silent: 0, notReached: 0, operatorCounts: true },
    remarks: Array.from({ length: 30 }, () => remark),
    previous: {
      revision: 1,
      content: older,
      contacted: [],
      annexChanges: { added, removed: added, replaced: added },
    },
    extension: { from: at, to: new Date('2026-03-09T11:00:00Z'), reason: text(textLimits.extensionReason) },
    correction: { at, reason: text(textLimits.correctionReason) },
    meeting: { date: '2026-06-12', title: text(textLimits.meetingTitle) },
    viewer: {
      ...director,
      ownAnswer: {
        door: 'teams',
        kind: 'remark',
        text: text(textLimits.remark),
        at,
        byName: text(textLimits.personName),
      },
    },
    ...changes,
  })
}
