import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import type { OutlookView } from '../../../../bot/contract/outlook.ts'
import { actProblemText } from '../../components/problem-text.ts'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { outlookTexts } from '../../texts/outlook.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { type OfMeeting, useOutlookAct } from './use-outlook.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  send: { whiteSpace: 'normal', maxWidth: '100%' },
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
 * Everybody whom the meeting may call, those who usually are already chosen; the button says how many. It opens within the
 * meeting's own panel: a second dialog above the first would leave it hidden from screen readers.
 */
export function InviteForm({ of, title, people, onSent, onCancel }: Props) {
  const texts = useTexts(outlookTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [chosen, setChosen] = useState(() =>
    people.filter(({ usual }) => usual).map(({ personId }) => personId),
  )
  const [online, setOnline] = useState(false)
  const [message, setMessage] = useState('')
  const send = useOutlookAct('sendInvitation', of)
  const nameOf = ({ name, organisation, role }: Props['people'][number]) =>
    [name, organisation === null || name.includes(organisation) ? null : organisation, texts.roles[role]]
      .filter((part) => part !== null)
      .join(', ')
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
    <form
      noValidate
      className={styles.form}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        if (!send.isPending) confirm()
      }}
    >
      <h4 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        {texts.inviteTitle(title)}
      </h4>
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
      <div role="alert">
        {send.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(send.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={send.isPending}>
          {texts.send(invitees.length)}
        </Button>
        <Button onClick={onCancel} disabledFocusable={send.isPending}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  )
}
