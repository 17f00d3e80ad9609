import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CycleInput, CycleView } from '../../../bot/contract/wheel-cycle.ts'
import type { WheelItem } from '../../../bot/contract/wheel.ts'
import { useTabApi } from '../../support/tab-api.ts'
import { broken, steps, timetable } from './rammeaftale-2021.ts'

const SECRETARY = 'secretariat-1'

/** The spring in which Rammeaftale 2021-22 was planned. */
const clock = { now: new Date('2020-05-04T07:00:00Z') }
const api = useTabApi({ clock: () => clock.now })

const forums: Record<string, string> = {}
let input: CycleInput
let cycleId = ''

beforeAll(async () => {
  for (const [role, name] of [
    ['kkr', 'KKR Sjælland'],
    ['directors', 'K17'],
  ] as const) {
    const body = { name, regionCode: '1085', groupId: null, organisationIds: ['330', '259'] }
    forums[role] = (await api.get(SECRETARY, 'createForum', { body })).id
  }
  const { items } = await api.get(SECRETARY, 'cycleTemplates')
  const template = items.find(({ id }) => id === 'sjaelland-2020')
  if (template === undefined) throw new Error('The chain of 2020 is not there')
  input = {
    regionCode: '1085',
    template,
    firstYear: 2021,
    years: 2,
    deadline: null,
    own: timetable,
    forums,
    responsible: [],
  }
})

const cycle = (): Promise<CycleView> => api.get(SECRETARY, 'showCycle', { params: { cycleId } })
const year = { from: '2020-01-01', to: '2021-12-31' }
const inWheel = async (): Promise<WheelItem[]> =>
  (await api.get(SECRETARY, 'wheel', { query: year })).items.filter((item) => item.cycleId === cycleId)
const line = ({ from, to, title }: { from: string | null; to: string | null; title: string }) =>
  `${from} ${to} ${title}`

describe('Rammeaftale 2021-22, planned through the API with its own dates', () => {
  test('shows every step of its timetable before anything is saved, and no false alarm', async () => {
    const preview = await api.get(SECRETARY, 'previewCycle', { body: input })
    expect(preview).toMatchObject({ name: 'Rammeaftale 2021-22', deadline: '2020-10-15', exists: null })
    expect(preview.steps.map(line)).toEqual(steps)
    expect(preview.warnings).toEqual([])
    expect(preview.steps.filter(({ own }) => own).map(({ stepId }) => stepId)).toEqual(
      timetable.map(({ stepId }) => stepId),
    )
    expect(await api.get(SECRETARY, 'listCycles')).toEqual({ items: [] })
  })

  test.each([
    ['30 February', { from: '02-28', to: '02-30' }],
    ['all of the year', { from: '01-01', to: '12-31' }],
  ])('is not planned with a summer break of %s', async (_, summerBreak) => {
    const body = { ...input, template: { ...input.template, summerBreak } }
    expect((await api.ask(SECRETARY, 'previewCycle', { body })).status).toBe(400)
  })

  test('stands in the wheel as linked entries, with the forums that the region has for them', async () => {
    const saved = await api.get(SECRETARY, 'saveCycle', { body: input })
    cycleId = saved.id
    expect(saved).toMatchObject({ entries: 11, warnings: [] })
    const items = await inWheel()
    expect(items.map(line)).toEqual(steps.filter((step) => !step.endsWith('Sommerferie')))
    expect(items.filter(({ warnings }) => warnings.length > 0)).toEqual([])
    expect(items.find(({ title }) => title === 'KKR godkender forslaget')).toMatchObject({
      kind: 'approval_step',
      forumId: forums['kkr'],
      serves: ['development_strategy', 'steering_agreement'],
      waitsFor: [{ title: 'Aftalen tilpasses efter dialogmøderne', from: '2020-08-18' }],
    })
    expect((await cycle()).steps.map(line)).toEqual(steps)
  })

  test('is planned once: a second plan for the same years is refused by name', async () => {
    expect(await api.ask(SECRETARY, 'saveCycle', { body: input })).toMatchObject({
      status: 409,
      body: {
        code: 'cycle_exists',
        message: expect.stringContaining('Rammeaftale 2021-22 er allerede planlagt'),
      },
    })
  })

  test('raises no alarm while it is carried out in time, and tells what is late when it is not', async () => {
    const ticked = ['Dialogforum', 'Direktørmøde (K17)']
    clock.now = new Date('2020-06-02T07:00:00Z')
    for (const title of ticked) {
      const item = (await inWheel()).find((each) => each.title === title)
      const body = { key: 'once', version: item?.version }
      await api.get(SECRETARY, 'tickOff', { params: { entryId: item?.entryId ?? '' }, body })
    }
    expect((await cycle()).warnings).toEqual([])
    clock.now = new Date('2020-06-18T07:00:00Z')
    expect((await cycle()).warnings.map(({ text }) => text)).toEqual([
      '»KKR drøfter oplægget« skulle være sket senest tirsdag den 16. juni 2020 og er ikke krydset af.',
    ])
    clock.now = new Date('2020-06-02T07:00:00Z')
  })
})

