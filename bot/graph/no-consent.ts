/** The tenant has not let the app in. The Graph client passes the name on as the code of its own error. */
export class NoConsent extends Error {
  override readonly name = 'NoConsent'
}
