/** A year that the title names, as "Takster for 2027": in a copy it may be another. Null: none. */
export const yearInTitle = (title: string): string | null => /(?<!\d)20\d\d(?!\d)/.exec(title)?.[0] ?? null