describe('its KKR meeting moved to 20 October', () => {
  const moveKkr = async (date: string) => {
    const kkr = (await inWheel()).find(({ title }) => title === 'KKR godkender forslaget')
    const to = { from: date, to: date, times: null }
    return api.get(SECRETARY, 'moveOccurrence', {
      params: { entryId: kkr?.entryId ?? '' },
      body: { key: 'once', version: kkr?.version, to },
    })
  }

  test('shows at once exactly what breaks and why, down to the statutory date', async () => {
    expect((await moveKkr('2020-10-20')).warnings).toEqual(broken)
  })

  test('says it at each step that breaks, in the plan and in the wheel', async () => {
    const view = await cycle()
    expect(view.warnings.map(({ text }) => text)).toEqual(broken)
    expect(view.steps.filter(({ warnings }) => warnings.length > 0).map(({ stepId }) => stepId)).toEqual([
      'sent_to_municipalities',
      'hearing',
      'councils_approve',
      'published',
    ])
    const items = await inWheel()
    expect(items.flatMap(({ warnings }) => warnings).toSorted()).toEqual(broken.toSorted())
    expect(await api.get(SECRETARY, 'listCycles')).toMatchObject({ items: [{ id: cycleId, warnings: 4 }] })
  })

  test('fits again when it is moved back', async () => {
    expect((await moveKkr('2020-09-07')).warnings).toEqual([])
    expect((await cycle()).warnings).toEqual([])
  })
})

describe('a step that takes its date from KKR’s own meeting', () => {
  const plan = (entryId: string) => {
    const own = [
      ...timetable.filter(({ stepId }) => stepId !== 'kkr_approves'),
      // Whatever the form believes, the meeting's own date counts.
      { stepId: 'kkr_approves', from: '2019-01-01', to: '2019-01-01', entryId },
    ]
    return { ...input, regionCode: '1084', own }
  }

  test('moves with the meeting, and what breaks is told to who moves it', async () => {
    const when = { from: '2020-09-07', to: '2020-09-07', times: null }
    const meeting = {
      kind: 'meeting',
      title: 'KKR-møde',
      forumId: forums['kkr'],
      regionCode: '1085',
      location: '',
      schedule: { by: 'date', when },
      responsible: [],
      links: [],
      serves: [],
      dependsOn: [],
    }
    clock.now = new Date('2020-05-04T07:00:00Z')
    const { id } = await api.get(SECRETARY, 'createEntry', { body: meeting })
    const body = plan(id)
    const preview = await api.get(SECRETARY, 'previewCycle', { body })
    expect(preview.steps.find(({ stepId }) => stepId === 'kkr_approves')).toMatchObject({
      from: '2020-09-07',
      own: true,
    })
    const saved = await api.get(SECRETARY, 'saveCycle', { body })
    const to = { from: '2020-10-20', to: '2020-10-20', times: null }
    const moved = await api.get(SECRETARY, 'moveOccurrence', {
      params: { entryId: id },
      body: { key: 'once', version: 1, to },
    })
    expect(moved.warnings).toHaveLength(4)
    expect(moved.warnings[0]).toContain(
      '»KKR godkender forslaget« er først slut tirsdag den 20. oktober 2020',
    )
    const view = await api.get(SECRETARY, 'showCycle', { params: { cycleId: saved.id } })
    expect(view.steps.find(({ stepId }) => stepId === 'kkr_approves')?.from).toBe('2020-10-20')
    expect(view.warnings).toHaveLength(4)
    const query = { version: String(view.version) }
    await api.get(SECRETARY, 'removeCycle', { params: { cycleId: saved.id }, query })
    expect((await api.get(SECRETARY, 'showEntry', { params: { entryId: id } })).neededBy).toEqual([])
  })

  test('cannot be planned by a meeting that is not there', async () => {
    const body = plan('5d3c1c1e-0000-4000-8000-000000000000')
    expect(await api.ask(SECRETARY, 'previewCycle', { body })).toMatchObject({
      status: 422,
      body: { code: 'unknown_entry', field: 'own' },
    })
  })
})

