import { makeStyles } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { ChooseRow } from './choose-row.tsx'
import type { Newcomer, PartProps } from './part-props.ts'
import { useForumAct } from './use-forum.ts'

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } })

/** People who opened the app in a partner's Teams. Only the secretariat can say which of its people they are. */
export function Newcomers({ forum, onTold }: PartProps) {
  const texts = useTexts(forumTexts)
  const styles = useStyles()
  if (forum.newcomers.length === 0) return null
  return (
    <Panel title={texts.newcomersTitle} lead={texts.newcomersLead}>
      <ul className={styles.list}>
        {forum.newcomers.map((newcomer) => (
          <NewcomerRow key={newcomer.objectId} newcomer={newcomer} forum={forum} onTold={onTold} />
        ))}
      </ul>
    </Panel>
  )
}

function NewcomerRow({ newcomer, forum, onTold }: PartProps & { newcomer: Newcomer }) {
  const texts = useTexts(forumTexts)
  const { tenantId, objectId, name, organisation } = newcomer
  const act = useForumAct('linkIdentity', () => onTold(texts.linked(name)))
  // The tenant settles the organisation, so its own people come first.
  const people = forum.members.toSorted(
    (a, b) =>
      Number(b.organisation?.id === organisation?.id) - Number(a.organisation?.id === organisation?.id),
  )
  return (
    <ChooseRow
      name={name}
      notes={organisation === null ? [] : [organisation.name]}
      label={texts.newcomerIs(name)}
      choices={people.map((member) => ({
        value: member.personId,
        name: [member.name, member.organisation?.name].filter(Boolean).join(', '),
      }))}
      first=""
      placeholder={texts.choosePerson}
      confirm={texts.link}
      pending={act.isPending}
      error={act.error}
      onConfirm={(personId) =>
        act.mutate({ params: { forumId: forum.id }, body: { tenantId, objectId, personId } })
      }
    />
  )
}
