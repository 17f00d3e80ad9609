import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { PostDialog } from '../forum-rules/post-dialog.tsx'
import { type PersonOfForum, useForumRules } from '../forum-rules/use-forum-rules.ts'
import { AddMemberDialog } from './add-member-dialog.tsx'
import { ConfirmPeople } from './confirm-people.tsx'
import { EditMemberDialog } from './edit-member-dialog.tsx'
import { MemberHistory } from './member-history.tsx'
import { Newcomers } from './newcomers.tsx'
import type { Member, PartProps } from './part-props.ts'
import { PeopleTable } from './people-table.tsx'
import { useForumAct } from './use-forum.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  none: { margin: 0 },
})

export function PeoplePart({ forum, onTold }: PartProps) {
  const texts = useTexts(forumTexts)
  const rulesTexts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const { me } = useSession()
  const importing = useForumAct('importMembers')
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<Member | null>(null)
  const [person, setPerson] = useState<PersonOfForum | null>(null)
  const rules = useForumRules(forum.id).data
  const posts =
    rules === undefined || rules.kind === null
      ? null
      : new Map(rules.people.map((one) => [one.personId, one]))
  const importNow = () =>
    importing.mutate(
      { params: { forumId: forum.id } },
      {
        onSuccess: ({ members, added, left, toConfirm }) =>
          onTold(texts.imported(members, added, left, toConfirm)),
      },
    )
  return (
    <>
      {me.secretariat && <ConfirmPeople forum={forum} onTold={onTold} />}
      {me.secretariat && <Newcomers forum={forum} onTold={onTold} />}
      <Panel
        title={texts.peopleTitle}
        lead={texts.peopleLead}
        aside={
          me.secretariat && (
            <div className={styles.buttons}>
              {forum.groupId !== null && (
                <Button
                  appearance={forum.members.length === 0 ? 'primary' : 'secondary'}
                  disabledFocusable={importing.isPending}
                  onClick={importNow}
                >
                  {importing.isPending ? texts.importing : texts.importGroup}
                </Button>
              )}
              <Button onClick={() => setAdding(true)}>{texts.addMember}</Button>
            </div>
          )
        }
      >
        {importing.error !== null && <ProblemNotice error={importing.error} />}
        {forum.reading !== null && <p className={styles.none}>{forum.reading.text}</p>}
        {forum.members.length === 0 ? (
          <p className={styles.none}>{texts.noPeople}</p>
        ) : (
          <PeopleTable
            members={forum.members}
            posts={posts}
            onEditPost={me.secretariat ? setPerson : null}
            onEdit={me.secretariat ? setEditing : null}
          />
        )}
      </Panel>
      {person !== null && (
        <PostDialog
          forumId={forum.id}
          person={person}
          onDone={() => {
            setPerson(null)
            onTold(rulesTexts.postSaved(person.name))
          }}
          onClose={() => setPerson(null)}
        />
      )}
      <MemberHistory forum={forum} />
      {editing !== null && (
        <EditMemberDialog
          forumId={forum.id}
          member={editing}
          onDone={(told) => {
            setEditing(null)
            onTold(told)
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {adding && (
        <AddMemberDialog
          forum={forum}
          onDone={(told) => {
            setAdding(false)
            onTold(told)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
