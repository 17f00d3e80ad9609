import { createHmac, createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { channelTokens } from '../../../bot/transport/bot/channel-token.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { startStandIn } from '../../support/stand-in-server.ts'
import { botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const APP = '0000a001-0000-4000-8000-000000000001'

let roundId = ''
let before: Record<string, number> = {}
beforeAll(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
})
beforeEach(async () => {
  before = await product.rows()
})

/** The answer that must not be taken: what is refused here would otherwise be a voice of Greve's. */
const answerOfGreve = (changes: object = {}) =>
  door.from('director-greve', {
    ...door.action('answer', { roundId, answer: 'remark', remark: 'Falsk' }),
    ...changes,
  })
const withToken = (token: string, changes: object = {}) => door.send(answerOfGreve(changes), token)
const withClaims = async (change: JWTPayload, seconds?: number) =>
  withToken(await product.tenant.admin.channelToken(change, seconds))

async function expectRefused(attempt: ReturnType<typeof door.send>): Promise<void> {
  const { status, body, headers } = await attempt
  expect(status).toBe(401)
  expect(body).toMatchObject({ code: 'unauthorized' })
  expect(headers.get('www-authenticate')).toBe('Bearer')
  expect(JSON.stringify(body)).not.toMatch(/\.[jt]s\b|at \w+|Error|jwt|BEGIN/i)
  expect(await product.rows()).toEqual(before)
  expect(product.asked()).toEqual([])
}

const claims = () => {
  const now = Math.floor(Date.now() / 1000)
  const { botIssuer, service } = product.tenant.urls
  return { iss: botIssuer, aud: APP, serviceurl: service, nbf: now - 60, exp: now + 3600 }
}
const header = { alg: 'RS256', typ: 'JWT', kid: 'channel-1', x5t: 'channel-1' }
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const publishedKey = () =>
  createPublicKey({ key: product.tenant.tokens.channel.issuedKeys.keys[0] as never, format: 'jwk' })

describe('a channel token', () => {
  test('that Teams signed lets the activity in', async () => {
    const { status, body } = await door.press('director-greve', 'show', { roundId })
    expect(status).toBe(200)
    expect(body?.statusCode).toBe(200)
  })

  test('is needed: none, an empty one, half a one and another scheme are nobody', async () => {
    const activity = answerOfGreve()
    await expectRefused(door.post(activity))
    const token = await product.tenant.admin.channelToken()
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer abc',
      'Bearer a.b.c',
      `Basic ${token}`,
      `bearer  ${token}`,
      `Bearer ${token} ${token}`,
      `Bearer ${token},Bearer ${token}`,
      token,
    ])
      await expectRefused(door.post(activity, { authorization }))
  })

  test('signed by somebody else is refused, even under the name of the right key', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    await expectRefused(withToken(await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey)))
  })

  test('that brings its own key, or says where one is found, is refused', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    const jwk = await exportJWK(publicKey)
    for (const own of [{ jwk }, { jku: `${product.url}/keys` }, { x5u: `${product.url}/keys`, kid: 'mine' }])
      await expectRefused(
        withToken(await new SignJWT(claims()).setProtectedHeader({ ...header, ...own }).sign(privateKey)),
      )
  })

  test('changed after it was signed is refused', async () => {
    const [head, , signature] = (await product.tenant.admin.channelToken()).split('.')
    await expectRefused(withToken(`${head}.${base64({ ...claims(), exp: 9_999_999_999 })}.${signature}`))
    await expectRefused(withToken(`${head}.${base64(claims())}.`))
    await expectRefused(
      withToken(`${base64({ ...header, kid: 'channel-2' })}.${base64(claims())}.${signature}`),
    )
  })

  test.each(['none', 'None', 'NONE', 'nOnE'])('without a signature (alg: %s) is refused', async (alg) => {
    await expectRefused(withToken(`${base64({ ...header, alg })}.${base64(claims())}.`))
    await expectRefused(withToken(new UnsecuredJWT(claims()).encode()))
  })

  test.each(['HS256', 'HS384', 'HS512'])('with the public key as a password (%s) is refused', async (alg) => {
    const hash = alg.replace('HS', 'sha')
    const secrets = [
      publishedKey().export({ type: 'spki', format: 'pem' }) as string,
      publishedKey().export({ type: 'pkcs1', format: 'pem' }) as string,
      String((product.tenant.tokens.channel.issuedKeys.keys[0] as { n: string }).n),
      '',
    ]
    for (const secret of secrets) {
      const text = `${base64({ ...header, alg })}.${base64(claims())}`
      const signature = createHmac(hash, secret).update(text).digest('base64url')
      await expectRefused(withToken(`${text}.${signature}`))
    }
  })

  test('that has expired, or holds only later, is refused; a clock a little off is not', async () => {
    await expectRefused(withClaims({}, -3600))
    await expectRefused(withClaims({ nbf: Math.floor(Date.now() / 1000) + 3600 }))
    await expectRefused(withClaims({ exp: undefined }))
    const { status } = await door.send(
      door.from('director-greve', door.action('show', { roundId })),
      await product.tenant.admin.channelToken({}, -20),
    )
    expect(status).toBe(200)
  })

  test('for another bot is refused', async () => {
    await expectRefused(withClaims({ aud: '0000a001-0000-4000-8000-000000000002' }))
    await expectRefused(withClaims({ aud: [APP, '0000a001-0000-4000-8000-000000000002'] }))
    await expectRefused(withClaims({ aud: undefined }))
    await expectRefused(withClaims({ aud: 'https://api.botframework.com' }))
  })

  test('from another issuer is refused, also from those that the framework would take from an emulator', async () => {
    for (const iss of [
      undefined,
      '',
      'https://api.botframework.example',
      'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
      'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    ])
      await expectRefused(withClaims({ iss, ver: '2.0', appid: APP, azp: APP }))
  })

  test('for another service address than the activity’s is refused', async () => {
    await expectRefused(withClaims({ serviceurl: 'https://example.org/teams/' }))
    await expectRefused(withClaims({ serviceurl: undefined }))
    const token = await product.tenant.admin.channelToken()
    await expectRefused(withToken(token, { serviceUrl: 'https://example.org/teams/' }))
  })

  test('is of no use to an activity that names no service address', async () => {
    const token = await product.tenant.admin.channelToken()
    for (const serviceUrl of [undefined, null, '', 0, {}, ['a'], [product.tenant.urls.service]])
      await expectRefused(withToken(token, { serviceUrl }))
  })

  test('is of no use to an activity of a channel that its key is not endorsed for', async () => {
    const token = await product.tenant.admin.channelToken()
    for (const channelId of [
      'webchat',
      'emulator',
      'directline',
      'AseChannel',
      'MSTEAMS',
      '',
      ' ',
      null,
      undefined,
      7,
    ])
      await expectRefused(withToken(token, { channelId }))
  })

  test('of an app that speaks as a skill is refused', async () => {
    await expectRefused(withClaims({ ver: '1.0', appid: '0000a001-0000-4000-8000-000000000099' }))
    await expectRefused(withClaims({ ver: '2.0', azp: '0000a001-0000-4000-8000-000000000099' }))
    await expectRefused(withClaims({ appid: 'AnonymousSkill' }))
  })

  test('is not a tab token, and a tab token is none', async () => {
    const { admin } = product.tenant
    await expectRefused(withToken(await admin.tabToken('director-greve')))
    await expectRefused(withToken(await admin.tabToken('director-greve', claims())))
    const asTab = await fetch(`${product.url}/api/me`, {
      headers: { authorization: `Bearer ${await admin.channelToken({ scp: 'access_as_user' })}` },
    })
    expect(asTab.status).toBe(401)
  })

  test('is not the bot’s own, which other services get to see', async () => {
    const { tokens, world } = product.tenant
    await expectRefused(withToken(await tokens.app(world.hostTenantId, APP, [])))
    await expectRefused(withToken(await tokens.app(world.hostTenantId, 'https://api.botframework.com', [])))
  })

  test('that is refused leaves a line in the log, without the token and without who was named', async () => {
    await expectRefused(withClaims({}, -3600))
    const [line, ...rest] = product.log().filter(({ level }) => level !== 'debug')
    expect(rest).toEqual([])
    expect(line).toMatchObject({
      level: 'warn',
      msg: 'channel token refused',
      correlationId: expect.any(String),
    })
    expect(JSON.stringify(product.log())).not.toMatch(/eyJ|Greve|29:1[\w-]{10}|director/)
  })
})

