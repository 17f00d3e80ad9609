import { Unzip, UnzipInflate } from 'fflate'
import { fileTypeFromBuffer } from 'file-type'
import { getDocumentProxy, extractText } from 'unpdf'

/** `kind`: neither PDF, Word nor plain text. `unreadable`: damaged, or behind a password. `too_long`: more than a task sheet. */
export type TextOfFile = { ok: true; text: string } | { ok: false; why: 'kind' | 'unreadable' | 'too_long' }

const MOST_PAGES = 30
/** Of Word's own document, unpacked. */
const MOST_XML_BYTES = 8 * 1024 * 1024
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The text of a file, line by line as it is read. What it is follows from its bytes. */
export async function textOfFile(bytes: Uint8Array): Promise<TextOfFile> {
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf') return textOfPdf(bytes)
  if (type?.mime === DOCX) return textOfDocx(bytes)
  return type === undefined && !bytes.includes(0)
    ? { ok: true, text: decoded(bytes) }
    : { ok: false, why: 'kind' }
}

async function textOfPdf(bytes: Uint8Array): Promise<TextOfFile> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false })
    if (pdf.numPages > MOST_PAGES) return { ok: false, why: 'too_long' }
    const { text } = await extractText(pdf, { mergePages: false })
    return { ok: true, text: text.join('\n') }
  } catch {
    return { ok: false, why: 'unreadable' }
  }
}

function textOfDocx(bytes: Uint8Array): TextOfFile {
  const read = wordDocument(bytes)
  return read.ok ? { ok: true, text: textOfWordXml(read.text) } : read
}

/** Word's own document out of its zip, as it is unpacked piece by piece: a small file may unpack to very much. */
function wordDocument(bytes: Uint8Array): TextOfFile {
  const pieces: Uint8Array[] = []
  let [size, ended, failed] = [0, false, false]
  const unzip = new Unzip((file) => {
    if (file.name !== 'word/document.xml') return
    file.ondata = (error, piece, final) => {
      failed ||= error !== null
      if (failed || size > MOST_XML_BYTES) return file.terminate()
      size += piece.length
      pieces.push(piece)
      ended ||= final
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In small steps, so that it is stopped as soon as it is too much.
    for (let at = 0; at < bytes.length && size <= MOST_XML_BYTES; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    return { ok: false, why: 'unreadable' }
  }
  if (size > MOST_XML_BYTES) return { ok: false, why: 'too_long' }
  if (failed || !ended) return { ok: false, why: 'unreadable' }
  return { ok: true, text: new TextDecoder().decode(Buffer.concat(pieces)) }
}
const STEP = 16 * 1024

/** Runs of text, with a line for each paragraph and break (ISO/IEC 29500-1, 17.3). What was struck out (`w:delText`) is left out. */
function textOfWordXml(xml: string): string {
  const parts = xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^>]*)?\/>|<\/w:(p)>/g)
  return [...parts]
    .map(([, text, mark]) => (text !== undefined ? unescaped(text) : mark === 'tab' ? ' ' : '\n'))
    .join('')
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  })

/** UTF-8, else as older Danish Windows programs write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
