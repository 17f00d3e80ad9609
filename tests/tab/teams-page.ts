import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TeamsPlace = {
  theme?: 'default' | 'dark' | 'contrast'
  locale?: string
  /** The part of the tab that a link in Teams points at. */
  subPageId?: string
  /** Where in the tab's own addresses to begin, for example `#/forums/new`. */
  hash?: string
  path?: string
  /** Where in Teams the page is shown; in a meeting it is beside it, or on its stage. */
  frame?: 'sidePanel' | 'meetingStage'
}

/** A page that holds the tab in a frame and speaks Teams' side of the teams-js protocol with it. */
export async function startTeams(tabUrl: string) {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://teams').searchParams
    const place = JSON.parse(query.get('place') ?? '{}') as TeamsPlace
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(pageFor(tabUrl, place))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    urlOf: (place: TeamsPlace) => `${origin}/?place=${encodeURIComponent(JSON.stringify(place))}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { pages: { config: {} }, teamsCore: {}, meeting: {} },
}

function pageFor(tabUrl: string, place: TeamsPlace): string {
  const frameContext = place.path?.includes('opsaet') ? 'settings' : (place.frame ?? 'content')
  const context = {
    locale: place.locale ?? 'da-dk',
    theme: place.theme ?? 'default',
    entityId: 'rundspoerger',
    subEntityId: place.subPageId ?? '',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext,
    ...(place.frame && { meetingId: 'a-meeting' }),
    sessionId: '1',
    appSessionId: '1',
  }
  const known = JSON.stringify({ context, runtime: JSON.stringify(runtime), frameContext })
  const src = `${tabUrl}${place.path ?? '/tab/'}${place.hash ?? ''}`
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Teams</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100vh;display:block}</style></head>
<body><div role="region" aria-label="Teams"><iframe title="Rundspørger" src="${src}" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals"></iframe></div><script>
const known = ${known}
const tab = document.querySelector('iframe')
window.told = []
window.tokens = 0
const post = (message) => tab.contentWindow.postMessage(message, '${new URL(tabUrl).origin}')
window.changeTheme = (theme) => post({ func: 'themeChange', args: [theme] })
window.saveTab = () => post({ func: 'settings.save', args: [{}] })
const answers = {
  initialize: () => [known.frameContext, 'web', known.runtime, '2.58.0'],
  getContext: () => [known.context],
  'authentication.getAuthToken': () => [true, 'token-' + ++window.tokens],
  'settings.setSettings': () => [true],
  'pages.config.setConfig': () => [true],
  'meeting.shareAppContentToStage': () => [null, true],
}
window.addEventListener('message', ({ source, data }) => {
  if (source !== tab.contentWindow || typeof data?.func !== 'string') return
  window.told.push({ func: data.func, args: data.args })
  const args = answers[data.func]?.()
  if (args) post({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args })
})
</script></body></html>`
}
