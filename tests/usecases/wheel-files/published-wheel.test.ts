import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeForums } from '../../support/ruled-forums.ts'
import { onDay, useWheelStage } from './wheel-stage.ts'

const stage = useWheelStage()
const pathOf = (forumId: string) => `/aarshjul/${forumId}`

beforeAll(async () => {
  const forumId = stage.otherForumId
  const responsible = [stage.forum.personId('director-slagelse')]
  await stage.plan({ title: 'Møde i Dialogforum', forumId, responsible, location: 'Hos Ane Jensen' })
  await stage.plan({
    title: 'Høring <b>om</b> strategien',
    kind: 'hearing',
    forumId,
    schedule: onDay('2027-04-01', '2027-04-30'),
  })
  await stage.plan({ title: 'Møde i 2028', forumId, schedule: onDay('2028-02-29') })
  await stage.plan({ title: 'Skriv referat', kind: 'task', forumId })
  await stage.plan({ title: 'Godkendes', kind: 'approval_step', forumId })
  await stage.plan({ title: 'Møde i direktørgruppen' })
  await stage.plan({ title: 'Hele regionen', forumId: null })
})

const everything = async () => {
  const path = pathOf(stage.otherForumId)
  const parts = await Promise.all(
    [path, `${path}/hjul.svg`, `${path}/hjul.svg?tema=moerk`, `${path}/kalender.ics`].map(async (each) => {
      const response = await stage.fetch(each)
      return { status: response.status, headers: response.headers, text: await response.text() }
    }),
  )
  return parts
}

// The order counts: what was drawn is kept for a minute, so what is not published is asked for first.
describe('The wheel of a forum that does not publish it', () => {
  test('is nowhere, as that of a forum that is not there', async () => {
    for (const path of [stage.forum.forumId, '7f000000-0000-4000-8000-000000000000', 'ikke-et-forum']) {
      const response = await stage.fetch(pathOf(path))
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('content-type')).toContain('text/html')
    }
  })
})

describe('The wheel that a forum publishes', () => {
  beforeAll(() => stage.publish(stage.otherForumId, true))

  test('is a page without script, with its picture, its dates and its calendar', async () => {
    const [page, picture, dark, calendar] = await everything()
    expect(page?.status).toBe(200)
    expect(page?.text).toContain('Tirsdag den 8. juni 2027. Møde.')
    expect(page?.text).toContain('Høring &lt;b&gt;om&lt;/b&gt; strategien')
    expect(page?.text).not.toMatch(/<script|style=|onload/i)
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page?.text).toContain('kalender.ics')
    expect([picture?.status, picture?.headers.get('content-type')]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ])
    expect(picture?.text).not.toBe(dark?.text)
    expect(calendar?.text).toContain('SUMMARY:Møde i Dialogforum')
  })

  test('tells no name, no place, no task, no step of approval, and nothing of others', async () => {
    const all = (await everything()).map(({ text }) => text).join('\n')
    for (const hidden of [
      'Slagelse',
      'Ane Jensen',
      'Skriv referat',
      'Godkendes',
      'direktørgruppen',
      'Hele regionen',
    ])
      expect([hidden, all.includes(hidden)]).toEqual([hidden, false])
  })

  test('can be leafed to the next years, and no farther', async () => {
    const path = pathOf(stage.otherForumId)
    expect(await (await stage.fetch(`${path}?aar=2028`)).text()).toContain('Tirsdag den 29. februar 2028')
    expect(await (await stage.fetch(`${path}?aar=2099`)).text()).toContain('Årshjul 2027, Dialogforum')
    expect(await (await stage.fetch(`${path}?aar=<script>`)).text()).toContain('Årshjul 2027, Dialogforum')
  })

  test('has an end: what is left out is counted in a sentence, and what comes next is never left out', async () => {
    const secretary = stage.forum.actor('secretariat-1', 'tab')
    const [forumId = ''] = await makeForums({ deps: stage.deps, secretary }, [{ kind: 'kkr', name: 'KKR' }])
    await stage.publish(forumId, true)
    const daily = { from: '2027-01-04', to: '2027-01-04', times: null }
    await stage.plan({
      title: 'Daglig frist',
      kind: 'deadline',
      forumId,
      schedule: { by: 'rule', first: daily, rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=20271231' },
    })
    const path = pathOf(forumId)
    const page = await (await stage.fetch(path)).text()
    const listed = page.match(/>Daglig frist</g)?.length
    expect(listed).toBe(300)
    expect(page).toContain(
      '62 aktiviteter er ikke vist. Hjulet og listen viser 300, de kommende først. Kalenderen nedenfor har dem alle.',
    )
    expect(page).toContain('Torsdag den 4. marts 2027. Frist.')
    expect(page).not.toContain('Mandag den 4. januar 2027.')
    const calendar = await (await stage.fetch(`${path}/kalender.ics`)).text()
    expect(calendar.match(/SUMMARY:Daglig frist/g)?.length).toBe(362)
    expect((await stage.fetch(`${path}/hjul.svg`)).status).toBe(200)
  })

  test('is not sent again while it is the same', async () => {
    const path = pathOf(stage.otherForumId)
    const etag = (await stage.fetch(path)).headers.get('etag') ?? ''
    expect((await stage.fetch(path, { 'if-none-match': etag })).status).toBe(304)
  })
})
