import { beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { tabTokens } from '../../../bot/transport/api/tab-token.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
const APP = '0000a001-0000-4000-8000-000000000001'
const tenantOf = (key: string) => api.tenant.admin.person(key).account!.tenantId

beforeAll(async () => {
  await list('director-slagelse', '330')
})

const list = (key: string, organisationId: string) =>
  api.get('secretariat-1', 'addPartnerTenant', { body: { tenantId: tenantOf(key), organisationId } })
const statusWith = async (token: string | null) =>
  (await api.ask('director-slagelse', 'me', { token })).status

type Change = Parameters<typeof api.tenant.admin.tabToken>[1]
const withClaims = async (change: Change, seconds?: number) =>
  statusWith(await api.tenant.admin.tabToken('director-slagelse', change, seconds))
const claimsOf = async () => {
  const token = await api.tenant.admin.tabToken('director-slagelse')
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
}

describe('a token for the tab', () => {
  test('proves a person of a listed tenant, who is known by tenant and object id alone', async () => {
    const me = await api.get('director-slagelse', 'me')
    expect(me).toMatchObject({
      name: 'Direktør, Slagelse Kommune',
      secretariat: false,
      organisation: { id: '330', name: 'Slagelse Kommune' },
    })
  })

  test('is needed: none, half a one and another scheme are nobody', async () => {
    expect(await statusWith(null)).toBe(401)
    expect(await statusWith('abc')).toBe(401)
    const basic = { token: null, headers: { authorization: 'Basic c2VrcmV0YXJpYXRldDpoZWo=' } }
    const answered = await api.ask('director-slagelse', 'me', basic)
    expect(answered.status).toBe(401)
    expect(answered.headers.get('www-authenticate')).toBe('Bearer')
    expect(answered.body).toMatchObject({ code: 'unauthorized', message: expect.stringContaining('Teams') })
  })

  test('signed by somebody else is refused, even under the name of the right key', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT(await claimsOf())
      .setProtectedHeader({ alg: 'RS256', kid: 'entra-1' })
      .sign(privateKey)
    expect(await statusWith(forged)).toBe(401)
  })

  test('changed after it was signed is refused', async () => {
    const [header, , signature] = (await api.tenant.admin.tabToken('director-slagelse')).split('.')
    const { oid } = JSON.parse(
      Buffer.from((await api.tenant.admin.tabToken('secretariat-1')).split('.')[1]!, 'base64url').toString(),
    ) as { oid: string }
    const payload = Buffer.from(JSON.stringify({ ...(await claimsOf()), oid })).toString('base64url')
    expect(await statusWith(`${header}.${payload}.${signature}`)).toBe(401)
  })

  test('without a signature, or signed with the public key as a password, is refused', async () => {
    expect(await statusWith(new UnsecuredJWT(await claimsOf()).encode())).toBe(401)
    const keys = `${api.tenant.urls.login}/${tenantOf('director-slagelse')}/discovery/v2.0/keys`
    const { keys: published } = (await (await fetch(keys)).json()) as { keys: { n: string }[] }
    const confused = await new SignJWT(await claimsOf())
      .setProtectedHeader({ alg: 'HS256', kid: 'entra-1' })
      .sign(new TextEncoder().encode(published[0]!.n))
    expect(await statusWith(confused)).toBe(401)
  })

  test('that has expired, or holds only later, is refused; a clock a little off is not', async () => {
    expect(await withClaims({}, -120)).toBe(401)
    expect(await withClaims({ nbf: Math.floor(Date.now() / 1000) + 600 })).toBe(401)
    expect(await withClaims({}, -20)).toBe(200)
  })

  test('for another app is refused; the app’s own names are not', async () => {
    expect(await withClaims({ aud: '0000a001-0000-4000-8000-000000000002' })).toBe(401)
    expect(await withClaims({ aud: 'https://graph.microsoft.com' })).toBe(401)
    expect(await withClaims({ aud: `api://et-andet-sted.dk/${APP}` })).toBe(401)
    expect(await withClaims({ aud: `api://localhost:1/botid-${APP}` })).toBe(200)
    expect(await withClaims({ aud: `api://${APP}` })).toBe(200)
  })

  test('must come from the very tenant that it names', async () => {
    const host = tenantOf('secretariat-1')
    expect(await withClaims({ iss: `${api.tenant.urls.login}/${host}/v2.0` })).toBe(401)
    expect(await withClaims({ iss: `https://sts.windows.net/${tenantOf('director-slagelse')}/` })).toBe(401)
    // A listed tenant's own signature does not make a person of the host.
    expect(await withClaims({ tid: host })).toBe(401)
  })

  test('from a tenant that is not on the list is refused in words, and its keys are never asked for', async () => {
    const { status, body } = await api.ask('director-koege', 'me')
    expect(status).toBe(403)
    expect(body).toMatchObject({
      code: 'tenant_not_listed',
      message: expect.stringContaining('sekretariatets liste'),
    })
    const asked = api.tenant.traffic.list().map(({ path }) => path)
    expect(asked.some((path) => path.includes(tenantOf('director-slagelse')))).toBe(true)
    expect(asked.filter((path) => path.includes(tenantOf('director-koege')))).toEqual([])
  })

  test('without the tab’s scope is refused, and so is an app’s own', async () => {
    expect(await withClaims({ scp: undefined })).toBe(401)
    expect(await withClaims({ scp: 'User.Read' })).toBe(401)
    expect(await withClaims({ scp: 'User.Read access_as_user' })).toBe(200)
    expect(await withClaims({ scp: undefined, roles: ['access_as_user'], idtyp: 'app' })).toBe(401)
  })

  test('without a person in it is refused', async () => {
    expect(await withClaims({ oid: undefined })).toBe(401)
    expect(await withClaims({ tid: undefined })).toBe(401)
    expect(await withClaims({ oid: "' or 1=1 --" })).toBe(401)
  })

  test('gives no rights by the mail address or user name in it', async () => {
    const token = await api.tenant.admin.tabToken('director-slagelse', {
      preferred_username: 'rammeaftale1@soroe.dk',
      upn: 'rammeaftale1@soroe.dk',
      email: 'rammeaftale1@soroe.dk',
    })
    const { body } = await api.ask('director-slagelse', 'me', { token })
    expect(body).toMatchObject({ secretariat: false })
  })

  test('is refused at once when its tenant has been taken off the list', async () => {
    await list('director-roskilde', '265')
    expect((await api.ask('director-roskilde', 'me')).status).toBe(200)
    const params = { tenantId: tenantOf('director-roskilde') }
    await api.get('secretariat-1', 'removePartnerTenant', { params })
    expect((await api.ask('director-roskilde', 'me')).status).toBe(403)
  })
})