describe('a key', () => {
  const published = () => product.tenant.tokens.channel.issuedKeys.keys
  const activity = () => ({ channelId: 'msteams', serviceUrl: product.tenant.urls.service })
  afterAll(() => void published().splice(1))

  async function publish(kid: string, more: object) {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    published().push({ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...more })
    return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ ...header, kid }).sign(privateKey)}`
  }

  test('signs for Teams only where it is endorsed for Teams', async () => {
    const good = await publish('second', { endorsements: ['webchat', 'msteams'] })
    const other = await publish('other', { endorsements: ['webchat'] })
    const bare = await publish('bare', {})
    const check = channelTokens(product.deps.config)
    expect(await check(good, activity())).toEqual({ ok: true })
    for (const token of [other, bare])
      expect(await check(token, activity())).toMatchObject({ ok: false, why: 'refused' })
  })

  test('that nobody has published is refused, whatever it is called', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    for (const kid of ['constructor', '__proto__', '../../etc/passwd', "' or 1=1 --", ''])
      await expectRefused(
        withToken(await new SignJWT(claims()).setProtectedHeader({ ...header, kid }).sign(privateKey)),
      )
  })

  test('that is out of reach makes the bot say that it cannot check, not that the token is wrong', async () => {
    const token = `Bearer ${await product.tenant.admin.channelToken()}`
    const gone = { ...product.deps.config, botOpenIdMetadata: 'http://127.0.0.1:1/metadata' }
    expect(await channelTokens(gone)(token, activity())).toMatchObject({ ok: false, why: 'unavailable' })
    const keysGone = await startStandIn(() => ({
      status: 200,
      body: { jwks_uri: 'http://127.0.0.1:1/keys' },
    }))
    const strange = await startStandIn(() => ({ status: 200, body: '<html>' }))
    for (const { url } of [keysGone, strange])
      expect(
        await channelTokens({ ...product.deps.config, botOpenIdMetadata: url })(token, activity()),
      ).toMatchObject({ ok: false, why: 'unavailable' })
    await Promise.all([keysGone.stop(), strange.stop()])
  })

  test('is fetched again after it could not be', async () => {
    let up = false
    const jwks_uri = `${product.tenant.urls.botIssuer}/v1/.well-known/keys`
    const metadata = await startStandIn(() => (up ? { status: 200, body: { jwks_uri } } : { status: 503 }))
    const check = channelTokens({ ...product.deps.config, botOpenIdMetadata: metadata.url })
    const token = `Bearer ${await product.tenant.admin.channelToken()}`
    expect(await check(token, activity())).toMatchObject({ why: 'unavailable' })
    up = true
    expect(await check(token, activity())).toEqual({ ok: true })
    await metadata.stop()
  })
})
