import { type Kysely, sql } from 'kysely'

/**
 * What members were asked about stays as it was asked, whoever writes to the database: the proposal's words and annexes,
 * the frozen seats, the start; and what has been decided is never decided otherwise, only corrected openly.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /* The deadline of which it has been written down, and told, that it has passed. */
  `alter table round add column closed_for timestamptz`,

  `create trigger round_seat_append_only before update or delete on round_seat
    for each row execute function refuse_change()`,
  `create trigger round_seat_no_truncate before truncate on round_seat
    for each statement execute function refuse_change()`,

  `create function refuse_change_of_asked_round() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'a round is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.proposal_id, new.forum_id, new.operator_organisation_id, new.revision, new.created_by, new.created_at)
      is distinct from
      (old.id, old.proposal_id, old.forum_id, old.operator_organisation_id, old.revision, old.created_by, old.created_at)
    then
      raise exception 'a round stays what it was made as' using errcode = 'restrict_violation';
    end if;
    if old.started_at is not null and (new.content, new.facility, new.gate, new.rules, new.started_at)
      is distinct from (old.content, old.facility, old.gate, old.rules, old.started_at)
    then
      raise exception 'what members were asked stays as it was' using errcode = 'restrict_violation';
    end if;
    if old.state = 'withdrawn' and new.state <> 'withdrawn'
      or old.state in ('approved', 'rejected', 'information') and new.state not in (old.state, 'corrected')
      or old.state in ('approved', 'rejected', 'information', 'withdrawn')
        and (new.decision, new.deadline) is distinct from (old.decision, old.deadline)
    then
      raise exception 'a decided round never changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger round_kept_as_asked before update or delete on round
    for each row execute function refuse_change_of_asked_round()`,

  `create function refuse_change_of_sent_annex() returns trigger language plpgsql as $$
  begin
    if exists (select from round r where r.started_at is not null
      and r.id in (case when tg_op = 'INSERT' then new.round_id else old.round_id end,
        case when tg_op = 'DELETE' then old.round_id else new.round_id end))
    then
      raise exception 'the annexes of a round stay as they were sent' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$`,
  `create trigger annex_kept_as_sent before insert or update or delete on annex
    for each row execute function refuse_change_of_sent_annex()`,
]
