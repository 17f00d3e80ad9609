import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CycleInput, CycleView, ReplanInput } from '../../../bot/contract/wheel-cycle.ts'
import { useTabApi } from '../../support/tab-api.ts'
import { timetable } from './rammeaftale-2021.ts'

const SECRETARY = 'secretariat-1'
const DIRECTOR = 'director-slagelse'

/** The summer in which Rammeaftale 2021-22 was half made. */
const clock = { now: new Date('2020-05-04T07:00:00Z') }
const api = useTabApi({ clock: () => clock.now })
const forums: Record<string, string> = {}
let cycleId = ''

beforeAll(async () => {
  for (const name of ['KKR', 'K17', 'Andre']) {
    const body = { name, regionCode: '1085', groupId: null, organisationIds: ['330', '259'] }
    forums[name] = (await api.get(SECRETARY, 'createForum', { body })).id
  }
  const { items } = await api.get(SECRETARY, 'cycleTemplates')
  const template = items.find(({ id }) => id === 'sjaelland-2020')
  if (template === undefined) throw new Error('The chain of 2020 is not there')
  const input: CycleInput = {
    ...{ regionCode: '1085', template, firstYear: 2021, years: 2, deadline: null, own: timetable },
    ...{ forums: { kkr: forums['KKR'], directors: forums['K17'] }, responsible: [] },
  }
  cycleId = (await api.get(SECRETARY, 'saveCycle', { body: input })).id
  clock.now = new Date('2020-06-02T07:00:00Z')
  for (const stepId of ['dialogue_forum', 'directors']) {
    const step = await stepNamed(stepId)
    const body = { key: 'once', version: step.version }
    await api.get(SECRETARY, 'tickOff', { params: { entryId: step.entryId ?? '' }, body })
  }
})

const cycle = (): Promise<CycleView> => api.get(SECRETARY, 'showCycle', { params: { cycleId } })
async function stepNamed(stepId: string): Promise<CycleView['steps'][number]> {
  const step = (await cycle()).steps.find((each) => each.stepId === stepId)
  if (step === undefined) throw new Error(`${stepId} is no step`)
  return step
}
const days = (view: CycleView) => Object.fromEntries(view.steps.map(({ stepId, from }) => [stepId, from]))
async function asItIs(changes: Partial<ReplanInput> = {}): Promise<ReplanInput> {
  const { template, years, deadline, version } = await cycle()
  const roles = { kkr: forums['KKR'], directors: forums['K17'] }
  return { template, years: years === 1 ? 1 : 2, deadline, own: [], forums: roles, version, ...changes }
}
const preview = (body: ReplanInput) => api.get(SECRETARY, 'previewReplan', { params: { cycleId }, body })
const replan = (body: ReplanInput) => api.get(SECRETARY, 'replanCycle', { params: { cycleId }, body })
const entryOf = async (stepId: string) => {
  const { entryId } = await stepNamed(stepId)
  return api.get(SECRETARY, 'showEntry', { params: { entryId: entryId ?? '' } })
}

