import { startLocalTenant } from '../../infra/local/tenant.ts'
import { serveParent } from './program.ts'

/** Microsoft's sign-in and Graph, in a process of its own. Signs the tokens with which the bench asks. */
export type Wanted =
  { want: 'channelToken'; serviceUrl: string } | { want: 'tabToken'; tenantId: string; objectId: string }

const tenant = await startLocalTenant({ startsAt: new Date() })

serveParent(
  {
    environment: tenant.environmentFor({
      publicUrl: 'http://localhost:1',
      port: 0,
      dataDir: 'given by the bench',
    }),
    appId: tenant.world.appId,
  },
  async (wanted: Wanted) => {
    if (wanted.want === 'channelToken')
      return { token: await tenant.tokens.forBot({ serviceurl: wanted.serviceUrl }) }
    const { tenantId, objectId } = wanted
    const [person] = tenant.world.people.filter(({ account }) => account !== null)
    if (person === undefined) throw new Error('Nobody in the local tenant has an account')
    const iss = `${tenant.urls.login}/${tenantId}/v2.0`
    return { token: await tenant.tokens.tab(person, { iss, tid: tenantId, oid: objectId }) }
  },
)
