import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type RouteName, routes } from '../../../bot/contract/routes.ts'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
let forum: DemoForum

beforeAll(async () => {
  forum = await seedDemoForum(api.deps.db, { world: api.tenant.world })
})

const UNKNOWN = '99999999-9999-4999-8999-999999999999'
const problemOf = async (...asked: Parameters<typeof api.ask>) => {
  const { status, body } = await api.ask(...asked)
  return { status, ...(body as { code: string; message: string; field?: string; fields?: object }) }
}
const newForum = { name: 'Forretningsudvalg', regionCode: '1085', groupId: null, organisationIds: ['330'] }

describe('what the tab sends', () => {
  test('is told in Danish which field is wrong and how to mend it', async () => {
    const body = { ...newForum, name: '', organisationIds: [] }
    expect(await problemOf('secretariat-1', 'createForum', { body })).toEqual({
      status: 400,
      code: 'invalid_input',
      message: 'Ret »Navn«. Feltet skal udfyldes.',
      field: 'name',
      fields: { name: 'Feltet skal udfyldes.', organisationIds: 'Vælg mindst 1.' },
    })
  })

  test('is told in English to who has the tab in English', async () => {
    const params = { forumId: forum.forumId }
    const body = { name: 'A', mail: 'ikke en adresse', organisationId: null }
    const headers = { 'accept-language': 'en' }
    expect(await problemOf('secretariat-1', 'addMember', { params, body, headers })).toMatchObject({
      status: 400,
      field: 'mail',
      message: 'Mend “Mail address”. Write a mail address such as name@municipality.dk.',
    })
  })

  test('names the field deep within a form', async () => {
    const params = { forumId: forum.forumId }
    const { settings } = await api.get('secretariat-1', 'showForum', { params })
    const body = {
      settings: { ...settings, deadlineTime: '25:00' },
      meetings: [{ date: '2026-02-30', title: 'x' }],
    }
    expect(await problemOf('secretariat-1', 'saveSettings', { params, body })).toMatchObject({
      status: 400,
      fields: {
        'settings.deadlineTime': 'Skriv klokkeslættet som 12:00.',
        'meetings.0.date': 'Skriv en dato, der findes, som 2026-03-09.',
      },
    })
  })

  test.each([
    ['half a text', '{"name": "Forr', 'application/json', 400],
    ['nothing at all', '', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['another format', '<forum/>', 'application/xml', 415],
    ['not text', String.raw`{"name":"A\u0000"}`, 'application/json', 400],
    ['half a sign', String.raw`{"name":"A\ud83d"}`, 'application/json', 400],
    ['a form', 'name=Forretningsudvalg', 'application/x-www-form-urlencoded', 415],
  ])('is refused in words when it is %s', async (_, body, type, status) => {
    const answered = await problemOf('secretariat-1', 'createForum', {
      body,
      headers: { 'content-type': type },
    })
    expect(answered).toMatchObject({ status, code: 'invalid_input' })
    expect(answered.message.length).toBeGreaterThan(20)
    expect(JSON.stringify(answered)).not.toMatch(/\.ts|at Object|SyntaxError|ZodError/)
  })

  test('is read with its alphabet named', async () => {
    const body = JSON.stringify({ ...newForum, name: 'Forretningsudvalg, æøå' })
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const { body: created } = await api.ask('secretariat-1', 'createForum', { body, headers })
    const { id } = created as { id: string }
    const view = await api.get('secretariat-1', 'showForum', { params: { forumId: id } })
    expect(view.name).toBe('Forretningsudvalg, æøå')
  })

  test('is refused when it is more than a form can hold, and nothing is made of it', async () => {
    const body = JSON.stringify({ ...newForum, name: 'x'.repeat(300_000) })
    const headers = { 'content-type': 'application/json' }
    expect(await problemOf('secretariat-1', 'createForum', { body, headers })).toMatchObject({ status: 413 })
  })

  test('is refused where an address holds what is no text', async () => {
    expect(await problemOf('secretariat-1', 'listRounds', { query: { q: 'a\0b' } })).toMatchObject({
      status: 400,
    })
  })

  test('is asked for a year that a forum can mean', async () => {
    const asked = { params: { forumId: forum.forumId }, body: { organisationId: '265', from: '9999-12-31' } }
    expect(await problemOf('secretariat-1', 'addSeat', asked)).toMatchObject({
      status: 400,
      field: 'from',
      message: 'Ret »Fra«. Vælg en dato mellem 2000 og 2099.',
    })
  })

  test('is not unpacked: a small file could unfold to any size', async () => {
    const body = gzipSync(JSON.stringify(newForum))
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    expect(await problemOf('secretariat-1', 'createForum', { body, headers })).toMatchObject({ status: 415 })
  })

  test('with a CPR number in it is stopped, and the field is named', async () => {
    const body = { ...newForum, name: 'Sagen om 010190-1234' }
    expect(await problemOf('secretariat-1', 'createForum', { body })).toMatchObject({
      status: 422,
      code: 'cpr_number',
      field: 'name',
    })
    expect((await api.get('secretariat-1', 'me')).forums.map(({ name }) => name)).not.toContain(body.name)
  })
})

describe('what the product answers', () => {
  test('is kept by no cache, and carries an id that the log has too', async () => {
    const { headers } = await api.ask('secretariat-1', 'me')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('content-type')).toContain('application/json')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('is not sent again where the reader has it already', async () => {
    const params = { forumId: forum.forumId }
    const first = await api.ask('director-slagelse', 'showForum', { params })
    const etag = first.headers.get('etag') ?? ''
    const again = { params, headers: { 'if-none-match': etag } }
    expect(await api.ask('director-slagelse', 'showForum', again)).toMatchObject({ status: 304, body: null })
    const body = { name: 'Konsulent, Greve Kommune', mail: 'konsulent@greve.dk', organisationId: '253' }
    await api.get('secretariat-1', 'addMember', { params, body })
    expect(await api.ask('director-slagelse', 'showForum', again)).toMatchObject({ status: 200 })
  })

  test('holds what the contract has, and nothing besides', async () => {
    const { body } = await api.ask('secretariat-1', 'me')
    expect(body).not.toHaveProperty('ok')
  })
})

describe('what a person may not see', () => {
  const forSecretariatAlone: [RouteName, Record<string, string>, object | undefined][] = [
    ['createForum', {}, newForum],
    ['importMembers', { forumId: 'forum' }, undefined],
    ['addMember', { forumId: 'forum' }, { name: 'A', mail: 'a@greve.dk', organisationId: null }],
    ['confirmMember', { forumId: 'forum', personId: 'person' }, { organisationId: '330' }],
    ['addSeat', { forumId: 'forum' }, { organisationId: '101', from: '2026-03-02' }],
    ['endSeat', { seatId: 'seat' }, { to: '2026-03-31' }],
    ['addHolder', { seatId: 'seat' }, { personId: UNKNOWN, role: 'deputy', from: '2026-03-02' }],
    ['endHolder', { holderId: 'holder' }, { to: '2026-03-31' }],
    ['linkIdentity', { forumId: 'forum' }, { tenantId: UNKNOWN, objectId: UNKNOWN, personId: UNKNOWN }],
    ['listPartnerTenants', {}, undefined],
    ['addPartnerTenant', {}, { tenantId: UNKNOWN, organisationId: '330' }],
    ['removePartnerTenant', { tenantId: 'tenant' }, undefined],
  ]

  test.each(forSecretariatAlone)(
    '%s answers a director as if what it names did not exist',
    async (route, names, body) => {
      const params = { forumId: forum.forumId }
      const { seats } = await api.get('secretariat-1', 'showForum', { params })
      const real: Record<string, string> = {
        forum: forum.forumId,
        person: forum.personId('director-slagelse'),
        seat: forum.seatId('director-slagelse'),
        holder: seats[0]!.holders[0]!.id,
        tenant: api.tenant.admin.person('director-koege').account!.tenantId,
      }
      const filled = (ids: (kind: string) => string) =>
        Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, ids(kind)]))
      const existing = await api.ask('director-slagelse', route, {
        params: filled((kind) => real[kind]!),
        body,
      })
      const unknown = await api.ask('director-slagelse', route, { params: filled(() => UNKNOWN), body })
      expect(existing.status).toBe(404)
      expect(existing.body).toEqual(unknown.body)
    },
  )

  test('a forum that one is no member of, one that does not exist, and an id that is none are answered alike', async () => {
    const answers = await Promise.all([
      api.ask('case-worker-naestved', 'showForum', { params: { forumId: forum.forumId } }),
      api.ask('case-worker-naestved', 'showForum', { params: { forumId: UNKNOWN } }),
      api.ask('case-worker-naestved', 'showForum', { params: { forumId: "1' or '1'='1" } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  test('every route of the contract is answered, and to nobody without a token', async () => {
    const params = Object.fromEntries(
      ['roundId', 'annexId', 'forumId', 'personId', 'seatId', 'holderId', 'tenantId'].map((name) => [
        name,
        UNKNOWN,
      ]),
    )
    for (const route of Object.keys(routes) as RouteName[]) {
      const { status } = await api.ask('secretariat-1', route, { params, token: null })
      expect(`${route} ${status}`).toBe(`${route} 401`)
    }
  })
})

describe('files', () => {
  let roundId: string
  beforeAll(async () => {
    roundId = await startDemoRound(api.deps, forum)
  })

  test('a file over 10 MB is refused in words, after it was taken to its end', async () => {
    const { status, body } = await api.ask('secretariat-1', 'addAnnex', {
      params: { roundId },
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
      headers: { 'content-type': 'application/pdf', 'x-file-name': 'budget.pdf' },
    })
    expect(status).toBe(413)
    expect(body).toMatchObject({ code: 'annex_too_large', message: expect.stringContaining('10 MB') })
  })

  test('a file without a name is refused', async () => {
    const asked = {
      params: { roundId },
      body: Buffer.from('%PDF-1.7'),
      headers: { 'x-file-name': '%E0%A4%A' },
    }
    expect((await api.ask('secretariat-1', 'addAnnex', asked)).status).toBe(400)
  })

  test('the journal file comes as something to save, under its own name', async () => {
    const { status, headers } = await api.ask('secretariat-1', 'journal', { params: { roundId } })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/zip')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"]+\.zip"; filename\*=UTF-8''\S+$/,
    )
  })
})
