import { type Kysely, sql } from 'kysely'

/** What instances share so that together they send no faster than Teams allows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  /*
   * Unlogged, because a crash that empties it costs at most one answer 429, and every sending writes here.
   * Room is left in the pages for the new versions of rows that change many times a second.
   */
  `create unlogged table send_slots (
    scope text primary key,
    taken bigint[] not null default '{}',
    paused_until bigint not null default 0
  ) with (fillfactor = 40, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0)`,

  /* The first instant at which none of the limits (counts[i] sends in windows[i] ms) would be exceeded. */
  `create function send_free_at(taken bigint[], counts int[], windows int[]) returns bigint
  language plpgsql immutable as $$
  declare
    free bigint := coalesce(taken[cardinality(taken)], 0);
  begin
    for i in 1 .. cardinality(counts) loop
      free := greatest(free, taken[cardinality(taken) - counts[i] + 1] + windows[i]);
    end loop;
    return free;
  end $$`,

  /*
   * Takes a slot for each conversation, in the order given, no later than p_ahead ms from p_now; at_ms says when
   * to send, or, where nothing was taken, when it is worth asking again. The tenant's row is locked first, so all
   * who send in one tenant come one after the other, and no two can wait for each other.
   */
  `create function take_send_slots(
    p_tenant text, p_conversations text[], p_now bigint, p_ahead bigint, p_tolerance bigint, p_longest_pause bigint,
    p_tenant_counts int[], p_tenant_windows int[], p_counts int[], p_windows int[]
  ) returns table (place int, at_ms bigint, granted boolean)
  language plpgsql as $$
  declare
    latest bigint := p_now + p_ahead;
    -- An instant beyond these was written by a clock that has since been set back.
    latest_slot bigint := latest + p_tolerance;
    latest_pause bigint := p_now + p_longest_pause + p_tolerance;
    oldest bigint := p_now - (select max(w) from unnest(p_windows) w);
    keep int := (select max(c) from unnest(p_tenant_counts) c);
    tenant_scope text := 'tenant ' || p_tenant;
    tenant_taken bigint[];
    pause bigint;
    conversation_scope text;
    conversation_taken bigint[];
    free bigint;
  begin
    insert into send_slots (scope) values (tenant_scope) on conflict do nothing;
    select s.taken, s.paused_until into tenant_taken, pause
      from send_slots s where s.scope = tenant_scope for update;
    if tenant_taken[cardinality(tenant_taken)] > latest_slot then tenant_taken := '{}'; end if;
    if pause > latest_pause then pause := 0; end if;

    for i in 1 .. cardinality(p_conversations) loop
      place := i;
      at_ms := greatest(p_now, pause, send_free_at(tenant_taken, p_tenant_counts, p_tenant_windows));
      granted := at_ms <= latest;
      if granted then
        conversation_scope := 'conversation ' || p_tenant || ' ' || p_conversations[i];
        select s.taken into conversation_taken from send_slots s where s.scope = conversation_scope;
        conversation_taken := coalesce(conversation_taken, '{}');
        if conversation_taken[cardinality(conversation_taken)] > latest_slot then
          conversation_taken := '{}';
        elsif conversation_taken[1] <= oldest then
          conversation_taken := array(select t from unnest(conversation_taken) t where t > oldest);
        end if;
        free := send_free_at(conversation_taken, p_counts, p_windows);
        granted := free <= at_ms;
        if granted then
          insert into send_slots (scope, taken) values (conversation_scope, conversation_taken || at_ms)
            on conflict (scope) do update set taken = excluded.taken;
          tenant_taken := (tenant_taken || at_ms)[greatest(1, cardinality(tenant_taken) + 2 - keep):];
        else
          at_ms := free;
        end if;
      end if;
      return next;
    end loop;

    update send_slots s set taken = tenant_taken, paused_until = pause where s.scope = tenant_scope;
  end $$`,
]
