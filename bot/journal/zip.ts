import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { localDateOf, localTimeOf } from '../domain/calendar/copenhagen.ts'
import { annexFiles, type AnnexFile } from './annex-files.ts'
import { journalTitle } from './content.ts'
import type { JournalData } from './journal-data.ts'
import { journalJson } from './journal-json.ts'
import { journalPdf } from './pdf.ts'

/** The bytes of an annex, by its id. Rejects when it is not there. */
export type ReadAnnex = (annexId: string) => Promise<Uint8Array>

/**
 * The journal file as a stream: journal.pdf, journal.json, bilag/… and SHA256SUMS over them all. The same data give the same
 * bytes. Annexes are read one at a time when their turn comes, so the memory it takes is that of the largest annex and
 * not of the whole; there is no upper size. An annex that cannot be read, or is not what its sum says, breaks the
 * stream with an error: a reader never gets a whole file with a false part. Rejects before the first byte when the
 * PDF cannot be made.
 */
export async function journalZip(data: JournalData, readAnnex: ReadAnnex): Promise<Readable> {
  const annexes = annexFiles(data)
  const own = [
    { path: 'journal.pdf', bytes: await journalPdf(data) },
    { path: 'journal.json', bytes: journalJson(data) },
  ]
  const sums = [
    ...own.map(({ path, bytes }) => ({ path, sha256: sumOf(bytes) })),
    ...annexes.map(({ path, annex }) => ({ path, sha256: annex.sha256 })),
  ]
  const zip = new ZipFile()
  const options = { mtime: wallClock(data.madeAt), mode: 0o100644, forceDosTimestamp: true }
  for (const { path, bytes } of own) zip.addBuffer(bytes, path, options)
  for (const file of annexes)
    zip.addReadStreamLazy(file.path, { ...options, size: file.annex.size }, (give) => {
      checkedAnnex(file, readAnnex).then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => give(error, Readable.from([])),
      )
    })
  zip.addBuffer(Buffer.from(sumsText(sums)), 'SHA256SUMS', options)
  // Readable in fact; the types know only what its interface promises.
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  zip.end()
  return out
}

/** "rundspoerge-2026-3-journal.zip": plain letters, for it goes through HTTP headers and case systems. */
export function journalFileName(data: JournalData): string {
  const name = `${journalTitle(data)} journal`
    .toLowerCase()
    .replace(/ø/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
  return `${name}.zip`
}

async function checkedAnnex({ annex, path }: AnnexFile, readAnnex: ReadAnnex): Promise<Uint8Array> {
  const bytes = await readAnnex(annex.id)
  if (bytes.length !== annex.size || sumOf(bytes) !== annex.sha256)
    throw new Error(`Annex ${annex.id} (${path.slice(0, 8)}) is not what its SHA-256 sum says`)
  return bytes
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The text format of coreutils: `sha256sum -c SHA256SUMS` reads it. Paths hold neither backslash nor line break. */
function sumsText(sums: { path: string; sha256: string }[]): string {
  return sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}

/**
 * Zip writes the clock on the wall, without a zone, and yazl takes it from the machine's zone: so this Date is made to
 * show Danish time there, whatever that zone is.
 */
function wallClock(at: Date): Date {
  const [year, month, day] = localDateOf(at).split('-').map(Number) as [number, number, number]
  const [hour, minute] = localTimeOf(at).split(':').map(Number) as [number, number]
  return new Date(year, month - 1, day, hour, minute, at.getUTCSeconds())
}
