import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { useNavigate } from 'react-router'
import type { MeetingList } from '../../../../../bot/contract/meetings.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { capital } from '../../../components/capital.ts'
import { meetingTexts } from '../../../texts/meetings.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { whenText } from '../../wheel/when-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, flex: '1 1 260px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

export type MeetingLine = MeetingList['items'][number]
type Props = { lines: readonly MeetingLine[]; canCreate: boolean; onPrepare: (line: MeetingLine) => void }

/** Meetings in order; one that has no run sheet yet can be prepared. */
export function MeetingLines({ lines, canCreate, onPrepare }: Props) {
  const texts = useTexts(meetingTexts)
  const wheel = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const navigate = useNavigate()
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const { meetingId, title, date, lastDate, times, forumName, location, state } = line
        const when = whenText({ from: date, to: lastDate, times }, wheel, language)
        return (
          <li key={`${line.entryId} ${line.key}`} className={styles.line}>
            <span className={styles.words}>
              {meetingId === null ? (
                <span>{title}</span>
              ) : (
                <PageLink to={linkTo.meeting(meetingId)}>{title}</PageLink>
              )}
              <span className={styles.quiet}>
                {[capital(when), forumName ?? '', location].filter((each) => each !== '').join(' · ')}
              </span>
            </span>
            {state === 'cancelled' && (
              <Badge appearance="tint" color="danger">
                {wheel.states.cancelled}
              </Badge>
            )}
            {meetingId === null && canCreate && (
              <Button
                size="small"
                aria-label={texts.prepareName(title, when)}
                onClick={() => onPrepare(line)}
              >
                {texts.prepare}
              </Button>
            )}
            {meetingId !== null && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => void navigate(linkTo.meeting(meetingId))}
              >
                {texts.open}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
