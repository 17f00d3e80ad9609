import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
} from '@fluentui/react-components'
import { use, useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { misfitText, sizesMisfit } from '../../../../../bot/domain/meetings/groups/group-sizes.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { boardTexts } from '../../../texts/meetings-board.ts'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { useMeetingAct } from '../use-meeting.ts'
import { SizesDialog } from './sizes-dialog.tsx'

const useStyles = makeStyles({
  settings: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px' },
  // As high as the button beside it.
  followed: { minHeight: '32px', alignContent: 'center', overflowWrap: 'anywhere' },
  button: { whiteSpace: 'normal', textAlign: 'left' },
})

type Props = {
  meetingId: string
  session: SessionView
  /** How many there are to seat. */
  people: number
}

/** How many groups, of what sizes (in the session that it follows, where it follows one), and where they meet; and that the sizes fit no longer, when somebody has come or left. */
export function SessionSettings({ meetingId, session, people }: Props) {
  const texts = useTexts(boardTexts)
  const { where, places } = useTexts(peopleTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { blockId, version, settings } = session
  const [changing, setChanging] = useState(false)
  const save = useMeetingAct('saveSession', meetingId)
  const misfit = settings.sizes === null ? null : sizesMisfit(settings.sizes, people)
  const size = (one: number | null) => (one === null ? texts.rest : `${one}`)
  const now =
    settings.sizes === null
      ? texts.groupsEven(settings.groups)
      : texts.groupsGiven(
          settings.groups,
          new Intl.ListFormat(language, { type: 'unit' }).format(settings.sizes.map(size)),
        )
  return (
    <>
      <div className={styles.settings}>
        <Field label={texts.groupsAndSizes}>
          {(field) =>
            session.sameAs === null ? (
              <Button
                {...(field.id !== undefined && { id: field.id })}
                className={styles.button}
                aria-label={texts.changeSizes(now)}
                onClick={() => setChanging(true)}
              >
                {now}
              </Button>
            ) : (
              <Text {...(field.id !== undefined && { id: field.id })} className={styles.followed}>
                {texts.groupsAs(session.sameAs.title)}
              </Text>
            )
          }
        </Field>
        <Field label={where}>
          <Select
            value={settings.where}
            onChange={(_, { value }) =>
              save.mutate({
                params: { blockId },
                body: { version, ...settings, where: value === 'tables' ? 'tables' : 'online' },
              })
            }
          >
            <option value="online">{places.online}</option>
            <option value="tables">{places.tables}</option>
          </Select>
        </Field>
      </div>
      {save.error !== null && <ProblemNotice error={save.error} />}
      {misfit !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{misfitText(misfit, language)}</MessageBarBody>
        </MessageBar>
      )}
      {changing && (
        <SizesDialog
          meetingId={meetingId}
          session={session}
          people={people}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  )
}
