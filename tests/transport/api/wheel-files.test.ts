import { beforeAll, describe, expect, test } from '@jest/globals'
import readXlsxFile from 'read-excel-file/node'
import { routes } from '../../../bot/contract/routes.ts'
import { wheelFileFormats } from '../../../bot/contract/wheel-files.ts'
import { useTabApi } from '../../support/tab-api.ts'

const SECRETARY = 'secretariat-1'
const clock = { now: new Date('2027-03-04T08:00:00Z') }
const api = useTabApi({ clock: () => clock.now })

let forumId = ''
let otherId = ''
let secretaryId = ''

beforeAll(async () => {
  const forum = async (name: string) => {
    const body = { name, regionCode: '1085', groupId: null, organisationIds: ['330', '259'] }
    return (await api.get(SECRETARY, 'createForum', { body })).id
  }
  forumId = await forum('K17')
  otherId = await forum('KKR Sjælland')
  const { items } = await api.get(SECRETARY, 'wheelPeople')
  secretaryId = items.find(({ name }) => name.includes('medarbejder 1'))?.personId ?? ''
  const plan = (title: string, given: object) =>
    api.get(SECRETARY, 'createEntry', {
      body: {
        title,
        kind: 'meeting',
        forumId,
        regionCode: '1085',
        location: '',
        schedule: { by: 'date', when: { from: '2027-06-08', to: '2027-06-08', times: null } },
        responsible: [],
        links: [],
        serves: [],
        dependsOn: [],
        ...given,
      },
    })
  await plan('Møde i K17', {})
  await plan('Opgave i K17', { kind: 'task', responsible: [secretaryId] })
  await plan('Møde i KKR', { forumId: otherId })
  await plan('Høring i regionen', { forumId: null, kind: 'hearing' })
})

const YEAR = '?from=2027-01-01&months=12'

async function file(who: string, query: string): Promise<{ response: Response; bytes: Buffer }> {
  const token = await api.tenant.admin.tabToken(who)
  const response = await fetch(`${api.url}${routes.wheelFile.path}${query}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(20_000),
  })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** The titles in the workbook, in its order. */
async function titles(who: string, narrowing: string): Promise<unknown[]> {
  const { response, bytes } = await file(who, `${YEAR}&format=xlsx${narrowing}`)
  expect(response.status).toBe(200)
  const [sheet] = await readXlsxFile(bytes)
  return (sheet?.data ?? [])
    .slice(1)
    .map((row) => row[5])
    .toSorted()
}

describe('The wheel as a file', () => {
  test.each(wheelFileFormats.map((format) => [format]))('comes as %s, to be saved', async (format) => {
    const { response, bytes } = await file(SECRETARY, `${YEAR}&format=${format}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`%C3%85rshjul%202027.${format}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const begins = { svg: '<svg', png: '\u0089PNG', pdf: '%PDF', xlsx: 'PK', ics: 'BEGIN:VCALENDAR' }[format]
    expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
  })

  test('is narrowed as the page is: by forum, kind and person', async () => {
    expect(await titles(SECRETARY, '')).toEqual([
      'Høring i regionen',
      'Møde i K17',
      'Møde i KKR',
      'Opgave i K17',
    ])
    expect(await titles(SECRETARY, `&forum=${forumId}`)).toEqual(['Møde i K17', 'Opgave i K17'])
    expect(await titles(SECRETARY, `&forum=${forumId}&forum=none`)).toEqual([
      'Høring i regionen',
      'Møde i K17',
      'Opgave i K17',
    ])
    expect(await titles(SECRETARY, '&kind=hearing&kind=task')).toEqual(['Høring i regionen', 'Opgave i K17'])
    expect(await titles(SECRETARY, `&person=${secretaryId}`)).toEqual(['Opgave i K17'])
    expect(await titles(SECRETARY, '&mine=true')).toEqual(['Opgave i K17'])
    expect(await titles(SECRETARY, `&forum=${otherId}&kind=task`)).toEqual([])
  })

  test('holds what lies in its months alone', async () => {
    const { bytes } = await file(SECRETARY, '?from=2027-01-15&months=3&format=ics')
    expect(bytes.toString()).not.toContain('BEGIN:VEVENT')
    const other = await file(SECRETARY, '?from=2027-06-30&months=1&format=ics')
    expect(other.bytes.toString().match(/BEGIN:VEVENT/g)).toHaveLength(4)
  })

  test('holds for somebody who is in no forum nothing of them', async () => {
    expect(await titles('reader-soroe', '')).toEqual([])
    expect(await titles('reader-soroe', `&forum=${forumId}`)).toEqual([])
  })

  test.each([
    ['', 'format'],
    ['&format=exe', 'format'],
    ['&format=pdf&months=25', 'months'],
    ['&format=pdf&kind=meeting&kind=party', 'kind'],
    ['&format=pdf&forum=x', 'forum'],
  ])('asked for with »%s« is refused with the field', async (query, field) => {
    const { response, bytes } = await file(SECRETARY, `${YEAR}${query}`)
    expect(response.status).toBe(400)
    expect(JSON.parse(bytes.toString())).toMatchObject({ field: expect.stringContaining(field) })
  })

  test('does not tell what a forum is called to somebody who may see nothing of it', async () => {
    for (const format of ['svg', 'xlsx', 'ics']) {
      const { response, bytes } = await file('reader-soroe', `${YEAR}&format=${format}&forum=${forumId}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).not.toContain('K17')
      expect(bytes.toString('utf8')).not.toContain('K17')
      const own = await file(SECRETARY, `${YEAR}&format=${format}&forum=${forumId}`)
      expect(own.response.headers.get('content-disposition')).toContain('K17')
    }
  })

  test('is given to nobody without a token', async () => {
    const response = await fetch(`${api.url}${routes.wheelFile.path}${YEAR}&format=pdf`)
    expect(response.status).toBe(401)
  })
})

