import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { RulesInput } from '../../../bot/contract/forum-rules.ts'
import { listRuledForums, publishesWheel } from '../../../bot/store/forum-rules.ts'
import type { Actor } from '../../../bot/usecases/actor.ts'
import { giveKind } from '../../../bot/usecases/forums/give-kind.ts'
import { saveForumRules } from '../../../bot/usecases/forums/save-forum-rules.ts'
import { saveSettings } from '../../../bot/usecases/forums/save-settings.ts'
import { showForumRules } from '../../../bot/usecases/forums/show-forum-rules.ts'
import { useRegistry } from '../../support/registry.ts'
import { addMemberOf, makeForums, rulesOf } from '../../support/ruled-forums.ts'

const registry = useRegistry()
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

async function makeDialogforum(): Promise<string> {
  const [id = ''] = await makeForums(registry, [
    { kind: 'dialogue_forum', name: `Dialogforum ${randomUUID()}` },
  ])
  return id
}
/** The forum's rules as the page would send them back, with a change. */
async function sent(
  forumId: string,
  change: Partial<RulesInput> = {},
): Promise<RulesInput & { forumId: string }> {
  const { version, name, groupId, rules, closedDays } = await rulesOf(registry, forumId)
  if (rules === null) throw new Error('The forum has no rules')
  return { forumId, version, name, groupId, rules, closedDays, ...change }
}
const save = async (forumId: string, change: Partial<RulesInput> = {}) =>
  saveForumRules(registry.deps, registry.secretary, await sent(forumId, change))

describe('a forum that was made before anybody said what sort it is', () => {
  test('has no rules, and is given a kind with the template’s rules; its seats stay', async () => {
    const { deps, secretary, forumId } = registry
    const before = await rulesOf(registry, forumId)
    expect([before.kind, before.rules, before.composition, before.cadence]).toEqual([null, null, null, null])
    expect(before.kinds).toHaveLength(12)
    const input = { forumId, kind: 'directors_group' as const, municipalityId: null }
    expect(code(await giveKind(deps, secretary, input))).toBe('ok')
    const after = await rulesOf(registry, forumId)
    expect(after.texts).toEqual({
      composition: ['1 direktør fra hver kommune', '1 direktør fra regionen'],
      chair: 'vælges af medlemmerne',
      cadence: ['møde i februar og juni'],
    })
    expect((await registry.view()).seats).toHaveLength(4)
    expect(code(await giveKind(deps, secretary, input))).toBe('kind_given')
  })

  test('has no rules to change before that', async () => {
    const { deps, secretary, forumId } = registry
    const rules = (await sent(await makeDialogforum())).rules
    const input = { forumId, version: 0, name: 'Gruppen', groupId: null, rules, closedDays: [] }
    expect(code(await saveForumRules(deps, secretary, input))).toBe('kind_missing')
  })

  test('is a handicapråd only of a municipality of its region', async () => {
    const { deps, secretary, forumId } = registry
    const council = { forumId, kind: 'disability_council' as const }
    expect(code(await giveKind(deps, secretary, { ...council, municipalityId: null }))).toBe(
      'municipality_missing',
    )
    expect(code(await giveKind(deps, secretary, { ...council, municipalityId: '791' }))).toBe(
      'municipality_missing',
    )
    expect(code(await giveKind(deps, secretary, { ...council, municipalityId: '330' }))).toBe('ok')
    const { municipality, composition } = await rulesOf(registry, forumId)
    expect(municipality).toEqual({ id: '330', name: 'Slagelse Kommune' })
    expect(composition?.spread.of).toBe(1)
  })
})

