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
  accessDenied: () => refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  unknownTimeZone: () =>
    refuse(400, 'TimeZoneNotSupportedException', 'A valid TimeZone value must be specified.'),
  missingTime: () =>
    refuse(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation: Start, End'),
  sameTransaction: () =>
    refuse(409, 'ErrorDuplicateTransactionId', 'An event with the same transaction id exists already.'),
  changedMeanwhile: () =>
    refuse(
      412,
      'ErrorIrresolvableConflict',
      'The change key passed in the request does not match the current change key for the item.',
    ),
  notTheOrganizer: () =>
    refuse(400, 'ErrorInvalidRequest', 'Your request can only be completed by the organizer of a meeting.'),
  syncStateGone: () =>
    refuse(410, 'SyncStateNotFound', 'The sync state generation is not found; a full sync is required.'),
  tooManyMailboxes: (most: number) =>
    refuse(400, 'ErrorInvalidParameter', `No more than ${most} schedules can be asked for in one request.`),
  intervalTooBig: () =>
    refuse(400, 'ErrorTimeIntervalTooBig', 'The requested time duration specified is too long.'),
  badInterval: () =>
    refuse(400, 'ErrorInvalidMergedFreeBusyInterval', 'The interval must be 5 to 1440 minutes, in a window.'),
  badSubscription: (message: string) => refuse(400, 'ValidationError', message),
  noSuchSubscription: (id: string) => refuse(404, 'ResourceNotFound', `The object '${id}' was not found.`),
  tooManyAtATime: () => ({
    ...refuse(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'),
    headers: { 'Retry-After': '1' },
  }),
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
