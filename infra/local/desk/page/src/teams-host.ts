import type { PersonView } from '../../../admin/person-view.ts'
import { openLink } from './teams-link.ts'
import { settings } from './settings.ts'

/** A request of teams-js in the frame. */
type Request = { id: number; uuidAsString?: string; uuid?: unknown; func: string; args?: unknown[] }

/** What Teams' web client says that it can do, as far as this desk can. */
const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: {
    logs: {},
    pages: { appButton: {}, backStack: {}, config: {}, fullTrust: {}, tabs: {} },
    teamsCore: {},
  },
})
const CLIENT_VERSION = '2.58.0'

export type TabPlace = {
  frame: HTMLIFrameElement
  origin: string
  person: PersonView
  /** The page of the tab that a link pointed at; empty for its first. */
  page: string
  token: () => Promise<string>
}

/** Speaks Teams' side of the teams-js protocol with the page in the frame. Returns what ends it. */
export function hostTab({ frame, origin, person, page, token }: TabPlace): {
  changeTheme(): void
  end(): void
} {
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin)

  const answer = async ({ func, args = [] }: Request): Promise<unknown[] | null> => {
    switch (func) {
      case 'initialize':
        return ['content', 'web', runtime, CLIENT_VERSION]
      case 'getContext':
        return [contextOf(person, page)]
      case 'authentication.getAuthToken':
        // Without a network Teams says so; a page that waits for ever would not know.
        return token().then(
          (given) => [true, given],
          (error: unknown) => [false, String(error)],
        )
      case 'openLink':
      case 'executeDeepLink':
        openLink(String(args[0]), person.key)
        return [true]
      default:
        return null
    }
  }

  const listener = (event: MessageEvent<Request>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const request = event.data
    if (typeof request !== 'object' || typeof request.func !== 'string') return
    void answer(request).then((args) => {
      if (args) post({ id: request.id, uuid: request.uuid, uuidAsString: request.uuidAsString, args })
    })
  }
  window.addEventListener('message', listener)
  return {
    changeTheme: () => post({ func: 'themeChange', args: [settings.theme] }),
    end: () => window.removeEventListener('message', listener),
  }
}

/** The older, flat shape of the context, which is what travels between host and frame. */
function contextOf(person: PersonView, page: string) {
  return {
    locale: settings.locale,
    theme: settings.theme,
    entityId: 'rundspoerger',
    subEntityId: page,
    tid: person.tenantId,
    userObjectId: person.objectId,
    userDisplayName: person.name,
    loginHint: person.mail,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
  }
}
