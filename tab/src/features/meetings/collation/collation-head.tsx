import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import {
  collationFormats,
  type CollationFormat,
  type CollationView,
} from '../../../../../bot/contract/collation.ts'
import type { MeetingView } from '../../../../../bot/contract/meetings.ts'
import { useSession } from '../../../app/session.ts'
import { saveFile } from '../../../components/download.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateText } from '../../../time/date-text.ts'
import { leadsElsewhere } from '../meeting-head.tsx'
import { CollationActs } from './collation-dialog.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  lead: { margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
})

const colors = { draft: 'informative', comments: 'brand', final: 'success' } as const

type Props = { meeting: MeetingView; view: CollationView }

/** How far the collation is, and the one thing to do next. */
export function CollationHead({ meeting, view }: Props) {
  const texts = useTexts(collationTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { open } = use(CollationActs)
  const { http } = useSession()
  const { state, version, commentsUntil, usualUntil, can } = view
  const file = useMutation({
    mutationFn: (format: CollationFormat) =>
      http.file('collationFile', { params: { meetingId: meeting.id }, query: { format } }),
    onSuccess: (bytes, format) => saveFile(bytes, texts.fileName(meeting.title, format)),
  })
  const openComments = view.comments.filter((comment) => comment.state === 'open').length
  const appearance = leadsElsewhere(meeting, 'collation') ? 'secondary' : 'primary'
  const finish = () => open({ kind: 'finish', openComments })
  return (
    <div className={styles.head}>
      <div className={styles.state}>
        <Badge appearance="tint" size="large" color={colors[state]}>
          {texts.states[state]}
        </Badge>
        <span>{texts.version(version)}</span>
      </div>
      <p className={styles.lead}>
        {state === 'comments'
          ? texts.leads.comments(commentsUntil === null ? '' : dateText(commentsUntil, language))
          : texts.leads[state]}
      </p>
      {view.hiding.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.hiding(view.hiding.join(', '))}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.acts}>
        {can.askForComments && (
          <Button appearance={appearance} onClick={() => open({ kind: 'ask', usualUntil })}>
            {texts.askForComments}
          </Button>
        )}
        {can.finish && state === 'comments' && (
          <Button appearance={appearance} onClick={finish}>
            {texts.finish}
          </Button>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton icon={<ArrowDownloadRegular />} disabledFocusable={file.isPending}>
              {file.isPending ? texts.preparing : texts.download}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {collationFormats.map((format) => (
                <MenuItem key={format} onClick={() => file.mutate(format)}>
                  {texts.formats[format]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        {(can.backToDraft || can.reopen || (can.finish && state === 'draft')) && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton appearance="subtle">{texts.more}</MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {can.finish && state === 'draft' && <MenuItem onClick={finish}>{texts.finish}</MenuItem>}
                {can.backToDraft && (
                  <MenuItem onClick={() => open({ kind: 'back' })}>{texts.backToDraft}</MenuItem>
                )}
                {can.reopen && <MenuItem onClick={() => open({ kind: 'reopen' })}>{texts.reopen}</MenuItem>}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      {file.error !== null && <ProblemNotice error={file.error} />}
    </div>
  )
}
