import type { Next, Request, Response } from 'restify'

/** Pages of Microsoft's that may hold the tab in a frame. */
const TEAMS_ANCESTORS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

/** For pages that stand alone in a browser's window: no script, no frame, and a form that leads to us. */
export const lonePagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For a page of ours that stands alone and draws itself by the tab's scripts: nobody may frame it. */
export const scriptedPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Headers of every answer. `frameAncestors` are the pages besides Microsoft's own that may frame us. Styles may be written
 * into the page (Fluent does), scripts may not.
 */
export function securityHeaders(frameAncestors: string[]) {
  const ancestors = [...TEAMS_ANCESTORS, ...frameAncestors].join(' ')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' https://res-1.cdn.office.net https://static2.sharepointonline.com",
    "connect-src 'self' https://res.cdn.office.net",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
  return (_request: Request, response: Response, next: Next): void => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('strict-transport-security', 'max-age=31536000')
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    response.removeHeader('server')
    next()
  }
}
