import { beforeAll, describe, expect, test } from '@jest/globals'
import { roundStates } from '../../bot/domain/rounds/states.ts'
import type { JournalData } from '../../bot/journal/journal-data.ts'
import { journalJson } from '../../bot/journal/journal-json.ts'
import { journalPdf } from '../../bot/journal/pdf.ts'
import { printable } from '../../bot/journal/pdf-type.ts'
import { stateWords } from '../../bot/journal/words.ts'
import {
  aJournal,
  anAnnex,
  anEvent,
  approvedBySilence,
  aRevision,
  at,
  deadline,
  gate,
  notAsked,
} from './a-journal.ts'
import { aHeavyJournal, longestRemark } from './a-heavy-journal.ts'
import { readPdf, rolesOf, squeezed, type ReadPdf, type StructureNode } from './read-pdf.ts'

const read = async (data: JournalData) => readPdf(await journalPdf(data))

type JsonFile = {
  why: {
    outcome: string[]
    asked: string[]
    deadline: string[]
    members: string[]
    reached: { evidence: string }[]
    answers: { came: string; counts: string }[]
  }[]
}
const jsonOf = (data: JournalData) => JSON.parse(journalJson(data).toString('utf8')) as JsonFile

test('A new revision tells which annexes came, went or were exchanged', async () => {
  const file = (id: string, name: string, bytes = id) => anAnnex(id, name, Buffer.from(bytes))
  const first = aRevision({ id: 'first' }, { annexes: [file('a', 'Takster.pdf'), file('b', 'Plan.pdf')] })
  const second = aRevision(
    { id: 'second', revision: 2 },
    { annexes: [file('c', 'Takster.pdf'), file('d', 'Tegning.pdf')] },
  )
  const { text } = await read(aJournal([first, second]))
  for (const words of [
    'Nyt bilag Fandtes ikke Tegning.pdf',
    'Bilag i ny udgave Takster.pdf Takster.pdf, med andet indhold',
    'Bilag taget ud Plan.pdf Findes ikke mere',
  ])
    expect(text).toContain(squeezed(words))
  const same = aRevision({ id: 'second', revision: 2 }, { annexes: first.annexes })
  expect((await read(aJournal([first, same]))).text).toContain(squeezed('Tekst og bilag er de samme.'))
})

describe('journal.pdf of a heavy matter: 30 members, remarks of 4,000 characters, 10 annexes', () => {
  const data = aHeavyJournal()
  let pdf: ReadPdf
  const holds = (text: string) => pdf.text.includes(squeezed(printable(text)))

  beforeAll(async () => {
    pdf = await read(data)
  })

  test('tells every explanation that journal.json gives', () => {
    const sentences = jsonOf(data).why.flatMap((why) => [
      ...why.outcome,
      ...why.asked,
      ...why.deadline,
      ...why.members,
      ...why.reached.map(({ evidence }) => evidence),
      ...why.answers.flatMap(({ came, counts }) => [came, counts]),
    ])
    expect(sentences.length).toBeGreaterThan(80)
    expect(sentences.filter((sentence) => !holds(sentence))).toEqual([])
  })

  test('holds every text that people wrote, whole', () => {
    const written = data.revisions.flatMap(({ facts, annexes, deliveries }) => [
      facts.round.content.reason,
      facts.round.content.consequence,
      facts.round.content.targetGroup,
      facts.round.content.contact,
      ...facts.round.content.links.flatMap(({ title, url }) => [title, url]),
      ...facts.answers.flatMap(({ text }) => (text === null ? [] : [text])),
      ...annexes.flatMap(({ name, sha256 }) => [name, sha256]),
      ...deliveries.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    ])
    expect(written.filter((text) => text.length === longestRemark)).not.toEqual([])
    expect(written.filter((text) => !holds(text))).toEqual([])
  })

  test('names every member, everybody in a seat and everybody who did something', () => {
    const people = data.revisions.flatMap(({ holders, history }) => [
      ...holders.map(({ personId }) => personId),
      ...history.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    ])
    const names = [...people.map((id) => data.people[id]?.name ?? id), ...Object.values(data.organisations)]
    expect(new Set(names).size).toBeGreaterThan(60)
    expect(names.filter((name) => !holds(name))).toEqual([])
  })

  test('repeats the column headings for the eye only: a screen reader meets them once for each table', () => {
    const heads = pdf.text.split(squeezed('MedlemNåetSet mindstSvar, der gælder')).length - 1
    expect(heads).toBe(data.revisions.filter(({ facts }) => facts.seats.length > 0).length)
  })

  test('has no text outside the structure', () => {
    expect(pdf.unmarkedTextRuns).toBe(0)
  })

  test('keeps a table regular: every row has as many cells as the table has columns', () => {
    const rows = pdf.structure
      .flatMap((page) => nodesOf(page, 'Table'))
      .flatMap((table) => {
        const widths = nodesOf(table, 'TR').map((row) => row.children.length)
        return widths.length === 0 ? [] : [new Set(widths).size]
      })
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every((widths) => widths === 1)).toBe(true)
  })
})

