/** The longest texts of an entry, in UTF-16 code units, and the most of each that it may carry. */
export const entryLimits = {
  title: 150,
  location: 200,
  linkTitle: 150,
  linkUrl: 500,
  links: 20,
  responsible: 20,
  dependsOn: 50,
} as const
