import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response, Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { refused } from '../../domain/refusal.ts'
import { failedPage } from '../../pages/plain-pages.ts'
import { openTable } from '../../usecases/meetings/tables/open-table.ts'
import { scriptedPagePolicy } from '../http/security-headers.ts'
import { languageOf } from '../http/request-language.ts'
import { handler } from '../http/server.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { BUILT } from '../tab-files.ts'
import { sendFailed, sendHtml, STYLESHEET } from './send-page.ts'

/**
 * A table's own page, behind the address of its sheet. The page itself is the same for every table: what stands on it, it asks for.
 * It is drawn by the tab's components, because several write at once in what stands there. A sheet that opens nothing is told so in
 * words that need no script.
 */
export function addTablePages(server: Server, deps: Deps, built = BUILT): void {
  for (const path of ['/bord', '/bord/:token'])
    server.get(
      path,
      handler(async (request, response) => {
        try {
          await sendTable(deps, request, response, built)
        } catch (error) {
          sendFailed(deps, response, error, '/bord/…')
        }
      }),
    )
}

async function sendTable(deps: Deps, request: Request, response: Response, built: string): Promise<void> {
  const token = String((request.params as { token?: string }).token)
  const opened = /^[\w-]{43}$/.test(token) ? await openTable(deps, token, false) : refused('table_unknown')
  if (opened.ok) {
    const page = await readFile(join(built, 'table.html'), 'utf8')
    return sendHtml(response, 200, page, scriptedPagePolicy)
  }
  const language = languageOf(request)
  const frame = {
    language,
    secretariatMail: deps.config.secretariatMailbox,
    stylesheetUrl: STYLESHEET,
  }
  const { refusal } = opened
  sendHtml(response, refusalStatus(refusal), failedPage(frame, refusalText(refusal, language)))
}