describe('the rules', () => {
  test('are changed by the secretariat, and the change is kept with what was before', async () => {
    const forumId = await makeDialogforum()
    const { rules } = await sent(forumId)
    const changed = { ...rules, publishes: ['minutes' as const], publishesWheel: true, summerBreak: null }
    expect(
      code(await save(forumId, { rules: changed, closedDays: ['2026-10-15', '2026-05-15', '2026-10-15'] })),
    ).toBe('ok')
    const after = await rulesOf(registry, forumId)
    expect(after.rules).toEqual(changed)
    expect(after.closedDays).toEqual(['2026-05-15', '2026-10-15'])
    expect(after.history[0]).toMatchObject({
      byName: 'Sekretariatet',
      text: 'Reglerne blev ændret.',
      changes: [
        { what: 'Egne lukkedage', before: 'intet', after: '15. maj 2026 og 15. oktober 2026' },
        { what: 'Offentlige papirer', before: 'intet', after: 'referat' },
        { what: 'Offentligt årshjul', before: 'nej', after: 'ja' },
        { what: 'Sommerpause', before: '1. juli - 31. juli', after: 'intet' },
      ],
    })
    expect(after.history.at(-1)).toMatchObject({
      text: 'Forummet blev oprettet.',
      changes: [{ what: 'Navn' }, { what: 'Slags forum', before: null, after: 'Dialogforum' }],
    })
    const forums = await listRuledForums(registry.deps.db)
    expect(forums.filter((forum) => publishesWheel(forum)).map(({ id }) => id)).toEqual([forumId])
  })

  test('that are saved as they were are no line of history', async () => {
    const forumId = await makeDialogforum()
    await save(forumId)
    expect((await rulesOf(registry, forumId)).history).toHaveLength(1)
  })

  test('of two secretaries at once are not written over each other', async () => {
    const forumId = await makeDialogforum()
    const { deps, secretary } = registry
    const [one, other] = [await sent(forumId), await sent(forumId)]
    const saved = await Promise.all([one, other].map((input) => saveForumRules(deps, secretary, input)))
    expect(saved.map(code).sort()).toEqual(['ok', 'rules_changed_meanwhile'])
  })

  test('never hold a mail address in what cannot be changed afterwards', async () => {
    const forumId = await makeDialogforum()
    const { rules } = await sent(forumId)
    const mailingList = { papers: ['agenda' as const], address: 'dialogforum@soroe.dk' }
    await save(forumId, { rules: { ...rules, mailingList } })
    const rows = await registry.deps.db
      .selectFrom('rules_history')
      .select('data')
      .where('forum_id', '=', forumId)
      .execute()
    expect(JSON.stringify(rows)).not.toContain('@')
    const { history } = await rulesOf(registry, forumId)
    expect(history[0]?.changes).toEqual([
      {
        what: 'Mailingliste',
        before: 'dagsorden og referat (uden adresse)',
        after: 'dagsorden (med adresse)',
      },
    ])
  })

  test('take no name that another forum has, and no CPR number', async () => {
    const [one, other] = [await makeDialogforum(), await makeDialogforum()]
    const { name } = await rulesOf(registry, other)
    expect(code(await save(one, { name: name.toUpperCase() }))).toBe('forum_exists')
    expect(code(await save(one, { name: 'Sagen 010180-1234' }))).toBe('cpr_number')
    expect((await rulesOf(registry, one)).version).toBe(1)
  })

  test('have the closed days by which rounds reckon: one list, seen from both pages', async () => {
    const { deps, secretary } = registry
    const [forumId = ''] = await makeForums(registry, [
      { kind: 'directors_group', name: `K17 ${randomUUID()}` },
    ])
    await save(forumId, { closedDays: ['2026-05-15'] })
    const { settings } = await deps.db
      .selectFrom('forum')
      .select('settings')
      .where('id', '=', forumId)
      .executeTakeFirstOrThrow()
    expect(settings).toMatchObject({ closedDays: ['2026-05-15'], minWorkingDays: 5 })
    await saveSettings(deps, secretary, {
      forumId,
      settings: { ...settings, closedDays: ['2026-10-15'] },
      meetings: [],
    })
    const { closedDays, history } = await rulesOf(registry, forumId)
    expect(closedDays).toEqual(['2026-10-15'])
    expect(history[0]).toMatchObject({
      text: 'Rundspørgernes regler eller møder blev ændret.',
      changes: [{ what: 'Egne lukkedage', before: '15. maj 2026', after: '15. oktober 2026' }],
    })
  })

  test('have a history that the database itself refuses to change', async () => {
    const forumId = await makeDialogforum()
    const { db } = registry.deps
    for (const statement of [
      sql`update rules_history set kind = 'rules' where forum_id = ${forumId}`,
      sql`delete from rules_history where forum_id = ${forumId}`,
      sql`truncate rules_history`,
    ])
      await expect(statement.execute(db)).rejects.toThrow('append-only')
  })
})

describe('who may', () => {
  const asReader = (personId: string): Actor => ({ ...registry.secretary, personId, secretariat: false })

  test('look: a member, without the mailing list’s address and the history; a stranger learns nothing', async () => {
    const forumId = await makeDialogforum()
    const { rules } = await sent(forumId)
    await save(forumId, { rules: { ...rules, mailingList: { papers: [], address: 'dialogforum@soroe.dk' } } })
    const reader = asReader(await addMemberOf(registry, forumId, '330'))
    const shown = await showForumRules(registry.deps, reader, { forumId, year: undefined })
    expect(shown.ok && shown.view).toMatchObject({
      mayEdit: false,
      history: [],
      kinds: [],
      groupId: null,
      rules: { mailingList: { address: null } },
    })
    const stranger = asReader(await addMemberOf(registry, registry.forumId, '330'))
    expect(code(await showForumRules(registry.deps, stranger, { forumId, year: undefined }))).toBe(
      'not_found',
    )
  })

  test('change: the secretariat alone', async () => {
    const forumId = await makeDialogforum()
    const reader = asReader(await addMemberOf(registry, forumId, '330'))
    expect(code(await saveForumRules(registry.deps, reader, await sent(forumId)))).toBe('not_found')
  })
})
