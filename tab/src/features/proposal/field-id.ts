/** The element of a field, so that the list of faults can point at it. `links.0.url` becomes `field-links-0-url`. */
export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`
