import { PageTitle } from '../components/page-title.tsx'
import { meetingTexts } from '../texts/meetings.ts'
import { useTexts } from '../texts/texts.ts'

/** The wordings of an agreement's focus areas: what meetings comment. */
export default function FocusAreasPage() {
  const texts = useTexts(meetingTexts)
  return (
    <div>
      <PageTitle name={texts.focusAreas}>{texts.focusAreas}</PageTitle>
    </div>
  )
}
