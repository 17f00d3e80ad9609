import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { SessionView } from '../../../../../bot/contract/groups.ts'
import { useSession } from '../../../app/session.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { saveFile } from '../../../components/download.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { tableTexts } from '../../../texts/meetings-tables.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'
import { meetingKey } from '../live-channel.ts'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingLeft: '20px' },
})

type Props = { meetingId: string; session: SessionView; onTold: (text: string) => void }
type Asked = { act: 'close' } | { act: 'again'; groupId: string; label: string }

/** The sheets for the tables of a session: made, made anew for one table, and taken back. */
export function TableSheets({ meetingId, session, onTold }: Props) {
  const texts = useTexts(tableTexts)
  const people = useTexts(peopleTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const params = { meetingId, blockId: session.blockId }
  const listed = useQuery({
    queryKey: meetingKey(meetingId, 'groups', 'tables', session.blockId),
    queryFn: ({ signal }) => http.ask('listTables', { params, signal }),
    enabled: session.published !== null,
  })
  const print = useMutation({
    mutationFn: ({ group, replace }: { group?: string; replace: boolean }) =>
      http.file('printTables', { params, query: { group, replace: String(replace) } }),
    onSuccess: (file) => {
      saveFile(file, texts.file(session.title))
      setAsked(null)
      onTold(texts.printed)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: meetingKey(meetingId, 'groups') }),
  })
  const close = useMeetingAct('closeTables', meetingId, () => {
    setAsked(null)
    onTold(texts.closed)
  })
  const tables = listed.data?.tables ?? []
  const stateOf = ({ open, printedAt }: (typeof tables)[number]) =>
    printedAt === null ? texts.none : texts.open(open, shortDateTimeText(printedAt, language))
  const nameOf = ({ label, place }: (typeof tables)[number]) =>
    [people.group(label), place].filter((each) => each !== '').join(', ')
  return (
    // No landmark: several sessions have tables.
    <div role="group" className={styles.part} aria-label={texts.heading}>
      <h3 className={styles.text}>{texts.heading}</h3>
      {listed.error !== null && <ProblemNotice error={listed.error} />}
      {tables.length === 0 ? (
        <p className={styles.text}>{texts.unpublished}</p>
      ) : (
        <>
          <p className={styles.text}>
            {texts.lead(shortDateTimeText(listed.data?.closesAt ?? session.end, language))}
          </p>
          <div className={styles.acts}>
            <Button
              disabledFocusable={print.isPending}
              onClick={() => !print.isPending && print.mutate({ replace: false })}
            >
              {texts.print(tables.length)}
            </Button>
            {tables.some(({ open }) => open > 0) && (
              <Button appearance="subtle" onClick={() => setAsked({ act: 'close' })}>
                {texts.close}
              </Button>
            )}
          </div>
          {print.error !== null && asked === null && <ProblemNotice error={print.error} />}
          <ul className={styles.list}>
            {tables.map((table) => (
              <li key={table.groupId}>
                {`${nameOf(table)}: ${stateOf(table)}`}{' '}
                {table.printedAt !== null && (
                  <Button
                    size="small"
                    onClick={() => setAsked({ act: 'again', groupId: table.groupId, label: table.label })}
                  >
                    {texts.again(table.label)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {asked?.act === 'again' && (
        <ActDialog
          title={texts.againTitle(asked.label)}
          text={texts.againText}
          confirm={texts.again(asked.label)}
          pending={print.isPending}
          error={print.error}
          onConfirm={() => print.mutate({ group: asked.groupId, replace: true })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.act === 'close' && (
        <ActDialog
          title={texts.closeTitle}
          text={texts.closeText}
          confirm={texts.close}
          pending={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate({ params: { blockId: session.blockId }, body: { groupId: null } })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
