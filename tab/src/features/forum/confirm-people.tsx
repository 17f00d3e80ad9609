import { makeStyles } from '@fluentui/react-components'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { ChooseRow } from './choose-row.tsx'
import type { Member, PartProps } from './part-props.ts'
import { useForumAct } from './use-forum.ts'

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } })
const NOWHERE = 'nowhere'

/** People whom the product has only guessed about; the best guess stands chosen, and nothing holds before it is confirmed. */
export function ConfirmPeople({ forum, onTold }: PartProps) {
  const texts = useTexts(forumTexts)
  const styles = useStyles()
  const guessed = forum.members.filter(({ guess }) => guess !== null)
  if (guessed.length === 0) return null
  return (
    <Panel title={texts.confirmTitle} lead={texts.confirmLead}>
      <ul className={styles.list}>
        {guessed.map((member) => (
          <ConfirmRow key={member.personId} member={member} forum={forum} onTold={onTold} />
        ))}
      </ul>
    </Panel>
  )
}

function ConfirmRow({ member, forum, onTold }: PartProps & { member: Member }) {
  const texts = useTexts(forumTexts)
  const { me } = useSession()
  const act = useForumAct('confirmMember', () => onTold(texts.confirmed(member.name)))
  const guesses = member.guess ?? []
  const seated = forum.seats.map(({ organisation }) => organisation)
  const known = [...guesses.map(({ organisation }) => organisation), ...seated, ...me.organisations]
  const choices = [...new Map(known.map(({ id, name }) => [id, name]))].map(([value, name]) => ({
    value,
    name,
  }))
  const why = guesses.map(({ organisation, reason }) => texts.guessBecause(organisation.name, reason))
  return (
    <ChooseRow
      name={member.name}
      notes={[...(member.mail === null ? [] : [member.mail]), ...(why.length === 0 ? [texts.noGuess] : why)]}
      label={texts.belongsTo(member.name)}
      choices={[...choices, { value: NOWHERE, name: texts.belongsNowhere }]}
      first={guesses[0]?.organisation.id ?? ''}
      placeholder={texts.chooseOrganisation}
      confirm={texts.confirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={(value) =>
        act.mutate({
          params: { forumId: forum.id, personId: member.personId },
          body: { organisationId: value === NOWHERE ? null : value },
        })
      }
    />
  )
}
