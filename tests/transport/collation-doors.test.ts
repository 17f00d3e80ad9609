import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { insertMeetingLink } from '../../bot/store/meeting-links.ts'
import { saveAttendances } from '../../bot/store/participants.ts'
import { askForComments } from '../../bot/usecases/meetings/collation/ask-for-comments.ts'
import { backToDraft } from '../../bot/usecases/meetings/collation/back-to-draft.ts'
import { finishCollation } from '../../bot/usecases/meetings/collation/finish-collation.ts'
import { savePlenaryPoint } from '../../bot/usecases/meetings/collation/save-plenary-point.ts'
import { showCollation } from '../../bot/usecases/meetings/collation/show-collation.ts'
import { type Meeting2020, seedMeeting } from '../support/meeting-2020.ts'
import { useProductOverHttp } from '../support/product-over-http.ts'
import { personalPageDoor } from './personal-page/personal-page-door.ts'

const product = useProductOverHttp()
const secretary = () => product.forum.actor('secretariat-1', 'tab')
const SAID = 'Enighed om »én indgang«'

/** A meeting after which the plenary's words lie in the collation, and the pages of two who took part. */
async function scene() {
  const { deps } = product
  const meeting = await seedMeeting(deps, product.forum, [['director-faxe', 'director-koege']])
  const meetingId = meeting.id
  product.at('2026-05-29T15:00:00+02:00')
  await savePlenaryPoint(deps, secretary(), { meetingId, id: randomUUID(), sectionKey: null, text: SAID })
  return {
    meetingId,
    faxe: await linkOf('director-faxe', meeting),
    koege: await linkOf('director-koege', meeting),
    meeting,
  }
}

async function linkOf(key: string, meeting: Meeting2020): Promise<string> {
  const { deps } = product
  const token = deps.newSecret()
  const link = { meetingId: meeting.id, participantId: meeting.participantId(key) }
  await insertMeetingLink(deps.db, token, link, deps.clock())
  return `/moede/${token}`
}
const ask = (meetingId: string) =>
  askForComments(product.deps, secretary(), { meetingId, until: '2026-06-30' })
const finish = (meetingId: string) => finishCollation(product.deps, secretary(), { meetingId })
const door = () => personalPageDoor(product)
const post = (path: string, form: Record<string, string>) =>
  door().ask(path, { method: 'POST', body: new URLSearchParams(form) })
/** Opens the page, writes into its form and sends it. */
async function write(link: string, text: string, about = '') {
  const formToken = door().formTokenOf(await door().ask(`${link}/opsamling`))
  return post(`${link}/opsamling`, { formToken, about, text })
}
async function comments(meetingId: string): Promise<string[]> {
  const shown = await showCollation(product.deps, secretary(), meetingId)
  return shown.ok ? shown.view.comments.map(({ text }) => text) : []
}

