import { type Kysely, sql } from 'kysely'

/**
 * What the groups of a session write, and how many votes each person has, stand in its run sheet. Cards were asked for until now by what
 * stood there besides: in a meeting of which some session had a top three, cards that are hidden, or no other task. Those meetings
 * keep notes and cards in all their sessions; so does a session in which somebody has put a card.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `with said as (
        select m.id, jsonb_agg(case when jsonb_typeof(b.block -> 'session') <> 'object' then b.block
          else jsonb_set(b.block, '{session}', b.block -> 'session' || jsonb_build_object(
            'writes', case when ${asksForCards('m.run_sheet')} or exists (
              select from theme_board t join theme_card_event e on e.board_id = t.id
              where t.block_id::text = b.block ->> 'id') then 'both' else 'notes' end,
            'votesEach', case when s.block_id is null then 3 else s.votes_each end)) end order by b.nth) as blocks
        from meeting m cross join lateral jsonb_array_elements(m.run_sheet -> 'blocks') with ordinality as b (block, nth)
          left join theme_session s on s.block_id::text = b.block ->> 'id'
        group by m.id)
      update meeting m set run_sheet = jsonb_set(m.run_sheet, '{blocks}', said.blocks) from said where said.id = m.id`,
    )
    .execute(db)
  await sql
    .raw(
      `with said as (
        select t.id, jsonb_agg(case when jsonb_typeof(b.block -> 'session') <> 'object' then b.block
          else jsonb_set(b.block, '{session}', b.block -> 'session' || jsonb_build_object(
            'writes', case when ${asksForCards('t.run_sheet')} then 'both' else 'notes' end,
            'votesEach', 3)) end order by b.nth) as blocks
        from run_sheet_template t
          cross join lateral jsonb_array_elements(t.run_sheet -> 'blocks') with ordinality as b (block, nth)
        group by t.id)
      update run_sheet_template t set run_sheet = jsonb_set(t.run_sheet, '{blocks}', said.blocks)
        from said where said.id = t.id`,
    )
    .execute(db)
  await sql`alter table theme_session drop column votes_each`.execute(db)
}

/** As it was reckoned until now, of a whole run sheet. */
const asksForCards = (runSheet: string): string => `exists (
  select from jsonb_array_elements(${runSheet} -> 'blocks') as c (block) where c.block ->> 'kind' = 'groups' and (
    c.block -> 'session' -> 'topThree' = 'true' or c.block -> 'session' -> 'cardsHidden' = 'true'
    or c.block -> 'tasks' = '[]'))`