describe('tokens of the first version', () => {
  const tenantId = '11111111-1111-4111-8111-111111111111'
  const claims = {
    tid: tenantId,
    oid: '22222222-2222-4222-8222-222222222222',
    scp: 'access_as_user',
    iss: `https://sts.windows.net/${tenantId}/`,
    aud: `api://rammehjul.dk/botid-${APP}`,
    ver: '1.0',
  }

  test('are taken from Microsoft’s own login service, and from no other', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' }] }
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setNotBefore('-1m')
      .setExpirationTime('1h')
      .sign(privateKey)
    const realFetch = globalThis.fetch
    const fetched: string[] = []
    globalThis.fetch = (address) => {
      fetched.push(new Request(address).url)
      return Promise.resolve(Response.json(keys))
    }
    try {
      const check = (loginUrl: string) =>
        tabTokens({ appId: APP, publicUrl: 'https://rammehjul.dk', loginUrl }, () => Promise.resolve(true))(
          `Bearer ${token}`,
        )
      expect(await check('https://login.microsoftonline.com')).toMatchObject({
        ok: true,
        person: { tenantId, objectId: claims.oid },
      })
      expect(await check('https://login.et-andet-sted.dk')).toEqual({ ok: false, why: 'unauthorized' })
      expect(fetched[0]).toBe(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`)
    } finally {
      globalThis.fetch = realFetch
    }
  })

  test('cannot be judged while the keys are out of reach: the reader is asked to come again', async () => {
    const check = tabTokens(
      { appId: APP, publicUrl: 'https://rammehjul.dk', loginUrl: 'http://127.0.0.1:1' },
      () => Promise.resolve(true),
    )
    const token = await api.tenant.admin.tabToken('director-slagelse')
    expect(await check(`Bearer ${token}`)).toMatchObject({ ok: false, why: 'unavailable' })
  })
})
