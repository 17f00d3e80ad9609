import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { checkRunSheet } from '../../../bot/domain/meetings/run-sheet/check-run-sheet.ts'
import { paragraph } from '../../../bot/journal/blocks.ts'
import { pdfOf } from '../../../bot/journal/pdf-document.ts'
import { collationDocx } from '../../../bot/meeting-files/collation-docx.ts'
import { readTaskSheet } from '../../../bot/usecases/meetings/task-sheets/read-task-sheet.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { aBlock } from '../../support/a-block.ts'
import { aSession, makeMeeting } from './a-meeting.ts'

const forum = useSmallForum()
const SAYS = 'Tilbage i plenum kl. 14.15'

async function read(bytes: Uint8Array, who: 'secretary' | 'faxe' = 'secretary'): Promise<string> {
  const { meetingId } = await makeMeeting(forum)
  const said = await readTaskSheet(forum.deps, forum.actor(who), { meetingId, bytes })
  return said.ok ? said.text : said.refusal.code
}
const pdf = (...texts: string[]) =>
  pdfOf(texts.map(paragraph), { title: 'Opgaveark', foot: '', madeAt: new Date(0), language: 'da' })
const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const wordOf = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  })

describe('a task sheet that comes as a file', () => {
  test('is read from PDF, Word and plain text, line by line', async () => {
    expect(await read(await pdf('Drøft fokusområde 3-5.', SAYS))).toContain(SAYS)
    const word = wordOf(
      `<w:p><w:r><w:t xml:space="preserve">Drøft mål &amp; </w:t></w:r><w:r><w:t>indhold</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>kl. 13.00</w:delText></w:r></w:del><w:r><w:t>${SAYS}</w:t></w:r></w:p>`,
    )
    expect(await read(word)).toBe(`Drøft mål & indhold\n${SAYS}`)
    expect(await read(Buffer.from(`Drøft målene.\r\n${SAYS}`, 'utf8'))).toBe(`Drøft målene.\n${SAYS}`)
    expect(await read(Buffer.from(`Drøft målene.\r\n${SAYS}`, 'latin1'))).toContain('Drøft målene.')
  })

  test('as Word writes it, with headings, lists and tables, is read too', async () => {
    const docx = await collationDocx({
      ...{
        title: 'Opgaveark',
        forum: 'DASSOS',
        date: '2026-05-29',
        times: null,
        place: null,
        state: 'final',
      },
      ...{ version: 1, attendance: [{ organisation: 'Faxe', present: 1 }], madeAt: new Date(0) },
      collation: { sections: [], plenary: [{ id: '1', text: SAYS }], unplaced: [], nextSteps: [] },
    })
    expect((await read(docx)).split('\n')).toEqual(expect.arrayContaining([SAYS, 'Faxe']))
  })

  test('is held against the run sheet like one that is pasted', async () => {
    const text = await read(await pdf(SAYS))
    const session = aSession({ taskSheet: { text, returnTime: null } })
    const sheet = { purposes: [], groundRules: [], blocks: [session, aBlock('13.40', 30)] }
    const asked = { booked: null, hasParticipants: false, sessionsWithGroups: [], focusAreas: null }
    expect(checkRunSheet(sheet, asked).map(({ code }) => code)).toContain('return_time_differs')
  })

  test('that cannot be read says why', async () => {
    expect(await read(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('task_sheet_unreadable')
    const word = wordOf(`<w:p><w:r><w:t>${SAYS}</w:t></w:r></w:p>`)
    expect(await read(word.slice(0, word.length / 2))).toMatch(/^task_sheet_(unreadable|kind)$/)
    const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
    expect(await read(Buffer.from(picture))).toBe('task_sheet_kind')
    expect(await read(wordOf('<w:p></w:p>'))).toBe('task_sheet_empty')
    expect(await read(Buffer.from('ord '.repeat(3_000)))).toBe('task_sheet_too_long')
    expect(await read(Buffer.alloc(5 * 1024 * 1024 + 1, 'x'))).toBe('task_sheet_too_large')
    expect(await read(Buffer.from('Borger 010190-1234'))).toBe('cpr_number')
  })

  test('that unpacks to very much is stopped while it is unpacked', async () => {
    const bomb = wordOf(`<w:p><w:r><w:t>${' '.repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`)
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read(bomb)).toBe('task_sheet_too_long')
  })

  test('is read for nobody but the secretariat', async () => {
    expect(await read(Buffer.from(SAYS), 'faxe')).toBe('not_found')
  })
})
