import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { collationLimits } from '../../../../../bot/domain/meetings/collation/collation-limits.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { ReasonField } from '../../../components/reason-field.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import type { CollationDialog } from './collation-dialog.ts'

type Of<K extends CollationDialog['kind']> = {
  meetingId: string
  dialog: Extract<CollationDialog, { kind: K }>
  onClose: () => void
  onDone: (told: string | null) => void
}

/** The secretariat's clarification of a card or a note. */
export function ClarifyDialog({ meetingId, dialog, onClose, onDone }: Of<'clarify'>) {
  const texts = useTexts(collationTexts)
  const [text, setText] = useState(dialog.text)
  const act = useMeetingAct('clarify', meetingId, () => onDone(null))
  return (
    <ActDialog
      title={texts.clarifyTitle}
      text={`»${dialog.words}«`}
      confirm={texts.save}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ body: { key: dialog.key, text } })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.clarifyLabel}
        hint={texts.clarifyHint}
        limit={collationLimits.clarification}
        value={text}
        onChange={setText}
        optional
      />
    </ActDialog>
  )
}

/** What somebody who took part says of a line or of the whole. */
export function CommentDialog({ meetingId, dialog, onClose, onDone }: Of<'comment'>) {
  const texts = useTexts(collationTexts)
  const [text, setText] = useState('')
  const act = useMeetingAct('comment', meetingId, () => onDone(texts.commentSent))
  return (
    <ActDialog
      title={texts.commentTitle}
      {...(dialog.key !== null && { text: texts.commentAbout(dialog.words) })}
      confirm={texts.commentSend}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ body: { aboutKey: dialog.key, text } })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.commentLabel}
        limit={collationLimits.comment}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  )
}

/** What was said in plenary. */
export function PointDialog({ meetingId, dialog, onClose, onDone }: Of<'point'>) {
  const texts = useTexts(collationTexts)
  const [id] = useState(() => dialog.id ?? crypto.randomUUID())
  const [text, setText] = useState(dialog.text)
  const act = useMeetingAct('savePlenaryPoint', meetingId, () => onDone(null))
  return (
    <ActDialog
      title={texts.pointTitle}
      confirm={texts.save}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ body: { id, sectionKey: dialog.sectionKey, text } })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.pointLabel}
        hint={texts.pointHint}
        limit={collationLimits.point}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  )
}

/** What the secretariat does about a comment. */
export function AnswerDialog({ meetingId, dialog, onClose, onDone }: Of<'answer'>) {
  const texts = useTexts(collationTexts)
  const [state, setState] = useState(dialog.state)
  const [answer, setAnswer] = useState(dialog.answer)
  const act = useMeetingAct('answerComment', meetingId, () => onDone(null))
  return (
    <ActDialog
      title={texts.answerTitle}
      text={`»${dialog.words}«`}
      confirm={texts.save}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { commentId: dialog.commentId }, body: { state, answer } })}
      onClose={onClose}
    >
      <Field label={texts.answerState}>
        <RadioGroup
          value={state}
          onChange={(_, { value }) =>
            setState(value === 'followed' || value === 'not_followed' ? value : 'open')
          }
        >
          {(['open', 'followed', 'not_followed'] as const).map((each) => (
            <Radio key={each} value={each} label={texts.commentStates[each]} />
          ))}
        </RadioGroup>
      </Field>
      <ReasonField
        label={texts.answerLabel}
        limit={collationLimits.comment}
        value={answer}
        onChange={setAnswer}
        optional
      />
    </ActDialog>
  )
}
