/** A public body that can hold a seat: one of the 98 municipalities or five regions, or what a forum adds. */
export type Organisation = {
  /** The official code as text: '330' for Slagelse, '1085' for Region Sjælland. */
  id: string
  kind: 'municipality' | 'region' | 'other'
  /** As people say it: 'Slagelse Kommune', 'Region Sjælland', 'Københavns Kommune'. */
  name: string
  /** For lists and tables: 'Slagelse', 'Region Sjælland', 'København'. */
  shortName: string
  /** The code of the region that the body lies in; a region's own code; null for others. */
  regionId: string | null
  /** Domains of its mail, without '@'. Subdomains belong to them. */
  mailDomains: readonly string[]
  /** Other names that mean this body and no other, besides `name` and `shortName`. */
  otherNames: readonly string[]
}
