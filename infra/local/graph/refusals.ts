import { randomUUID } from 'node:crypto'
import type { Answer } from '../http/router.ts'

/** What Graph refuses, with its codes; the texts are shortened. */
export const refusals = {
  invalidToken: () =>
    refuse(401, 'InvalidAuthenticationToken', 'Access token is empty, expired or not for Graph.'),
  insufficient: () =>
    refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  notFound: (id: string) =>
    refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried references is not present.`,
    ),
  badRequest: (message: string) => refuse(400, 'BadRequest', message),
  unsupportedQuery: () =>
    refuse(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause.'),
  noSuchMailbox: () => refuse(404, 'ErrorInvalidUser', 'The requested user is invalid.'),
  noSuchItem: () => refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  invalidHeader: (name: string) =>
    refuse(
      400,
      'InvalidInternetMessageHeader',
      `The internet message header name '${name}' should start with 'x-' or 'X-'.`,
    ),
  tooManyHeaders: () =>
    refuse(400, 'InvalidInternetMessageHeaderCollection', 'Maximum number of headers in one message is 5.'),
  noRecipient: () => refuse(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.'),
  alreadyInstalled: () => refuse(409, 'Conflict', 'The app is already installed for the user.'),
  guestCannotInstall: () => refuse(403, 'Forbidden', 'The app cannot be installed for a guest user.'),
  appNotInCatalogue: () => refuse(404, 'NotFound', 'The app was not found in the app catalog of the tenant.'),
} as const

function refuse(status: number, code: string, message: string): Answer {
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID() }
  return { status, body: { error: { code, message, innerError } } }
}
