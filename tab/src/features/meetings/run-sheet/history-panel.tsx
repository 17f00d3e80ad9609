import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { use, useState } from 'react'
import { useNavigate } from 'react-router'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { linkTo } from '../../../app/routes.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { telling } from '../../../components/use-told.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px', display: 'grid', gap: '4px' },
  box: { '@media print': { display: 'none' } },
  remove: { marginTop: tokens.spacingVerticalM },
})

/** What has been done with the run sheet, and the way to begin anew. */
export function HistoryPanel({ meeting }: { meeting: MeetingView }) {
  const texts = useTexts(runSheetTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [removing, setRemoving] = useState(false)
  const navigate = useNavigate()
  const remove = useMeetingAct(
    'removeMeeting',
    meeting.id,
    () => void navigate(linkTo.meetings, telling(texts.meetingRemoved)),
  )
  if (meeting.history.length === 0 && !meeting.can.remove) return null
  return (
    <Accordion collapsible className={styles.box}>
      <AccordionItem value="history">
        <AccordionHeader as="h2">{texts.history}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {meeting.history.map(({ at, byName, text }) => (
              <li key={`${at} ${text}`}>
                {texts.historyLine(shortDateTimeText(at, language), byName, text)}
              </li>
            ))}
          </ul>
          {meeting.can.remove && (
            <Button className={styles.remove} onClick={() => setRemoving(true)}>
              {texts.removeMeeting}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
      {removing && (
        <ActDialog
          title={texts.removeMeeting}
          text={texts.removeMeetingText}
          confirm={texts.removeMeeting}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({})}
          onClose={() => setRemoving(false)}
        />
      )}
    </Accordion>
  )
}
