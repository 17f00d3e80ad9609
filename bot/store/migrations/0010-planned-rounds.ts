import { type Kysely, sql } from 'kysely'

/** A round's start that was confirmed for later; and which proposal came of which card in a chat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table round add column plan jsonb, add check ((state = 'planned') = (plan is not null))`,
  `create index round_planned on round (id) where state = 'planned'`,
  /* A card that is pressed twice makes one proposal. The card's id is scoped by the person: it is known to nobody else. */
  `create table proposal_card (
    person_id uuid not null references person,
    card_id uuid not null,
    /* Deferred: the card is tied before the round is written, so that a second press waits for the first. */
    round_id uuid not null references round deferrable initially deferred,
    primary key (person_id, card_id)
  )`,
]
