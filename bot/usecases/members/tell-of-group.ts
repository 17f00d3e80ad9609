import type { Deps } from '../../deps.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import { insertNotices, type NewNotice } from '../../store/notices.ts'
import { recipientsByPerson } from '../../store/people.ts'
import { secretariatIds } from '../../store/registry.ts'
import type { Scene } from '../forums/in-managed-forum.ts'

/** Puts a word to everybody of the secretariat into the outbox, whose own sweep sends it. */
export async function tellOfGroup(deps: Pick<Deps, 'newId'>, { trx, forum, now }: Scene): Promise<void> {
  const people = await recipientsByPerson(trx, await secretariatIds(trx))
  const notices = people.flatMap((person) =>
    doorsOf(person).map(({ door }): NewNotice => ({
      id: deps.newId(),
      personId: person.personId,
      door,
      kind: 'group_told',
      data: { forumId: forum.id, at: now.toISOString() },
    })),
  )
  await insertNotices(trx, notices, now)
}
