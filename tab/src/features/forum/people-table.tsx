import { Badge, Button, mergeClasses } from '@fluentui/react-components'
import { forumTexts } from '../../texts/forum.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { membersTexts } from '../../texts/members.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMembersTable } from '../round/members-table-styles.ts'
import type { PersonOfForum } from '../forum-rules/use-forum-rules.ts'
import type { Member } from './part-props.ts'

type Props = {
  members: Member[]
  /** What each is in the forum, by person; null: the forum has no rules that ask for it. */
  posts: ReadonlyMap<string, PersonOfForum> | null
  /** Null: not the reader's to say. */
  onEditPost: ((person: PersonOfForum) => void) | null
  /** Of people who were written in by hand; null: not the reader's to do. */
  onEdit: ((member: Member) => void) | null
}

export function PeopleTable({ members, posts, onEditPost, onEdit }: Props) {
  const { edit, editOf } = useTexts(membersTexts)
  const texts = useTexts(forumTexts)
  const rulesTexts = useTexts(forumRulesTexts)
  const table = useMembersTable()
  return (
    <table role="table" className={table.table} aria-label={texts.peopleTitle}>
      <thead role="rowgroup" className={table.head}>
        <tr role="row">
          {[texts.name, texts.belongs, ...(posts === null ? [] : [rulesTexts.post]), texts.reached].map(
            (name) => (
              <th key={name} role="columnheader" scope="col" className={table.columnHeader}>
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {members.map((member) => (
          <tr key={member.personId} role="row" className={table.row}>
            <th role="rowheader" scope="row" className={mergeClasses(table.cell, table.answer)}>
              <p className={table.strong}>{member.name}</p>
              <p className={table.quiet}>
                {[member.mail, member.source === 'hand' ? texts.byHand : null].filter(Boolean).join(' · ')}
              </p>
              {onEdit !== null && member.source === 'hand' && (
                <Button size="small" aria-label={editOf(member.name)} onClick={() => onEdit(member)}>
                  {edit}
                </Button>
              )}
            </th>
            <td role="cell" className={mergeClasses(table.cell, table.member)}>
              <p className={table.line}>
                {member.guess === null ? (member.organisation?.name ?? texts.reader) : null}
                {member.guess !== null && (
                  <Badge appearance="tint" color="warning">
                    {texts.unconfirmed}
                  </Badge>
                )}
              </p>
              {member.hasSeat && <p className={table.quiet}>{texts.withSeat}</p>}
            </td>
            {posts !== null && (
              <td role="cell" className={table.cell}>
                <PostCell person={posts.get(member.personId)} onEdit={onEditPost} />
              </td>
            )}
            <td role="cell" className={table.cell}>
              <p className={table.line}>{texts.reachedHow[member.reachedHow]}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PostProps = { person: PersonOfForum | undefined; onEdit: Props['onEditPost'] }

function PostCell({ person, onEdit }: PostProps) {
  const texts = useTexts(forumRulesTexts)
  const table = useMembersTable()
  if (person === undefined) return null
  return (
    <>
      <p className={table.line}>{person.countsAs}</p>
      {onEdit !== null && (
        <Button size="small" aria-label={texts.editPost(person.name)} onClick={() => onEdit(person)}>
          {texts.editPostShort}
        </Button>
      )}
    </>
  )
}
