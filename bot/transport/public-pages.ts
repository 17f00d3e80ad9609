import type { Response, Server } from 'restify'
import type { Deps } from '../deps.ts'
import { publicPage, type PublicPageName } from '../pages/public-page.ts'
import { handler } from './http/server.ts'

const pages: Record<string, PublicPageName> = {
  '/': 'home',
  '/om': 'about',
  '/privatliv': 'privacy',
  '/vilkaar': 'terms',
}

/** The product's own front page, and the pages that the app's manifest names. They say what the product is and does, and nothing of anybody. */
export function addPublicPages(server: Server, deps: Pick<Deps, 'config'>): void {
  for (const [path, name] of Object.entries(pages))
    server.get(
      path,
      handler(async (_request, response: Response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.setHeader('cache-control', 'public, max-age=3600')
        response.end(
          publicPage(name, {
            language: 'da',
            secretariatMail: deps.config.secretariatMailbox,
            stylesheetUrl: '/svar/stil.css',
          }),
        )
      }),
    )
}
