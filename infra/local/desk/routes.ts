import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Answer, Route } from '../http/router.ts'
import { prefixes } from '../urls.ts'

const DIST = join(import.meta.dirname, '..', '..', '..', 'dist', 'desk')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The desk's page as Vite built it. */
export function deskRoutes(): Route[] {
  const route = (template: string, handle: Route['handle'], prefix: string = prefixes.desk): Route => ({
    service: 'desk',
    method: 'GET',
    template,
    prefix,
    handle,
  })
  return [
    route('/', () => ({ status: 302, headers: { location: prefixes.desk } }), ''),
    route('', () => file('index.html')),
    route('/assets/{name}', (call) => file(join('assets', call.params.name ?? ''))),
  ]
}

async function file(name: string): Promise<Answer> {
  const path = normalize(join(DIST, name))
  if (!path.startsWith(DIST)) return { status: 404 }
  try {
    return {
      status: 200,
      headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' },
      body: await readFile(path),
    }
  } catch {
    return {
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: 'Ikke bygget endnu: kør npm start.',
    }
  }
}
