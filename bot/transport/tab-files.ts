import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Request, Response, Server } from 'restify'
import type { Deps } from '../deps.ts'
import { pageStyle } from '../pages/page-style.ts'
import { handler, sendJson } from './http/server.ts'

/** Where `npm run build` leaves the tab. */
export const BUILT = fileURLToPath(new URL('../../dist/tab/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** The tab's files as they were built, its settings, and the style of the pages outside Teams. None needs a token. */
export function addTabFiles(server: Server, deps: Pick<Deps, 'config'>, built = BUILT): void {
  server.get(
    '/tab/settings.json',
    handler(async (_request, response) => {
      response.setHeader('cache-control', 'no-cache')
      sendJson(response, 200, { origins: deps.config.tabOrigins })
    }),
  )
  server.get(
    '/svar/stil.css',
    handler(async (_request, response) => send(response, 'style.css', Buffer.from(pageStyle), 'no-cache')),
  )
  server.get(
    '/tab/*',
    handler(async (request, response) => {
      const asked = request.path().replace(/^\/tab\/?/, '')
      // The tab's own pages have addresses without an ending; one file draws them all.
      const name = extname(asked) === '' ? 'index.html' : asked
      await sendFile(request, response, built, name)
    }),
  )
  server.get(
    '/tab',
    // The router does not tell `/tab` from `/tab/`; a browser does, for the tab's own relative addresses.
    handler(async (request, response) => {
      if (request.path().endsWith('/')) return sendFile(request, response, built, 'index.html')
      response.statusCode = 302
      response.setHeader('location', '/tab/')
      response.end()
    }),
  )
}

async function sendFile(request: Request, response: Response, built: string, name: string): Promise<void> {
  const file = normalize(join(built, name))
  const found = file.startsWith(built.endsWith(sep) ? built : built + sep) ? await readOrNull(file) : null
  if (found === null) return sendJson(response, 404, { code: 'not_found', message: 'Siden findes ikke.' })
  // Names of assets hold a hash of their content; the page that names them is always asked for anew.
  if (!name.startsWith('assets/')) return send(response, name, found, 'no-cache')
  response.setHeader('vary', 'accept-encoding')
  const packed = await packedOf(file, request.header('accept-encoding', ''))
  if (packed !== null) response.setHeader('content-encoding', packed.encoding)
  send(response, name, packed?.bytes ?? found, 'public, max-age=31536000, immutable')
}

/** The file as the build packed it, in the smallest way that the browser reads; null: in none, or it was not packed. */
async function packedOf(file: string, accepted: string): Promise<{ encoding: string; bytes: Buffer } | null> {
  const ways = [
    { encoding: 'br', ending: '.br' },
    { encoding: 'gzip', ending: '.gz' },
  ]
  const way = ways.find(({ encoding }) => new RegExp(`\\b${encoding}\\b`).test(accepted))
  const bytes = way === undefined ? null : await readOrNull(file + way.ending)
  return way === undefined || bytes === null ? null : { encoding: way.encoding, bytes }
}

function send(response: Response, name: string, content: Buffer, caching: string): void {
  response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream')
  response.setHeader('cache-control', caching)
  response.end(content)
}

/** What the system says of a name that no file has: unknown, a folder, below a file, or longer than any name. */
const NOT_THERE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== undefined && NOT_THERE.has(code)) return null
    throw error
  }
}
