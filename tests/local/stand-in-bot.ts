import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import type { LocalTenant } from '../../infra/local/tenant.ts'

type Activity = {
  type: string
  name?: string
  text?: string
  value?: unknown
  action?: string
  serviceUrl: string
}
export type Heard = Activity & { channelData: { tenant: { id: string } }; from: { aadObjectId: string } }

export type StandInBot = { url: string; heard: Heard[]; answer: (activity: Heard) => unknown; stop(): void }

/** A bot and a tab in the product's place. It takes activities only with Teams' token, by the published keys. */
export async function startStandInBot(tenant: LocalTenant): Promise<StandInBot> {
  const keys = createRemoteJWKSet(new URL(`${tenant.urls.botIssuer}/v1/.well-known/keys`))
  const bot: StandInBot = { url: '', heard: [], answer: () => ({}), stop: () => server.close() }
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') {
        response.setHeader('content-type', 'text/html')
        return response.end(tabPage(tenant.urls.origin))
      }
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
      const { payload } = await jwtVerify(token, keys, {
        issuer: tenant.urls.botIssuer,
        audience: tenant.world.appId,
      })
      const activity = JSON.parse(text) as Heard
      response.setHeader('content-type', 'application/json')
      if (payload.serviceurl !== activity.serviceUrl) return refuse(response)
      bot.heard.push(activity)
      response.end(JSON.stringify(bot.answer(activity)))
    })().catch(() => refuse(response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  bot.url = `http://localhost:${(server.address() as AddressInfo).port}`
  tenant.admin.setProduct(bot.url)
  return bot
}

/** A tab without teams-js that asks its host what teams-js asks, and shows what it is told. */
function tabPage(host: string): string {
  return `<!doctype html><html lang="da"><title>Fane</title><main><h1>Fane</h1><ul></ul></main><script>
    const say = (text) => document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: text }))
    const ask = (func, args = []) => new Promise((resolve) => {
      const id = Math.random()
      addEventListener('message', ({ data, origin }) => { if (data.id === id && origin === '${host}') resolve(data.args) })
      parent.postMessage({ id, uuidAsString: String(id), func, args }, '${host}')
    })
    addEventListener('message', ({ data }) => { if (data.func === 'themeChange') say('tema ' + data.args[0]) })
    ask('initialize').then(async ([frame, client, runtime]) => {
      say(frame + ' ' + client + ' ' + JSON.parse(runtime).apiVersion)
      const [context] = await ask('getContext')
      say(context.locale + ' ' + context.theme)
      say('side ' + context.subEntityId)
      const [ok, token] = await ask('authentication.getAuthToken')
      say(ok + ' ' + JSON.parse(atob(token.split('.')[1])).preferred_username)
    })
  </script></html>`
}

/** Not chained: other libraries in the same process change what `writeHead` returns. */
function refuse(response: ServerResponse): void {
  response.statusCode = 401
  response.end()
}