describe('A wheel of more than a thousand things', () => {
  test('is told to be too much for a drawing, and fetched for Excel', async () => {
    const body = { name: 'Travlt forum', regionCode: '1085', groupId: null, organisationIds: ['330'] }
    const { id } = await api.get(SECRETARY, 'createForum', { body })
    const first = { from: '2027-01-01', to: '2027-01-01', times: null }
    for (const title of ['Første', 'Anden', 'Tredje']) {
      const schedule = { by: 'rule', first, rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU' }
      const what = { kind: 'task', title, forumId: id, regionCode: '1085', location: '', schedule }
      const none = { responsible: [], links: [], serves: [], dependsOn: [] }
      await api.get(SECRETARY, 'createEntry', { body: { ...what, ...none } })
    }
    const fetched = (format: string) =>
      api.ask(SECRETARY, 'wheelFile', { query: { format, from: '2027-01-01', forum: id } })
    for (const format of ['svg', 'png', 'pdf'])
      expect(await fetched(format)).toMatchObject({ status: 422, body: { code: 'too_much_to_draw' } })
    expect((await fetched('xlsx')).status).toBe(200)
  })
})

describe('A calendar’s address', () => {
  test('is made, listed and stopped through the tab’s API', async () => {
    const { url } = await api.get(SECRETARY, 'renewWheelAddress', { body: { forumId } })
    expect(url).toMatch(/^http.*\/kalender\/[\w-]{43}\.ics$/)
    const listed = await api.get(SECRETARY, 'wheelAddresses')
    expect(listed.forums.find((each) => each.forumId === forumId)?.address).not.toBeNull()
    await api.get(SECRETARY, 'stopWheelAddress', { body: { forumId } })
    const after = await api.get(SECRETARY, 'wheelAddresses')
    expect(after.forums.find((each) => each.forumId === forumId)?.address).toBeNull()
  })

  test('of a forum is not for others to make', async () => {
    const { status } = await api.ask('reader-soroe', 'renewWheelAddress', { body: { forumId } })
    expect(status).toBe(404)
    expect((await api.get('reader-soroe', 'wheelAddresses')).forums).toEqual([])
  })
})
