import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { journalFileName, journalZip, type ReadAnnex } from '../../bot/journal/zip.ts'
import { aHeavyJournal, heavyAnnexes } from './a-heavy-journal.ts'
import { aJournal, approvedBySilence, gate, notAsked } from './a-journal.ts'

const readAnnex: ReadAnnex = (id) => {
  const bytes = heavyAnnexes.get(id)
  return bytes === undefined ? Promise.reject(new Error(`no annex ${id}`)) : Promise.resolve(bytes)
}

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

describe('The journal file', () => {
  const data = aHeavyJournal()
  const folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
  let bytes: Buffer
  let files: Record<string, Uint8Array>

  beforeAll(async () => {
    bytes = await buffer(await journalZip(data, readAnnex))
    files = unzipSync(bytes)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the PDF, the JSON, every annex under a safe and unique name, and the sums', () => {
    expect(Object.keys(files)).toEqual([
      'journal.pdf',
      'journal.json',
      'bilag/01-x',
      'bilag/02-Bilag.pdf',
      'bilag/03-Bilag.pdf',
      'bilag/04-linjeskift.pdf',
      `bilag/05-${'lang '.repeat(16).trim()}.pdf`,
      'bilag/06-win.ini',
      'bilag/07-CON',
      'bilag/08-bilag.bashrc',
      'bilag/09-æøå ÆØÅ ß ł.docx',
      'bilag/10-regnskabfdp.exe',
      'SHA256SUMS',
    ])
  })

  test('the annexes are byte for byte what was uploaded', () => {
    const kept = Object.entries(files).filter(([name]) => name.startsWith('bilag/'))
    expect(kept.map(([, each]) => sum(each))).toEqual([...heavyAnnexes.values()].map(sum))
  })

  test('SHA256SUMS covers every other file, and each sum is right', () => {
    const lines = text(files.SHA256SUMS).trimEnd().split('\n')
    const sums = lines.map((line) => [line.slice(66), line.slice(0, 64)])
    const others = Object.entries(files).filter(([name]) => name !== 'SHA256SUMS')
    expect(sums).toEqual(others.map(([name, each]) => [name, sum(each)]))
  })

  test('sha256sum -c accepts the unpacked file, on a machine that has it', () => {
    for (const [name, each] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), each)
    }
    const checked = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
    const missing = checked.error?.message.includes('ENOENT') === true
    expect(missing || (checked.status === 0 && checked.stdout === '')).toBe(true)
  })

  test('journal.json says where each annex lies, and the PDF carries the sum of the JSON', () => {
    const json = JSON.parse(text(files['journal.json'])) as { annexFiles: { path: string; sha256: string }[] }
    expect(json.annexFiles.map(({ path: where, sha256 }) => [where, sha256])).toEqual(
      Object.entries(files)
        .filter(([name]) => name.startsWith('bilag/'))
        .map(([name, each]) => [name, sum(each)]),
    )
  })

  test('the same data give the same bytes', async () => {
    expect((await buffer(await journalZip(data, readAnnex))).equals(bytes)).toBe(true)
  })

  test('its files are dated in Danish time, for a zip knows no zone', () => {
    const [time, date] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)]
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 3, 17])
    expect([time >> 11, (time >> 5) & 63]).toEqual([13, 0])
  })

  test('breaks off with an error when an annex is not what its sum says', async () => {
    const damaged: ReadAnnex = async (id) => {
      const whole = Buffer.from(await readAnnex(id))
      if (id === 'annex-4') whole[3] = 0
      return whole
    }
    await expect(buffer(await journalZip(data, damaged))).rejects.toThrow('is not what its SHA-256 sum says')
  })

  test('breaks off with an error when an annex cannot be read', async () => {
    await expect(buffer(await journalZip(data, () => Promise.reject(new Error('gone'))))).rejects.toThrow(
      'gone',
    )
  })

  test('reads one annex at a time', async () => {
    let open = 0
    let most = 0
    const counting: ReadAnnex = async (id) => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setImmediate(resolve))
      open--
      return readAnnex(id)
    }
    await buffer(await journalZip(data, counting))
    expect(most).toBe(1)
  })
})

test('the file is named after the matter in plain letters', () => {
  expect(journalFileName(approvedBySilence())).toBe('rundspoerge-2026-3-journal.zip')
  const under = { ...gate, rule: 'under_gate' as const, needsRound: false, gatePlaces: 10 }
  expect(journalFileName(aJournal([notAsked({ state: 'information', gate: under })]))).toBe(
    'orientering-2026-3-journal.zip',
  )
})