describe('a saved plan, made anew with another deadline', () => {
  test('shows before anything is saved what moves, from where to where, and what stands', async () => {
    const before = await cycle()
    const shown = await preview(await asItIs({ deadline: '2020-11-02' }))
    expect(shown).toMatchObject({
      name: 'Rammeaftale 2021-22',
      deadline: '2020-11-02',
      exists: null,
      removed: [],
    })
    const of = (stepId: string) => shown.steps.find((step) => step.stepId === stepId)
    expect(of('directors')).toMatchObject({ from: '2020-05-29', was: { from: '2020-05-29' }, fixed: true })
    expect(of('councils_approve')).toMatchObject({
      ...{ to: '2020-11-02', was: { from: '2020-10-02', to: '2020-10-15' }, fixed: false },
    })
    expect(of('in_force')).toMatchObject({ from: '2021-01-01', was: { from: '2021-01-01' } })
    expect(await cycle()).toEqual(before)
  })

  test('moves what is not over, keeps what is ticked off and what councils have decided, and tells both', async () => {
    const { approvals, version } = await cycle()
    const council = approvals.councils[3]?.organisationId ?? ''
    const decided = { organisationId: council, decision: 'approved', on: '2020-06-01', version }
    await api.get(SECRETARY, 'recordApproval', { params: { cycleId }, body: decided })
    const before = days(await cycle())
    const answer = await replan(await asItIs({ deadline: '2020-11-02' }))
    expect(answer).toMatchObject({ added: 0, removed: 0, warnings: [] })
    expect(answer.moved).toBeGreaterThan(3)
    const view = await cycle()
    expect(view).toMatchObject({ deadline: '2020-11-02', approvals: { approved: 1, of: 18 } })
    const after = days(view)
    expect([after['dialogue_forum'], after['directors']]).toEqual([
      before['dialogue_forum'],
      before['directors'],
    ])
    expect(after['kkr_approves']! > before['kkr_approves']!).toBe(true)
    expect((await stepNamed('directors')).state).toBe('held')
    const history = (await entryOf('kkr_approves')).history.map(({ text }) => text)
    expect(history.at(-1)).toContain('Planlagt som et trin i Rammeaftale 2021-22')
    expect(history[0]).toContain('Ændret: tid')
    expect((await entryOf('directors')).history.map(({ text }) => text).join()).not.toContain('Ændret')
  })

  test('is not written over what a colleague has changed meanwhile, and is nobody’s but the secretariat’s', async () => {
    const body = await asItIs({ deadline: '2020-10-15' })
    const old = { params: { cycleId }, body: { ...body, version: body.version - 1 } }
    expect(await api.ask(SECRETARY, 'replanCycle', old)).toMatchObject({
      status: 409,
      body: { code: 'wheel_changed_meanwhile' },
    })
    for (const route of ['previewReplan', 'replanCycle'] as const)
      expect([403, 404]).toContain((await api.ask(DIRECTOR, route, { params: { cycleId }, body })).status)
  })
})

describe('a chain that is changed in a saved plan', () => {
  const withLead = (template: ReplanInput['template'], stepId: string, amount: number) => ({
    ...template,
    steps: template.steps.map((step) =>
      step.id === stepId
        ? {
            ...step,
            after: step.after.map((each) => ({ ...each, lead: { amount, unit: 'working_days' as const } })),
          }
        : step,
    ),
  })

  test('moves what a longer lead time pushes forward in time, and nothing else', async () => {
    const before = days(await cycle())
    const { template } = await asItIs()
    await replan(await asItIs({ template: withLead(template, 'councils_approve', 6) }))
    const after = days(await cycle())
    expect(after['hearing']! < before['hearing']!).toBe(true)
    expect(after['councils_approve']).toBe(before['councils_approve'])
    expect((await cycle()).template.leadTimes).toBe('edited')
  })

  test('renames, gives a step to another forum and takes in a new one, without losing what was said in the wheel', async () => {
    const kkr = await entryOf('kkr_approves')
    const {
      id,
      version,
      history: _,
      can: _can,
      cycle: _cycle,
      neededBy: _needed,
      state: _state,
      ...rest
    } = kkr
    const said = {
      ...rest,
      ...{ location: 'Rådhuset i Ringsted', responsible: [], schedule: { by: 'date', when: whenOf(kkr) } },
      dependsOn: kkr.dependsOn.map(({ entryId }) => entryId),
    }
    await api.get(SECRETARY, 'editEntry', { params: { entryId: id }, body: { ...said, version } })
    const { template } = await asItIs()
    const steps = template.steps.map((step) =>
      step.id === 'kkr_approves' ? { ...step, title: 'KKR godkender aftalen' } : step,
    )
    const added = {
      ...{ id: 'step_1', title: 'Presse', kind: 'task' as const, forum: 'secretariat' as const, serves: [] },
      placed: { by: 'what_precedes' as const, lasts: null },
      after: [{ step: 'kkr_approves', lead: { amount: 2, unit: 'working_days' as const } }],
    }
    const own = [{ stepId: 'kkr_approves', ...onDays(await stepNamed('kkr_approves')) }]
    const body = await asItIs({
      template: { ...template, steps: [...steps, added] },
      own,
      forums: { kkr: forums['Andre'], directors: forums['K17'] },
    })
    expect(await replan(body)).toMatchObject({ added: 1, removed: 0 })
    expect(await entryOf('kkr_approves')).toMatchObject({
      ...{ title: 'KKR godkender aftalen', forumId: forums['Andre'], location: 'Rådhuset i Ringsted' },
      schedule: { by: 'date', when: { times: { start: '10:00', end: '12:00' } } },
    })
    expect((await entryOf('step_1')).dependsOn.map(({ title }) => title)).toEqual(['KKR godkender aftalen'])
    expect((await stepNamed('directors')).forumId).toBe(forums['K17'])
  })

  test('lets a step go, but none that is over, and none that something else hangs on', async () => {
    const { template } = await asItIs()
    const without = (...ids: string[]) => ({
      ...template,
      steps: template.steps
        .filter(({ id }) => !ids.includes(id))
        .map((step) => ({ ...step, after: step.after.filter(({ step: other }) => !ids.includes(other)) })),
    })
    expect(
      await api.ask(SECRETARY, 'previewReplan', {
        params: { cycleId },
        body: await asItIs({ template: without('directors') }),
      }),
    ).toMatchObject({ status: 409, body: { code: 'step_is_over' } })
    expect((await preview(await asItIs({ template: without('step_1') }))).removed).toEqual(['Presse'])
    const kkr = { entryId: (await stepNamed('kkr_outline')).entryId ?? '', key: 'once' }
    const { id: meetingId } = await api.get(SECRETARY, 'createMeeting', {
      body: { ...kkr, from: { by: 'empty' } },
    })
    const withRunSheet = await asItIs({ template: without('kkr_outline') })
    for (const route of ['previewReplan', 'replanCycle'] as const)
      expect(await api.ask(SECRETARY, route, { params: { cycleId }, body: withRunSheet })).toMatchObject({
        ...{ status: 409, body: { code: 'entry_has_meeting' } },
      })
    await api.get(SECRETARY, 'removeMeeting', { params: { meetingId } })
    const { entryId } = await stepNamed('step_1')
    const body = {
      ...{ kind: 'task', title: 'Ring til avisen', forumId: null, regionCode: '1085', location: '' },
      schedule: { by: 'date', when: { from: '2020-10-20', to: '2020-10-20', times: null } },
      ...{ responsible: [], links: [], serves: [], dependsOn: [entryId] },
    }
    const { id, version } = await api.get(SECRETARY, 'createEntry', { body })
    const gone = await asItIs({ template: without('step_1') })
    expect(await api.ask(SECRETARY, 'replanCycle', { params: { cycleId }, body: gone })).toMatchObject({
      status: 409,
      body: { code: 'others_hang_on_it', message: expect.stringContaining('Ring til avisen') },
    })
    await api.get(SECRETARY, 'removeEntry', { params: { entryId: id }, query: { version: String(version) } })
    expect(await replan(gone)).toMatchObject({ added: 0, removed: 1 })
    expect((await cycle()).steps.map(({ stepId }) => stepId)).not.toContain('step_1')
  })
})

