/** 'Anne Holm, Slagelse Kommune'; a name that says its organisation already stands alone. Null or empty: none is known. */
export const personLine = (name: string, organisation: string | null): string =>
  organisation === null || organisation === '' || name.includes(organisation)
    ? name
    : `${name}, ${organisation}`
