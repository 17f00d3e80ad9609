import type { IncomingHttpHeaders } from 'node:http'

/** `bot` and `notification` are the other way round: what Teams and Graph post to the product. */
export type Service = 'entra' | 'connector' | 'graph' | 'bot' | 'notification' | 'admin' | 'desk'

/** A request as a handler sees it. `params` are decoded; `body` is parsed JSON, a form as an object, or undefined. */
export type Call = {
  method: string
  url: URL
  params: Record<string, string>
  headers: IncomingHttpHeaders
  body: unknown
}

/**
 * What is answered. `body` goes out as JSON unless it is a string or Buffer; `drop` cuts the connection without an
 * answer after that many milliseconds, as a time-out does; `stream` keeps the connection and hands out its writer.
 */
export type Answer = {
  status: number
  body?: unknown
  headers?: Record<string, string>
  drop?: { afterMs: number }
  stream?: (write: (line: string) => void, onClose: (closed: () => void) => void) => void
}

export type Route = {
  service: Service
  method: string
  /** Path below the service's prefix as the official description writes it: `/users/{user-id}/sendMail`. */
  template: string
  prefix: string
  handle: (call: Call) => Answer | Promise<Answer>
}

export type Match = { route: Route; params: Record<string, string> }

type Compiled = { route: Route; pattern: RegExp; names: string[] }

/** Finds a route by method and path. The path is matched before it is decoded, so an encoded slash stays inside its part. */
export function makeRouter(routes: readonly Route[]) {
  const compiled = routes.map(compile)
  return {
    find(method: string, path: string): Match | 'wrong-method' | undefined {
      let pathExists = false
      for (const { route, pattern, names } of compiled) {
        const found = pattern.exec(path)
        if (!found) continue
        pathExists = true
        if (route.method !== method) continue
        const params: Record<string, string> = {}
        names.forEach((name, index) => (params[name] = decode(found[index + 1] ?? '')))
        return { route, params }
      }
      return pathExists ? 'wrong-method' : undefined
    },
  }
}

function compile(route: Route): Compiled {
  const names: string[] = []
  const pattern = (route.prefix + route.template)
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    // A bound function may be written with or without its brackets.
    .replaceAll('\\(\\)', '(?:\\(\\))?')
    .replace(/\{([^}]+)\}/g, (_, name: string) => {
      if (name.startsWith('\\*')) {
        names.push(name.slice(2))
        return '(.*)'
      }
      names.push(name)
      return '([^/]+)'
    })
  return { route, pattern: new RegExp(`^${pattern}/?$`, 'i'), names }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign is somebody's text, not an escape.
    return part
  }
}
