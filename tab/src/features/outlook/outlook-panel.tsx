import {
  Button,
  Link as OutLink,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { outlookTexts } from '../../texts/outlook.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { AnswersList } from './answers-list.tsx'
import { ConflictBox } from './conflict-box.tsx'
import { InviteForm } from './invite-form.tsx'
import { InviteesForm } from './invitees-form.tsx'
import { useOutlook, useOutlookAct } from './use-outlook.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
})

type Props = { entryId: string; meetingKey: string; title: string }

/** How one meeting of the wheel stands in Outlook, and what the reader may do about it. Nothing where it says nothing. */
export function OutlookPanel({ entryId, meetingKey, title }: Props) {
  const texts = useTexts(outlookTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const headingId = useId()
  const of = { entryId, meetingKey }
  const { data: view, error, refetch } = useOutlook(of)
  const again = useOutlookAct('tryOutlookAgain', of)
  const [inviting, setInviting] = useState(false)
  const [said, setSaid] = useState('')
  const [returning, setReturning] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const inviteButton = useRef<HTMLButtonElement>(null)
  // Whoever gives up is back at the button that they came from.
  useEffect(() => {
    if (!returning) return
    inviteButton.current?.focus()
    setReturning(false)
  }, [returning])
  if (view === undefined)
    return error === null ? null : <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (view.state === 'none' && !view.can.send) return null
  const { joinUrl, webLink, trouble, conflicts, invitees, can } = view
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <h3 id={headingId} ref={heading} tabIndex={-1} className={styles.title}>
        {texts.title}
      </h3>
      <p className={styles.text}>{texts.states[view.state]}</p>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {again.error !== null && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(again.error, shell)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {conflicts.map((conflict) => (
        <ConflictBox
          key={conflict.field}
          of={of}
          conflict={conflict}
          version={view.version}
          onChosen={() => setSaid(texts.chosen)}
        />
      ))}
      {(joinUrl !== null || webLink !== null) && (
        <div className={styles.row}>
          {joinUrl !== null && (
            <OutLink href={joinUrl} target="_blank" rel="noreferrer">
              {texts.join} {texts.newWindow}
            </OutLink>
          )}
          {webLink !== null && (
            <OutLink href={webLink} target="_blank" rel="noreferrer">
              {texts.openOutlook} {texts.newWindow}
            </OutLink>
          )}
        </div>
      )}
      {invitees.length > 0 && view.state !== 'over' && <AnswersList invitees={invitees} />}
      <div className={styles.row}>
        {can.tryAgain && (
          <Button disabledFocusable={again.isPending} onClick={() => again.mutate({})}>
            {texts.tryAgain}
          </Button>
        )}
        {can.changeInvitees && !inviting && (
          <Button ref={inviteButton} onClick={() => setInviting(true)}>
            {texts.changeInvitees}
          </Button>
        )}
        {can.send && !inviting && (
          <Button ref={inviteButton} onClick={() => setInviting(true)}>
            {texts.invite}
          </Button>
        )}
      </div>
      <p role="status" className={styles.text}>
        {said}
      </p>
      {inviting && can.send && (
        <InviteForm
          of={of}
          title={title}
          people={view.people}
          onSent={(invited) => {
            setSaid(texts.sent(invited))
            setInviting(false)
            heading.current?.focus()
          }}
          onCancel={() => {
            setInviting(false)
            setReturning(true)
          }}
        />
      )}
      {inviting && can.changeInvitees && (
        <InviteesForm
          of={of}
          title={title}
          view={view}
          onSent={(changed) => {
            setSaid(texts.changed(changed))
            setInviting(false)
            heading.current?.focus()
          }}
          onCancel={() => {
            setInviting(false)
            setReturning(true)
          }}
        />
      )}
    </section>
  )
}
