import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
} from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { GroupDeliveries, SessionView } from '../../../../../bot/contract/groups.ts'
import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'
import { useSession } from '../../../app/session.ts'
import { saveFile } from '../../../components/download.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { sendingTexts } from '../../../texts/meetings-sending.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'
import { wordsOfPerson } from '../matching.ts'
import { SearchedList } from '../searched-list.tsx'
import { useMeetingAct } from '../use-meeting.ts'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: '4px 0 8px', paddingLeft: '20px' },
})

/** Nothing says when a card has gone out: it is looked often while some are on their way, and seldom when none are. */
const SOON_MS = 3_000
const NOW_AND_THEN_MS = 60_000

type Delivery = GroupDeliveries['items'][number]
const isUnderWay = ({ state }: Delivery) => state === 'on_its_way'
/** Who must be told in another way is seen at once. */
const failedFirst = (one: Delivery, other: Delivery) =>
  Number(other.state === 'failed') - Number(one.state === 'failed')

type Props = {
  meetingId: string
  session: SessionView
  people: ReadonlyMap<string, ParticipantItem>
  onTold: (text: string) => void
}

/** The groups as a table out and in, and who has been told of them. */
export function SessionSending({ meetingId, session, people, onTold }: Props) {
  const texts = useTexts(sendingTexts)
  const styles = useStyles()
  const { http } = useSession()
  const chooser = useRef<HTMLInputElement>(null)
  const { blockId, version, published, withdrawnAt } = session
  const told = published !== null || withdrawnAt !== null
  const params = { meetingId, blockId }
  const out = useMutation({
    mutationFn: () => http.file('groupsCsv', { params }),
    onSuccess: (file) => saveFile(file, texts.csvFile(session.title)),
  })
  const read = useMeetingAct('readGroupsCsv', meetingId, () => onTold(texts.csvRead))
  const again = useMeetingAct('sendGroupsAgain', meetingId, ({ told }) => onTold(texts.sentAgain(told)))
  const deliveries = useQuery({
    queryKey: meetingKey(meetingId, 'groups', 'deliveries', blockId),
    queryFn: ({ signal }) => http.ask('groupDeliveries', { params, signal }),
    enabled: told,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? SOON_MS : NOW_AND_THEN_MS),
  })
  const items = (deliveries.data?.items ?? []).toSorted(failedFirst)
  const wordsOf = ({ participantId, text }: Delivery) => {
    const person = people.get(participantId)
    return person === undefined ? text : `${wordsOfPerson(person)} ${text}`
  }
  const failed = items.filter(({ state }) => state === 'failed').map(({ participantId }) => participantId)
  const problem = out.error ?? read.error ?? again.error ?? deliveries.error
  return (
    <>
      <div className={styles.acts}>
        <Button appearance="subtle" disabledFocusable={out.isPending} onClick={() => out.mutate()}>
          {texts.csvOut}
        </Button>
        <Button appearance="subtle" onClick={() => chooser.current?.click()}>
          {texts.csvIn}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            void file?.text().then((csv) => read.mutate({ params, body: { version, csv } }))
          }}
        />
      </div>
      {problem !== null && <ProblemNotice error={problem} />}
      {told && items.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="who">
            <AccordionHeader as="h3">{texts.who}</AccordionHeader>
            <AccordionPanel>
              <SearchedList items={items} wordsOf={wordsOf} className={styles.list}>
                {({ participantId, text }) => (
                  <li key={participantId}>{`${people.get(participantId)?.name ?? ''}: ${text}`}</li>
                )}
              </SearchedList>
              {published !== null && failed.length > 0 && (
                <Button
                  disabledFocusable={again.isPending}
                  onClick={() => again.mutate({ params, body: { participantIds: failed } })}
                >
                  {texts.again(failed.length)}
                </Button>
              )}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  )
}