test('what somebody lets a step wait for besides the plan is kept; a ring is refused by name', async () => {
  const task = {
    ...{ kind: 'task', title: 'Skriv udkast', forumId: null, regionCode: '1085', location: '', links: [] },
    schedule: { by: 'date', when: { from: '2020-07-20', to: '2020-07-20', times: null } },
    ...{ responsible: [], serves: [], dependsOn: [] },
  }
  const { id } = await api.get(SECRETARY, 'createEntry', { body: task })
  const adapted = await entryOf('kkr_approves')
  const { id: kkrId, version, history: _, can: _can, cycle: _c, neededBy: _n, state: _s, ...rest } = adapted
  const dependsOn = [...adapted.dependsOn.map(({ entryId }) => entryId), id]
  const said = { ...rest, responsible: [], dependsOn, schedule: { by: 'date', when: whenOf(adapted) } }
  await api.get(SECRETARY, 'editEntry', { params: { entryId: kkrId }, body: { ...said, version } })
  await replan(await asItIs({ deadline: '2020-10-30' }))
  expect((await entryOf('kkr_approves')).dependsOn.map(({ entryId }) => entryId)).toContain(id)
  const { template } = await asItIs()
  const steps = template.steps.map((step) =>
    step.id === 'sent_to_municipalities'
      ? { ...step, after: [...step.after, { step: 'hearing', lead: { amount: 0, unit: 'days' as const } }] }
      : step,
  )
  const body = await asItIs({ template: { ...template, steps } })
  expect(await api.ask(SECRETARY, 'previewReplan', { params: { cycleId }, body })).toMatchObject({
    status: 422,
    body: { code: 'ring_of_steps' },
  })
})

const onDays = ({ from, to }: { from: string | null; to: string | null }) => ({
  from: from ?? '',
  to: to ?? '',
})
function whenOf({ schedule }: Awaited<ReturnType<typeof entryOf>>) {
  if (schedule.by !== 'date') throw new Error('It has a date of its own')
  return { ...schedule.when, times: { start: '10:00', end: '12:00' } }
}