describe('the collation on a participant’s own page', () => {
  test('is not there while it is a draft, and nor are its files', async () => {
    const { faxe } = await scene()
    const page = await door().ask(`${faxe}/opsamling`)
    expect(page.html).toContain('Sekretariatet arbejder på opsamlingen')
    expect(page.html).not.toContain('én indgang')
    expect((await door().ask(`${faxe}/opsamling/pdf`)).status).toBe(404)
    expect((await door().ask(faxe)).html).not.toContain('/opsamling')
  })

  test('is read and fetched once it is out, may be kept by nobody, and reading it changes nothing', async () => {
    const { faxe, meetingId } = await scene()
    await ask(meetingId)
    const before = await product.rows()
    const page = await door().ask(`${faxe}/opsamling`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(SAID)
    expect(page.html).toContain('senest tirsdag den 30. juni 2026')
    expect(page.html).not.toContain('<script')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect((await door().ask(faxe)).html).toContain(`href="${faxe}/opsamling"`)
    const file = await door().ask(`${faxe}/opsamling/md`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.html).toContain('én indgang')
    expect((await door().ask(`${faxe}/opsamling/exe`)).status).toBe(404)
    expect(await product.rows()).toEqual(before)
  })

  test('takes comments by its form, which the writer sees with what became of them, and nobody else', async () => {
    const { faxe, koege, meetingId } = await scene()
    await ask(meetingId)
    const sent = await write(faxe, 'Vi mente to indgange')
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('?svar=modtaget'),
    ])
    expect(await comments(meetingId)).toEqual(['Vi mente to indgange'])
    const after = await door().ask(`${faxe}/opsamling?svar=modtaget`)
    expect(after.html).toContain('Din bemærkning er sendt til sekretariatet')
    expect(after.html).toContain('Vi mente to indgange')
    expect((await door().ask(`${koege}/opsamling`)).html).not.toContain('Vi mente to indgange')
  })

  test('keeps what was written where it is not taken: nothing, a CPR number, too much, a thing that is gone', async () => {
    const { faxe, meetingId } = await scene()
    await ask(meetingId)
    const empty = await write(faxe, '  ')
    expect([empty.status, empty.html]).toEqual([
      422,
      expect.stringContaining('Skriv, hvad din bemærkning er'),
    ])
    const cpr = await write(faxe, 'Borgeren 010190-1234 venter')
    expect([cpr.status, cpr.html]).toEqual([422, expect.stringContaining('Borgeren 010190-1234 venter')])
    const long = await write(faxe, 'x'.repeat(2_001))
    expect([long.status, long.html]).toEqual([
      422,
      expect.stringContaining('højst 2.000 tegn. Den fylder 2.001'),
    ])
    const gone = await write(faxe, 'Om noget, der er væk', 'card:x')
    expect([gone.status, gone.html]).toEqual([409, expect.stringContaining('Om noget, der er væk')])
    expect(await comments(meetingId)).toEqual([])
  })

  test('shows what somebody wrote as text, however hostile', async () => {
    const { faxe, meetingId } = await scene()
    await ask(meetingId)
    await write(faxe, '<script>alert(1)</script>')
    const page = await door().ask(`${faxe}/opsamling`)
    expect(page.html).toContain('&lt;script&gt;alert(1)')
    expect(page.html).not.toContain('<script')
  })

  test('takes no form that is foreign, and the same form twice as one comment', async () => {
    const { faxe, koege, meetingId } = await scene()
    await ask(meetingId)
    const formToken = door().formTokenOf(await door().ask(`${faxe}/opsamling`))
    expect((await post(`${koege}/opsamling`, { formToken, about: '', text: 'Fremmed' })).status).toBe(422)
    const twice = [
      await post(`${faxe}/opsamling`, { formToken, about: '', text: 'En gang' }),
      await post(`${faxe}/opsamling`, { formToken, about: '', text: 'En gang' }),
    ]
    expect(twice.map(({ status }) => status)).toEqual([303, 409])
    expect(await comments(meetingId)).toEqual(['En gang'])
  })

  test('gives back what was written when it is taken back, or finished, in the meantime', async () => {
    const { faxe, meetingId } = await scene()
    await ask(meetingId)
    const formToken = door().formTokenOf(await door().ask(`${faxe}/opsamling`))
    await backToDraft(product.deps, secretary(), { meetingId })
    const late = await post(`${faxe}/opsamling`, { formToken, about: '', text: 'Skrevet imens' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Skrevet imens')
    expect(late.html).not.toContain('én indgang')
  })

  test('takes fifty comments of one person, and leaves room for the others', async () => {
    const { faxe, koege, meetingId } = await scene()
    await ask(meetingId)
    for (let nth = 1; nth <= 50; nth += 1) expect((await write(faxe, `Nr. ${nth}`)).status).toBe(303)
    expect((await write(faxe, 'Nr. 51')).html).toContain('grænsen er 50')
    expect((await write(koege, 'Også plads til mig')).status).toBe(303)
    expect(await comments(meetingId)).toHaveLength(51)
  })

  test('opens for who left early, until a month after it was finished, however long ago the meeting was', async () => {
    const { faxe, meetingId, meeting } = await scene()
    const id = meeting.participantId('director-faxe')
    await product.deps.db.transaction().execute((trx) => saveAttendances(trx, [{ id, attendance: 'left' }]))
    product.at('2026-08-10T10:00:00+02:00')
    expect((await door().ask(`${faxe}/opsamling`)).status).toBe(404)
    await finish(meetingId)
    expect((await door().ask(`${faxe}/opsamling`)).html).toContain('Opsamlingen er færdig')
    product.at('2026-09-09T10:00:00+02:00')
    expect((await door().ask(`${faxe}/opsamling`)).status).toBe(200)
    product.at('2026-09-10T10:00:00+02:00')
    expect((await door().ask(`${faxe}/opsamling`)).status).toBe(404)
  })

  test('opens nothing behind a link that is none', async () => {
    expect((await door().ask(`/moede/${'a'.repeat(43)}/opsamling`)).status).toBe(404)
    expect((await door().ask(`/moede/${'a'.repeat(43)}/opsamling/pdf`)).status).toBe(404)
  })
})
