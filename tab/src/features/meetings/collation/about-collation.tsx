import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import type { CollationView } from '../../../../../bot/contract/collation.ts'
import { useSession } from '../../../app/session.ts'
import { saveFile } from '../../../components/download.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { collationTexts } from '../../../texts/meetings-collation.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateText, shortDateTimeText } from '../../../time/date-text.ts'
import { CollationActs } from './collation-dialog.ts'

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
  editions: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
})

type Props = { meetingId: string; title: string; forumId: string | null; view: CollationView }

/** How many took part from where, how long their names are kept, and what was sent before. */
export function AboutCollation({ meetingId, title, forumId, view }: Props) {
  const texts = useTexts(collationTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { edits, open } = use(CollationActs)
  const { http } = useSession()
  const file = useMutation({
    mutationFn: (edition: number) =>
      http.file('collationFile', {
        params: { meetingId },
        query: { format: 'docx', edition: String(edition) },
      }),
    onSuccess: (bytes) => saveFile(bytes, texts.fileName(title, 'docx')),
  })
  const people = view.attendance.reduce((sum, { present }) => sum + present, 0)
  return (
    <Panel title={texts.attendance}>
      <p className={styles.text}>
        {people === 0 ? texts.noAttendance : texts.attendanceText(people, view.attendance.length)}
      </p>
      {people > 0 && (
        <ul className={styles.list}>
          {view.attendance.map(({ organisation, present }) => (
            <li key={organisation}>{`${organisation}: ${present}`}</li>
          ))}
        </ul>
      )}
      {edits && (
        <p className={styles.quiet}>
          {view.forgottenOn === null
            ? texts.forgotten
            : texts.forgottenOn(dateText(view.forgottenOn, language))}
        </p>
      )}
      {edits && forumId !== null && view.forgottenOn !== null && (
        <div className={styles.acts}>
          <Button size="small" onClick={() => open({ kind: 'retention', forumId })}>
            {texts.retention}
          </Button>
        </div>
      )}
      {view.editions.length > 0 && (
        <>
          <h3 className={styles.text}>{texts.editions}</h3>
          <ul className={styles.editions}>
            {view.editions.map(({ number, state, version, at }) => (
              <li key={number}>
                <Button
                  size="small"
                  appearance="transparent"
                  disabledFocusable={file.isPending}
                  onClick={() => file.mutate(number)}
                >
                  {texts.edition(texts.states[state], version, shortDateTimeText(at, language))}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {file.error !== null && <ProblemNotice error={file.error} />}
    </Panel>
  )
}
