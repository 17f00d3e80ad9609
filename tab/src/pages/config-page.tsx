import { Body1, Dropdown, Field, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { MEETING_OF_TAB } from '../app/first-address.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { configTexts } from '../texts/config.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'
import { dateText } from '../time/date-text.ts'

const DAY_MS = 86_400_000
const WHOLE = 'whole'

/**
 * The window in which the tab is added to a team, a chat or a meeting of Teams' own. There the tab may be one meeting of ours; Save is
 * open at once.
 */
export default function ConfigPage() {
  const texts = useTexts(configTexts)
  const { teams } = useSession()
  const [meetingId, setMeetingId] = useState(WHOLE)
  useEffect(() => {
    const address = new URL(import.meta.env.BASE_URL, window.location.origin)
    const websiteUrl = address.href
    if (meetingId !== WHOLE) address.searchParams.set(MEETING_OF_TAB, meetingId)
    teams.offerTab({
      entityId: meetingId === WHOLE ? 'rundspoerger' : `meeting-${meetingId}`,
      name: meetingId === WHOLE ? texts.tabName : texts.meetingTabName,
      contentUrl: address.href,
      websiteUrl,
    })
  }, [teams, texts, meetingId])
  return (
    <>
      <PageTitle name={texts.title}>{texts.title}</PageTitle>
      <Body1 as="p">{texts.text}</Body1>
      {teams.inMeeting && <MeetingChoice chosen={meetingId} onChoose={setMeetingId} />}
    </>
  )
}

function MeetingChoice({ chosen, onChoose }: { chosen: string; onChoose: (meetingId: string) => void }) {
  const texts = useTexts(configTexts)
  const language = use(LanguageContext)
  const { http } = useSession()
  const [today] = useState(() => Date.now())
  const day = (offset: number) => new Date(today + offset * DAY_MS).toISOString().slice(0, 10)
  const meetings = useQuery({
    queryKey: ['meetings-of-tab'],
    queryFn: ({ signal }) => http.ask('listMeetings', { query: { from: day(-1), to: day(90) }, signal }),
  })
  const choices = [
    { id: WHOLE, name: texts.whole },
    ...(meetings.data?.items ?? []).flatMap(({ meetingId, title, date }) =>
      meetingId === null ? [] : [{ id: meetingId, name: `${title}, ${dateText(date, language)}` }],
    ),
  ]
  return (
    <Field label={texts.choose} hint={texts.chooseHint}>
      <Dropdown
        value={choices.find(({ id }) => id === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => onChoose(optionValue ?? WHOLE)}
      >
        {choices.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