describe('the approval by all councils', () => {
  const record = async (organisationId: string, decision: 'approved' | 'rejected', on: string) => {
    const { version } = await cycle()
    return api.ask(SECRETARY, 'recordApproval', {
      params: { cycleId },
      body: { organisationId, decision, on, version },
    })
  }

  test('asks the 17 municipalities and the region, and counts who has approved', async () => {
    clock.now = new Date('2020-10-12T07:00:00Z')
    const { councils } = (await cycle()).approvals
    expect(councils).toHaveLength(18)
    expect(councils[0]?.name).toBe('Region Sjælland')
    for (const { organisationId } of councils.slice(0, 14)) {
      const answer = await record(organisationId, 'approved', '2020-10-05')
      expect(answer.status).toBe(200)
    }
    const { approvals } = await cycle()
    expect(approvals).toMatchObject({ state: 'waiting', approved: 14, of: 18 })
    expect(approvals.text).toBe(
      `14 af 18 har godkendt. Mangler: ${councils
        .slice(14)
        .map(({ name }) => name)
        .join(', ')
        .replace(/, ([^,]*)$/, ' og $1')}.`,
    )
  })

  test('takes no decision of the future, and none of a council that is not asked', async () => {
    const { councils } = (await cycle()).approvals
    const missing = councils.find(({ decision }) => decision === null)?.organisationId ?? ''
    expect(await record(missing, 'approved', '2020-10-13')).toMatchObject({
      status: 422,
      body: { code: 'decided_in_future' },
    })
    expect(await record('751', 'approved', '2020-10-05')).toMatchObject({
      status: 422,
      body: { code: 'not_asked' },
    })
  })

  test('is not ticked off while one council is missing, and is when all have said yes', async () => {
    const tick = async (title: string) => {
      const item = (await inWheel()).find((each) => each.title.startsWith(title))
      return api.ask(SECRETARY, 'tickOff', {
        params: { entryId: item?.entryId ?? '' },
        body: { key: 'once', version: item?.version },
      })
    }
    for (const title of [
      'KKR drøfter',
      'Dialogmøder',
      'Aftalen tilpasses',
      'KKR godkender',
      'Aftalen sendes',
    ])
      expect(await tick(title)).toMatchObject({ status: 200 })
    expect(await tick('Høring')).toMatchObject({ status: 200 })
    expect(await tick('Alle kommunalbestyrelser')).toMatchObject({
      status: 409,
      body: { message: '14 af 18 har godkendt. Trinnet kan krydses af, når alle har.' },
    })
    expect(await tick('Aftalen offentliggøres')).toMatchObject({
      status: 409,
      body: { code: 'predecessors_open' },
    })
    for (const { organisationId, decision } of (await cycle()).approvals.councils)
      if (decision === null) await record(organisationId, 'approved', '2020-10-12')
    expect((await cycle()).approvals).toMatchObject({
      state: 'approved',
      text: 'Alle 18 har godkendt, den sidste mandag den 12. oktober 2020.',
    })
    expect(await tick('Alle kommunalbestyrelser')).toMatchObject({ status: 200 })
    expect(await tick('Aftalen offentliggøres')).toMatchObject({ status: 200 })
  })

  test('that is ticked off takes no no: whoever has one to record says first that the step is not done', async () => {
    const [council] = (await cycle()).approvals.councils
    expect(await record(council?.organisationId ?? '', 'rejected', '2020-10-12')).toMatchObject({
      status: 409,
      body: { code: 'successors_ticked' },
    })
    expect((await cycle()).approvals).toMatchObject({ state: 'approved' })
  })

  test('stays on record: the plan cannot be removed any more', async () => {
    const { version, can } = await cycle()
    expect(can.remove).toBe(false)
    expect(
      await api.ask(SECRETARY, 'removeCycle', { params: { cycleId }, query: { version: String(version) } }),
    ).toMatchObject({ status: 409, body: { code: 'cycle_has_decisions' } })
  })
})
