import { randomUUID } from 'node:crypto'
import type { Deps } from '../../bot/deps.ts'
import type { AgreementPart } from '../../bot/domain/wheel/entry.ts'
import type { ForumRulesView } from '../../bot/contract/forum-rules.ts'
import { insertPerson } from '../../bot/store/identities.ts'
import { saveMember } from '../../bot/store/members.ts'
import type { Actor } from '../../bot/usecases/actor.ts'
import { showForumRules } from '../../bot/usecases/forums/show-forum-rules.ts'
import { type ForumToMake, setUpRegion } from '../../bot/usecases/regions/set-up-region.ts'
import { createEntry } from '../../bot/usecases/wheel/create-entry.ts'

type With = { deps: Deps; secretary: Actor }

const plain = { municipalityId: null, groupId: null }

/** Forums of a region, made as the secretariat makes them; their ids in the order given. */
export async function makeForums(
  { deps, secretary }: With,
  forums: (Pick<ForumToMake, 'kind' | 'name'> & Partial<ForumToMake>)[],
  regionId = '1085',
): Promise<string[]> {
  const input = {
    regionId,
    hostId: null,
    confirmProposed: true,
    forums: forums.map((one) => ({ ...plain, ...one })),
  }
  const made = await setUpRegion(deps, secretary, input)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.ids
}

export async function rulesOf(
  { deps, secretary }: With,
  forumId: string,
  year?: number,
): Promise<ForumRulesView> {
  const shown = await showForumRules(deps, secretary, { forumId, year })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.view
}

/** Somebody of an organisation who is a member of the forum from now on. */
export async function addMemberOf(
  { deps }: With,
  forumId: string,
  organisationId: string | null,
): Promise<string> {
  const id = randomUUID()
  await deps.db.transaction().execute(async (trx) => {
    const person = { id, organisationId, secretariat: false, name: `Medlem ${id}`, mail: `${id}@mail.dk` }
    await insertPerson(trx, { ...person, language: 'da', now: deps.clock() })
    await saveMember(trx, forumId, { personId: id, source: 'hand', guess: null })
  })
  return id
}

/** A meeting of the forum in the wheel. */
export async function planMeeting(
  { deps, secretary }: With,
  forumId: string,
  date: string,
  rest: { serves?: AgreementPart[]; title?: string; regionCode?: string } = {},
): Promise<string> {
  const created = await createEntry(deps, secretary, {
    kind: 'meeting',
    title: rest.title ?? 'Møde',
    forumId,
    regionCode: rest.regionCode ?? '1085',
    location: '',
    schedule: { by: 'date', when: { from: date, to: date, times: null } },
    responsible: [],
    links: [],
    serves: rest.serves ?? [],
    dependsOn: [],
  })
  if (!created.ok) throw new Error(created.refusal.code)
  return created.id
}
