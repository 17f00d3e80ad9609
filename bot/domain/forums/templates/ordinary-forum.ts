import type { ForumRules } from '../template.ts'

/** What most forums have in common: called by the secretariat, papers to the mailing list, July free, nothing published. */
export const ORDINARY = {
  cadence: [{ cadence: 'own_calendar' }],
  secretaries: ['rammeaftale_secretariat'],
  publishes: [],
  publishesWheel: false,
  mailingList: { papers: ['agenda', 'minutes'], address: null },
  hostedBy: 'host',
  closedDays: [],
  summerBreak: { from: '07-01', to: '07-31' },
  attends: [],
  individualCases: false,
  itemsFromAnyMunicipality: false,
} as const satisfies Partial<ForumRules>
