import { PageTitle } from '../components/page-title.tsx'
import { meetingTexts } from '../texts/meetings.ts'
import { useTexts } from '../texts/texts.ts'

/** All meetings with a run sheet, and those of the wheel that wait for one. */
export default function MeetingsPage() {
  const texts = useTexts(meetingTexts)
  return (
    <div>
      <PageTitle name={texts.title} lead={texts.lead}>
        {texts.title}
      </PageTitle>
    </div>
  )
}
