import { Spinner } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { ActNotice } from '../components/act-notice.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { TabLinks } from '../components/tab-links.tsx'
import { useTold } from '../components/use-told.ts'
import { AboutPart } from '../features/forum-rules/about-part.tsx'
import { EditRulesPart } from '../features/forum-rules/edit-rules-part.tsx'
import { GroupTrouble } from '../features/forum/group-trouble.tsx'
import { PartnersPart } from '../features/forum/partners-part.tsx'
import { PeoplePart } from '../features/forum/people-part.tsx'
import { RulesPart } from '../features/forum/rules-part.tsx'
import { SeatsPart } from '../features/forum/seats-part.tsx'
import { useForum } from '../features/forum/use-forum.ts'
import { Refusal } from '../http.ts'
import { forumTexts } from '../texts/forum.ts'
import { forumRulesTexts } from '../texts/forum-rules.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

export default function ForumPage() {
  const { forumId = '', part = 'seats' } = useParams()
  const texts = useTexts(forumTexts)
  const rulesTexts = useTexts(forumRulesTexts)
  const { loading } = useTexts(shellTexts)
  const { me } = useSession()
  const forum = useForum(forumId)
  const { told, tell } = useTold()
  if (forum.error instanceof Refusal && forum.error.status === 404) return <NotFoundPage />
  if (forum.data === undefined) {
    if (forum.error !== null)
      return <ProblemNotice error={forum.error} onRetry={() => void forum.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const place = (name: string, to: string) => ({ to, name, end: true })
  const places = [
    place(rulesTexts.about, linkTo.forumPart(forumId, 'about')),
    place(texts.seats, linkTo.forum(forumId)),
    place(texts.people, linkTo.forumPart(forumId, 'people')),
    place(texts.settings, linkTo.forumPart(forumId, 'rules')),
    ...(me.secretariat ? [place(texts.partners, linkTo.forumPart(forumId, 'partners'))] : []),
  ]
  const isAbout = part === 'about' || part === 'edit-rules'
  const lead = part === 'about' ? rulesTexts.about : rulesTexts.editTitle
  const props = { forum: forum.data, onTold: tell }
  return (
    <>
      <div>
        {isAbout ? (
          <PageTitle key="about" name={forum.data.name} lead={lead}>
            {forum.data.name}
          </PageTitle>
        ) : (
          <PageTitle key="members" name={texts.title} lead={forum.data.name}>
            {texts.title}
          </PageTitle>
        )}
        <TabLinks label={texts.parts} places={places} />
      </div>
      <ActNotice told={told} />
      <GroupTrouble forum={forum.data} />
      {part === 'about' && <AboutPart {...props} />}
      {part === 'edit-rules' && <EditRulesPart forum={forum.data} />}
      {part === 'people' && <PeoplePart {...props} />}
      {part === 'rules' && <RulesPart {...props} />}
      {part === 'partners' && me.secretariat && <PartnersPart onTold={tell} />}
      {part === 'seats' && <SeatsPart {...props} />}
    </>
  )
}
