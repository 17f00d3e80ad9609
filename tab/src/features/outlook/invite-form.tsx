import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { OutlookView } from '../../../../bot/contract/outlook.ts'
import { personLine } from '../../../../bot/domain/text/person-line.ts'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { outlookTexts } from '../../texts/outlook.ts'
import { useTexts } from '../../texts/texts.ts'
import { OutlookForm } from './outlook-form.tsx'
import { type OfMeeting, useOutlookAct } from './use-outlook.ts'

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** As the contract has it; longer is refused by the product. */
const LONGEST_MESSAGE = 5_000

type Props = {
  of: OfMeeting
  title: string
  people: OutlookView['people']
  onSent: (invited: number) => void
  onCancel: () => void
}

/**
 * Everybody whom the meeting may call, those who usually are already chosen; the button says how many.
 */
export function InviteForm({ of, title, people, onSent, onCancel }: Props) {
  const texts = useTexts(outlookTexts)
  const styles = useStyles()
  const [chosen, setChosen] = useState(() =>
    people.filter(({ usual }) => usual).map(({ personId }) => personId),
  )
  const [online, setOnline] = useState(false)
  const [message, setMessage] = useState('')
  const send = useOutlookAct('sendInvitation', of)
  const nameOf = ({ name, organisation, role }: Props['people'][number]) =>
    `${personLine(name, organisation)}, ${texts.roles[role]}`
  const reachable = people.filter(({ hasMail }) => hasMail)
  const others = people.filter(({ hasMail }) => !hasMail)
  const invitees = people
    .filter(({ personId }) => chosen.includes(personId))
    .map(({ personId, role }) => ({ personId, needed: role === 'director' || role === 'member' }))
  const confirm = () =>
    // A promise: the form is gone by then. What goes wrong is shown below, and nothing that was written is lost.
    void send.mutateAsync({ invitees, online, message }).then(
      ({ invited }) => onSent(invited),
      () => undefined,
    )
  return (
    <OutlookForm
      title={texts.inviteTitle(title)}
      submit={{ text: texts.send(invitees.length), ready: true }}
      sending={send}
      onSubmit={confirm}
      onCancel={onCancel}
    >
      <p className={styles.text}>{texts.inviteText}</p>
      {reachable.length > 0 && (
        <TickBoxes
          label={texts.whom}
          hint={texts.needed}
          choices={reachable.map((person) => ({ id: person.personId, name: nameOf(person) }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {others.length > 0 && (
        <p className={styles.quiet}>
          {others.map((person) => `${nameOf(person)}: ${texts.noMail}`).join('. ')}.
        </p>
      )}
      <Checkbox
        label={texts.online}
        checked={online}
        onChange={(_, { checked }) => setOnline(checked === true)}
      />
      <Field label={texts.message}>
        <Textarea
          value={message}
          maxLength={LONGEST_MESSAGE}
          onChange={(_, { value }) => setMessage(value)}
          resize="vertical"
        />
      </Field>
    </OutlookForm>
  )
}
