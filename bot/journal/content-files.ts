import { dateTimeText, numberText, shortDateTimeText } from '../domain/calendar/date-text.ts'
import { annexFiles } from './annex-files.ts'
import { cell, heading, paragraph, type Block } from './blocks.ts'
import type { JournalData } from './journal-data.ts'
import { inWords, personName } from './journal-names.ts'

/** The annexes that lie in the zip, each with its sum, so that a printed journal can be held against the files. */
export function annexBlocks(data: JournalData): Block[] {
  const files = annexFiles(data)
  if (files.length === 0) return []
  return [
    heading(2, 'Bilag'),
    {
      kind: 'table',
      columns: [
        { title: 'Fil i mappen', share: 34 },
        { title: 'Oprindeligt navn', share: 28 },
        { title: 'Oplysninger', share: 38 },
      ],
      rows: files.map(({ path, annex, revisions }) => [
        cell(path),
        cell(annex.name),
        cell(
          `${sizeText(annex.size)}, ${annex.mediaType}, revision ${inWords(revisions.map(String))}`,
          `Lagt på ${shortDateTimeText(annex.addedAt, 'da')} af ${personName(data, annex.addedBy)}`,
          `SHA-256: ${annex.sha256}`,
        ),
      ]),
    },
  ]
}

/** What the file is, whom to ask, and how to see that nothing in it has been changed. */
export function aboutTheFile(data: JournalData, jsonSha256: string): Block[] {
  const { secretariat } = data.forum
  return [
    heading(2, 'Om denne journal'),
    paragraph(
      `Journalen er dannet ${dateTimeText(data.madeAt, 'da')} af ${personName(data, data.madeBy)} og viser sagen, som den stod da. Alle tidspunkter er dansk tid. Spørgsmål rettes til ${secretariat.name}${secretariat.mail === null ? '' : ` (${secretariat.mail})`}.`,
    ),
    paragraph(
      'De samme oplysninger ligger i filen journal.json. Filen SHA256SUMS indeholder en kontrolsum for hver af de andre filer; med kommandoen »sha256sum -c SHA256SUMS« kan enhver se, om en fil er ændret.',
    ),
    paragraph(`Kontrolsum (SHA-256) for journal.json: ${jsonSha256}`),
    paragraph(
      'Tekst, som medlemmerne har skrevet, er gengivet, som den er. Tegn uden skrifttegn i dokumentets skrift vises som deres Unicode-nummer i skarpe parenteser; i journal.json står de uændret.',
    ),
  ]
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  if (bytes < 1024 * 1024) return `${numberText(Math.round(bytes / 1024), 'da')} kB`
  return `${numberText(Math.round((bytes / 1024 / 1024) * 10) / 10, 'da')} MB`
}
