import type { CollationRefusalCode } from '../../domain/meetings/collation/collation-refusal.ts'
import { entry, type Entry } from './entry.ts'

/** What an act on a meeting's collation may be refused for. */
export const collationRefusals: Record<CollationRefusalCode, Entry> = {
  collation_final: entry(
    409,
    'Opsamlingen er endelig og kan ikke ændres. Begynd en ny version, hvis noget skal rettes.',
    'The collation is final and cannot be changed. Begin a new version if something must be corrected.',
  ),
  collation_not_out: entry(
    409,
    'Opsamlingen er ikke til bemærkninger nu. Hent siden igen.',
    'The collation is not open for comments now. Reload the page.',
  ),
  line_gone: entry(
    409,
    'Det, du skrev om, findes ikke længere i opsamlingen. Intet er gemt: hent siden igen.',
    'What you wrote about is no longer in the collation. Nothing was saved: reload the page.',
  ),
  comments_until_past: entry(
    422,
    'Fristen for bemærkninger skal være i dag eller senere.',
    'The deadline for comments must be today or later.',
  ),
  collation_full: entry(
    422,
    (detail) => `Der er ikke plads til flere: grænsen er ${detail['limit'] ?? ''}. Intet er gemt.`,
    (detail) => `There is no room for more: the limit is ${detail['limit'] ?? ''}. Nothing was saved.`,
  ),
  cards_hidden: entry(
    409,
    (detail) =>
      `Kortene er stadig skjult i ${detail['titles'] ?? 'en session'}, så de mangler i opsamlingen. Vis dem først.`,
    (detail) =>
      `The cards are still hidden in ${detail['titles'] ?? 'a session'}, so they are missing in the collation. Reveal them first.`,
  ),
}