describe('journal.pdf is made for everybody and for the archive', () => {
  let pdf: ReadPdf

  beforeAll(async () => {
    pdf = await read(approvedBySilence())
  })

  test('it is marked as tagged, in Danish, and shows its title', () => {
    expect(pdf.marked).toBe(true)
    expect(pdf.raw).toMatch(/\/Lang \(da-DK\)/)
    expect(pdf.raw).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.title).toBe('Rundspørge 2026-3: Slottet')
  })

  test('it says that it is PDF/A-2a and PDF/UA-1', () => {
    expect(pdf.raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
    expect(pdf.raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(pdf.raw).toMatch(/\/S \/GTS_PDFA1/)
  })

  test('its structure has one title, headings that skip no level, tables with headed rows, and lists', () => {
    const roles = pdf.structure.flatMap(rolesOf)
    const levels = roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true)
    expect(new Set(roles)).toEqual(
      new Set([
        'Root',
        'Document',
        'H1',
        'H2',
        'H3',
        'P',
        'Table',
        'THead',
        'TBody',
        'TR',
        'TH',
        'TD',
        'L',
        'LI',
        'Lbl',
        'LBody',
      ]),
    )
    expect(pdf.raw).toMatch(/\/Scope \/Row/)
    expect(pdf.raw).toMatch(/\/Scope \/Column/)
  })

  test('it embeds its fonts and asks for none', () => {
    const fonts = pdf.raw.match(/\/BaseFont \/\S+/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((font) => /SourceSans3-(Regular|SemiBold)$/.test(font))).toBe(true)
    expect(pdf.raw.match(/\/FontFile2 /g)).toHaveLength(2)
  })

  test('its bookmarks lead through the sections', () => {
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
      'Godkendt',
      'Overblik',
      'Forslaget',
      'Rundspørgen',
      'Historik',
      'Om denne journal',
    ])
    expect(pdf.bookmarks[3]?.items.map(({ title }) => title)).toContain('Medlemmerne')
  })

  test('page numbers are for the eye only', () => {
    expect(pdf.pages).toBeGreaterThan(3)
    expect(pdf.text).not.toContain(`Side1af${pdf.pages}`)
  })

  test('a name with XML in it does not break the metadata', async () => {
    const revision = aRevision({
      content: { ...approvedBySilence().revisions[0]!.facts.round.content, facility: 'A & B <x>' },
    })
    const { raw, text } = await read(aJournal([revision]))
    expect(raw).toContain('>Rundspørge 2026-3: A og B x<'.replace('ø', 'Ã¸'))
    expect(text).toContain('A&B<x>')
  })
})

test('the same data give the same bytes, in the PDF as in the JSON', async () => {
  const data = aHeavyJournal()
  expect((await journalPdf(data)).equals(await journalPdf(data))).toBe(true)
  expect(journalJson(data).equals(journalJson(structuredClone(data)))).toBe(true)
})

describe('Every state has a journal whose first box says what it is', () => {
  const under = { ...gate, rule: 'under_gate' as const, needsRound: false, gatePlaces: 10 }
  const decided = { at: deadline, basis: 'silence' as const, text: null }

  test.each(roundStates)('%s', async (state) => {
    const revision =
      state === 'draft' || state === 'submitted'
        ? notAsked({ state, gate: null })
        : state === 'information'
          ? notAsked({ state, gate: under, decision: { ...decided, basis: 'under_gate' } })
          : aRevision({ state, decision: state === 'approved' || state === 'corrected' ? decided : null })
    revision.history.push(anEvent(at(9, '12:05'), { kind: 'edited' }))
    const asking = ['open', 'remarks', 'unresolved'].includes(state)
    const data = aJournal([revision], asking ? { madeAt: at(4, '12:00') } : {})
    const { text, bookmarks } = await read(data)
    // Nothing stands against it, so remarks that were stored are none now; what was closed once stays closed.
    const shown = state === 'remarks' ? 'open' : state
    expect(bookmarks[0]?.title).toBe(stateWords[shown])
    expect(text).toContain(squeezed(stateWords[shown]))
    expect(text.startsWith(state === 'information' ? 'Orientering2026-3' : 'Rundspørge2026-3')).toBe(true)
  })
})

function nodesOf(node: StructureNode, role: string): StructureNode[] {
  const below = node.children.flatMap((child) => ('role' in child ? nodesOf(child, role) : []))
  return node.role === role ? [node, ...below] : below
}
