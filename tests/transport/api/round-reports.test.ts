import { beforeAll, describe, expect, test } from '@jest/globals'
import readXlsxFile from 'read-excel-file/node'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { draftDemoRound, startDemoRound } from '../../support/demo-round.ts'
import { useTabApi } from '../../support/tab-api.ts'

const api = useTabApi()
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
let forum: DemoForum
let roundId = ''
let draftId = ''

beforeAll(async () => {
  forum = await seedDemoForum(api.deps.db, { world: api.tenant.world })
  roundId = await startDemoRound(api.deps, forum)
  draftId = await draftDemoRound(api.deps, forum, { content: { facility: 'Botilbuddet Åsen' } })
})

/** The rows below the heading of the workbook that was answered with. */
async function rowsOf({ bytes }: { bytes: Buffer }) {
  const [sheet] = await readXlsxFile(bytes)
  return (sheet?.data ?? []).slice(1)
}

describe('the secretariat downloads', () => {
  test('the list of rounds, narrowed as its page is', async () => {
    const all = await api.ask('secretariat-1', 'exportRounds')
    expect(all.status).toBe(200)
    expect(all.headers.get('content-type')).toBe(XLSX)
    expect(all.headers.get('content-disposition')).toContain('attachment')
    expect(await rowsOf(all)).toHaveLength(2)
    const drafts = await api.ask('secretariat-1', 'exportRounds', { query: { state: 'draft', q: 'åsen' } })
    expect((await rowsOf(drafts)).map((row) => row[4])).toEqual(['Botilbuddet Åsen'])
  })

  test('how each member has taken part in the rounds that the list shows', async () => {
    const report = await api.ask('secretariat-1', 'participation', { query: { state: 'open' } })
    const rows = await rowsOf(report)
    expect(rows).toHaveLength(18)
    expect(rows.find((row) => row[1] === 'Greve Kommune')?.slice(2, 10)).toEqual([0, 1, 0, 0, 0, 0, 1, 0])
    expect(rows.find((row) => row[1] === 'Slagelse Kommune')?.slice(2, 4)).toEqual([1, 0])
  })

  test('a round’s delivery report, with a line for everybody of every member', async () => {
    const report = await api.ask('secretariat-1', 'deliveryReport', { params: { roundId } })
    expect(report.headers.get('content-type')).toBe(XLSX)
    const rows = await rowsOf(report)
    expect(new Set(rows.map((row) => row[0]).filter(Boolean)).size).toBe(18)
  })

  test('no report of a round that was not sent', async () => {
    const { status } = await api.ask('secretariat-1', 'deliveryReport', { params: { roundId: draftId } })
    expect(status).toBe(409)
  })
})

test('nobody else downloads either: it is answered as if there were no such page', async () => {
  for (const who of ['director-greve', 'director-slagelse', 'case-worker-naestved']) {
    expect((await api.ask(who, 'exportRounds')).status).toBe(404)
    expect((await api.ask(who, 'participation')).status).toBe(404)
    for (const id of [roundId, draftId, forum.forumId])
      expect((await api.ask(who, 'deliveryReport', { params: { roundId: id } })).status).toBe(404)
  }
})

test('a round that was sent may be copied by its operator and the secretariat, a draft by nobody: it is changed', async () => {
  const can = async (who: string, id: string) =>
    (await api.get(who, 'showRound', { params: { roundId: id } })).can.duplicate
  expect(await can('secretariat-1', roundId)).toBe(true)
  expect(await can('director-slagelse', roundId)).toBe(true)
  expect(await can('director-greve', roundId)).toBe(false)
  expect(await can('secretariat-1', draftId)).toBe(false)
})
