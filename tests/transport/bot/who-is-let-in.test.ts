import { beforeEach, describe, expect, test } from '@jest/globals'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor, userIdOf } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)

let roundId = ''
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
})

const voices = () => door.voices(roundId, product.forum)
const answer = (key: string, data: object = {}, more: object = {}) =>
  door.press(key, 'answer', { roundId, answer: 'no_remarks', ...data }, { ...more })

describe('a tenant', () => {
  const stranger = '11111111-1111-4111-8111-111111111111'
  const inTenant = (conversationTenant: unknown, channelTenant: unknown) => ({
    conversation: { conversationType: 'personal', tenantId: conversationTenant, id: 'a:1' },
    channelData: channelTenant === undefined ? undefined : { tenant: { id: channelTenant } },
  })

  test.each([
    ['is on no list', stranger, stranger],
    ['stands in one place differently than in the other', 'own', stranger],
    ['is on no list in one place', stranger, 'own'],
    ['stands nowhere', undefined, undefined],
  ])('that %s is refused, and nothing is kept of it', async (_, inConversation, inChannel) => {
    const own = product.tenant.admin.person('director-greve').account?.tenantId
    const named = [inConversation, inChannel].map((tenant) => (tenant === 'own' ? own : tenant))
    const before = await product.rows()
    const answered = await answer('director-greve', {}, inTenant(named[0], named[1]))
    expect(answered.status).toBe(200)
    expect(answered.body).toMatchObject({
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'tenant_not_listed', message: expect.stringContaining('sekretariatets liste') },
    })
    expect(await product.rows()).toEqual(before)
  })

  test.each([['not an id'], [7], [null], [{ id: 1 }], [['a']], ['']])(
    'called %j is none, and the answer says that it could not be read',
    async (tenant) => {
      const before = await product.rows()
      for (const named of [
        inTenant(tenant, undefined),
        inTenant(undefined, tenant),
        inTenant(tenant, tenant),
      ]) {
        const answered = await answer('director-greve', {}, named)
        expect(answered.status).toBe(200)
        expect([400, 403]).toContain(answered.body?.statusCode)
      }
      expect(await product.rows()).toEqual(before)
    },
  )

  test('is the same however its id is written', async () => {
    const { tenantId, objectId } = product.tenant.admin.person('director-greve').account!
    const upper = tenantId.toUpperCase()
    const from = { id: userIdOf('director-greve'), name: 'Direktør', aadObjectId: objectId.toUpperCase() }
    const before = await product.rows()
    await answer('director-greve', {}, { ...inTenant(upper, tenantId), from })
    expect(await voices()).toEqual(['253: no_remarks by director-greve (teams)'])
    expect(await product.rows()).toMatchObject({ person: before['person'], identity: before['identity'] })
  })

  test('that is taken off the list is refused from then on', async () => {
    const { tenantId } = product.tenant.admin.person('director-guldborgsund').account!
    const { db } = product.deps
    const listed = await db
      .deleteFrom('partner_tenant')
      .where('tenant_id', '=', tenantId)
      .returningAll()
      .executeTakeFirstOrThrow()
    expect((await answer('director-guldborgsund')).body?.statusCode).toBe(403)
    await db.insertInto('partner_tenant').values(listed).execute()
    expect((await answer('director-guldborgsund')).body?.statusCode).toBe(200)
  })
})

describe('a person', () => {
  test.each([[undefined], [null], [''], ['not an id'], [7], [{}], ["' or 1=1 --"]])(
    'whom Entra does not name (%j) is nobody',
    async (aadObjectId) => {
      const before = await product.rows()
      const from = { id: userIdOf('director-greve'), name: 'Direktør', aadObjectId }
      const answered = await answer('director-greve', {}, { from })
      expect(answered.status).toBe(200)
      expect([400, 403]).toContain(answered.body?.statusCode)
      expect(await product.rows()).toEqual(before)
    },
  )

  test('is not named by headers, nor by the address', async () => {
    const token = await product.tenant.admin.channelToken()
    const activity = door.from('reader-soroe', door.action('answer', { roundId, answer: 'no_remarks' }))
    const other = product.tenant.admin.person('director-greve').account!
    const response = await fetch(
      `${product.url}/api/messages?aadObjectId=${other.objectId}&tenantId=${other.tenantId}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-ms-client-principal-id': other.objectId,
          'x-ms-tenant-id': other.tenantId,
          'x-forwarded-user': other.objectId,
        },
        body: JSON.stringify(activity),
      },
    )
    expect(response.status).toBe(200)
    expect(await voices()).toEqual([])
  })
})
