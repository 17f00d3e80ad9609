/** What a field is given where something is wrong with it. */
export const faultProps = (fault: string | undefined) =>
  fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault }
