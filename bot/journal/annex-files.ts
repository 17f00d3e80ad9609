import type { JournalAnnex, JournalData } from './journal-data.ts'

/** One annex as a file of the zip. The same file in several revisions is kept once. */
export type AnnexFile = { path: string; annex: JournalAnnex; revisions: number[] }

const longestStem = 80
const longestExtension = 10

/**
 * Every annex with its path in the zip: "bilag/01-budget.pdf". The number makes names unique and keeps the order; the rest is
 * the name people gave the file, less what a file system, a shell or a case system could trip over.
 */
export function annexFiles(data: JournalData): AnnexFile[] {
  const files = new Map<string, AnnexFile>()
  for (const { facts, annexes } of data.revisions)
    for (const annex of annexes) {
      const key = `${annex.sha256} ${annex.name}`
      const known = files.get(key)
      if (known !== undefined) known.revisions.push(facts.round.revision)
      else files.set(key, { path: '', annex, revisions: [facts.round.revision] })
    }
  return [...files.values()].map((file, index) => ({
    ...file,
    path: `bilag/${String(index + 1).padStart(2, '0')}-${safeFileName(file.annex.name)}`,
  }))
}

/** A single path segment that is safe on Windows, macOS and Linux, never empty, at most 91 characters. */
export function safeFileName(name: string): string {
  const segment = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = segment
    // Control and format characters: a right-to-left override can make "fdp.exe" out of "exe.pdf".
    .replace(/\p{C}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M} ._()+,-]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/g, '')
  const dot = clean.lastIndexOf('.')
  const extension = dot >= 0 && clean.length - dot - 1 <= longestExtension ? clean.slice(dot) : ''
  const stem = cut(clean.slice(0, clean.length - extension.length).replace(/^[ ._]+/, ''), longestStem)
  return `${stem.replace(/[ .]+$/, '') || 'bilag'}${extension}`
}

/** Cuts between characters as people see them, so that no half letter is left. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return kept
}
