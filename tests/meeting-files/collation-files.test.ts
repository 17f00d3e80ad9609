import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import MarkdownIt from 'markdown-it'
import { extractText } from 'unpdf'
import { collationDocx } from '../../bot/meeting-files/collation-docx.ts'
import { collationJson } from '../../bot/meeting-files/collation-json.ts'
import { collationMarkdown } from '../../bot/meeting-files/collation-markdown.ts'
import type { CollationSheet } from '../../bot/domain/meetings/collation/collation-sheet.ts'
import { collationPdf } from '../../bot/meeting-files/collation-pdf.ts'
import { workshop, workshopSources } from './workshop.ts'

const wordXml = async () => {
  const files = unzipSync(new Uint8Array(await collationDocx(workshop)))
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('the form of the 2017 collation, from its own structure', () => {
  test('by dialogue and table, the three most important first, clarifications in parentheses', async () => {
    const document = textOf((await wordXml())('word/document.xml'))
    expect(document).toContain(
      [
        'Hvad fungerer godt i dag?',
        'Bord 1, Dialog 1',
        'Gruppens vigtigste:',
        'Overgangen fra barn til voksen',
        '[1. prioritet]',
        'Én indgang (borgeren skal kun henvende sig ét sted)',
        '[2. prioritet]',
        'Pårørende',
        '[3. prioritet]',
        'Gruppens øvrige kort:',
        '»Specialviden (i små kommuner)« (ønsket om fælles videnscentre)',
        'Bord 2, Dialog 1',
        'Gruppens vigtigste:',
        'Tid',
        'Lagt sammen med: Mere tid til samtalen',
        '[1. prioritet]',
        'Bord 3, Dialog 1',
        'Botilbud tæt på',
        'familien',
        '[4 stemmer]',
        'Fra plenum',
        'Bordene var enige om overgangen.',
      ].join('\n'),
    )
  })

  test("a card's own parentheses are never taken for the secretariat's", () => {
    const markdown = collationMarkdown(workshop)
    expect(markdown).toContain('»Specialviden (i små kommuner)« (ønsket om fælles videnscentre)')
    expect(markdown).toContain('sekretariatets uddybning')
  })
})

describe('every file of a collation', () => {
  const words = workshopSources.themes
    .flatMap(({ stacks }) => stacks.flatMap(({ cards }) => cards))
    .flatMap(({ text }) => text.split('\n'))

  test('the Word file holds each card', async () => {
    const document = textOf((await wordXml())('word/document.xml'))
    for (const each of words) expect(document).toContain(each)
    expect(document).toContain('Næstved Kommune')
  })

  test('the PDF holds each card', async () => {
    const { text } = await extractText(new Uint8Array(await collationPdf(workshop)), { mergePages: true })
    for (const each of words) expect(text.replace(/\s+/g, ' ')).toContain(each)
  })

  test('Markdown shows each card as it was written, and nothing that people wrote is a sign of its own', () => {
    const html = new MarkdownIt({ html: true, linkify: true }).render(collationMarkdown(workshop))
    expect(html).toContain('* &lt;b&gt;Transport&lt;/b&gt;')
    expect(html).not.toContain('<b>')
    expect(html).toContain('<td>Afprøv fælles overgangsmøder</td>')
    expect(html).toContain('Job &amp; uddannelse')
  })

  test('JSON keeps words and clarification apart, with the origin of each line', () => {
    const file = JSON.parse(collationJson(workshop)) as CollationSheet['collation'] & { schema: string }
    expect(file.schema).toBe('rammehjul-collation')
    const [first] = file.sections[0]?.parts ?? []
    expect(first).toMatchObject({ session: 'Dialog 1', group: 'Bord 1' })
    expect(first?.cards[1]).toMatchObject({
      words: 'Én indgang',
      clarification: 'borgeren skal kun henvende sig ét sted',
      rank: 2,
    })
  })
})

describe('the Word file for who hears it read aloud', () => {
  test('has one title, headings that skip no level, real lists, and tables whose first row is told as headings', async () => {
    const document = (await wordXml())('word/document.xml')
    const levels = [...document.matchAll(/w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, place) => expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1))
    expect(document).toContain('<w:numPr>')
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0)
  })

  test('is Danish, and has its title in its properties', async () => {
    const part = await wordXml()
    expect(part('word/styles.xml')).toContain('<w:lang w:val="da-DK"')
    expect(part('docProps/core.xml')).toContain('Opsamling: Workshop med Dialogforum og handicapråd')
  })

  test('signs that XML does not know are left out, so that Word opens the file', async () => {
    const section = workshop.collation.sections[0]
    const hostile = { ...workshop, title: 'Et\u0000 møde\u0007 \ud800', collation: { ...workshop.collation } }
    expect(section).toBeDefined()
    const files = unzipSync(new Uint8Array(await collationDocx(hostile)))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())

    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(document).toContain('Et møde')
  })
})
