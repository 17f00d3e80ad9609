import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useState, type ComponentType } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo, type MeetingPartName } from '../app/routes.ts'
import { ActNotice, type Told } from '../components/act-notice.tsx'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { TabLinks } from '../components/tab-links.tsx'
import { useToldBefore } from '../components/told-before.ts'
import type { MeetingPartProps } from '../features/meetings/part-props.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const parts: Record<MeetingPartName, ComponentType<MeetingPartProps>> = {
  'run-sheet': lazy(() => import('../features/meetings/run-sheet/run-sheet-part.tsx')),
  participants: lazy(() => import('../features/meetings/participants/participants-part.tsx')),
  groups: lazy(() => import('../features/meetings/board/board-part.tsx')),
  run: lazy(() => import('../features/meetings/run/run-part.tsx')),
  notes: lazy(() => import('../features/meetings/notes/notes-part.tsx')),
  collation: lazy(() => import('../features/meetings/collation/collation-part.tsx')),
}
const names = Object.keys(parts) as MeetingPartName[]
const isPart = (name: string): name is MeetingPartName => name in parts

/** One meeting: its run sheet, its people and groups, the meeting as it runs, and what came of it. */
export default function MeetingPage() {
  const { meetingId = '', part = 'run-sheet' } = useParams()
  const texts = useTexts(meetingTexts)
  const { loading } = useTexts(shellTexts)
  const before = useToldBefore()
  const [told, setTold] = useState<Told>(before)
  if (!isPart(part)) return <NotFoundPage />
  const Part = parts[part]
  const places = names.map((name) => ({
    to: name === 'run-sheet' ? linkTo.meeting(meetingId) : linkTo.meetingPart(meetingId, name),
    name: texts.part[name],
    end: true,
  }))
  return (
    <>
      <div>
        <BackLink to={linkTo.meetings}>{texts.back}</BackLink>
        <PageTitle name={texts.part[part]}>{texts.title}</PageTitle>
        <TabLinks label={texts.parts} places={places} />
      </div>
      <ActNotice told={told} />
      <Suspense fallback={<Spinner label={loading} />}>
        <Part meetingId={meetingId} onTold={(text) => setTold({ text, intent: 'success' })} />
      </Suspense>
    </>
  )
}
