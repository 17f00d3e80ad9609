import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { CrashBoundary } from './crash-boundary.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { paths } from './routes.ts'

// Each page comes when it is asked for; the wheel, which opens first, with the geometry that it is drawn by.
const WheelPage = lazy(() => import('../pages/wheel-page.tsx'))
const EntryPage = lazy(() => import('../pages/wheel-entry-page.tsx'))
const CopyYearPage = lazy(() => import('../pages/wheel-copy-page.tsx'))
const NewCyclePage = lazy(() => import('../pages/wheel-new-cycle-page.tsx'))
const CyclePage = lazy(() => import('../pages/wheel-cycle-page.tsx'))
const ReplanPage = lazy(() => import('../pages/wheel-replan-page.tsx'))
const ListPage = lazy(() => import('../pages/list-page.tsx'))
const RoundPage = lazy(() => import('../pages/round-page.tsx'))
const ProposalPage = lazy(() => import('../pages/proposal-page.tsx'))
const StartPage = lazy(() => import('../pages/start-page.tsx'))
const ForumPage = lazy(() => import('../pages/forum-page.tsx'))
const NewForumPage = lazy(() => import('../pages/new-forum-page.tsx'))
const SchedulingPage = lazy(() => import('../pages/scheduling-page.tsx'))
const SeriesPage = lazy(() => import('../pages/series-page.tsx'))
const PollsPage = lazy(() => import('../pages/polls-page.tsx'))
const NewPollPage = lazy(() => import('../pages/new-poll-page.tsx'))
const PollPage = lazy(() => import('../pages/poll-page.tsx'))
const OwnPollPage = lazy(() => import('../pages/own-poll-page.tsx'))
const ForumsPage = lazy(() => import('../pages/forums-page.tsx'))
const RegionPage = lazy(() => import('../pages/region-page.tsx'))
const RegionChangePage = lazy(() => import('../pages/region-change-page.tsx'))
const MeetingsPage = lazy(() => import('../pages/meetings-page.tsx'))
const MeetingPage = lazy(() => import('../pages/meeting-page.tsx'))
const FocusAreasPage = lazy(() => import('../pages/meeting-focus-areas-page.tsx'))
const ConfigPage = lazy(() => import('../pages/config-page.tsx'))

export function Pages() {
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  return (
    <CrashBoundary key={pathname}>
      <Suspense fallback={<Spinner label={texts.loading} style={{ paddingTop: '64px' }} />}>
        <Routes>
          <Route path={paths.wheel} element={<WheelPage />} />
          <Route path={paths.newEntry} element={<EntryPage />} />
          <Route path={paths.entry} element={<EntryPage />} />
          <Route path={paths.copyYear} element={<CopyYearPage />} />
          <Route path={paths.newCycle} element={<NewCyclePage />} />
          <Route path={paths.cycle} element={<CyclePage />} />
          <Route path={paths.replanCycle} element={<ReplanPage />} />
          <Route path={paths.rounds} element={<ListPage />} />
          <Route path={paths.round} element={<RoundPage />} />
          <Route path={paths.editRound} element={<ProposalPage />} />
          <Route path={paths.startRound} element={<StartPage />} />
          <Route path={paths.newProposal} element={<ProposalPage />} />
          <Route path={paths.forums} element={<ForumsPage />} />
          <Route path={paths.regionSetup} element={<RegionPage />} />
          <Route path={paths.regionChange} element={<RegionChangePage />} />
          <Route path={paths.regionProposal} element={<RegionChangePage />} />
          <Route path={paths.newForum} element={<NewForumPage />} />
          <Route path={paths.forum} element={<ForumPage />} />
          <Route path={paths.forumPart} element={<ForumPage />} />
          <Route path={paths.scheduling} element={<SchedulingPage />} />
          <Route path={paths.series} element={<SeriesPage />} />
          <Route path={paths.polls} element={<PollsPage />} />
          <Route path={paths.newPoll} element={<NewPollPage />} />
          <Route path={paths.poll} element={<PollPage />} />
          <Route path={paths.ownPoll} element={<OwnPollPage />} />
          <Route path={paths.meetings} element={<MeetingsPage />} />
          <Route path={paths.focusAreas} element={<FocusAreasPage />} />
          <Route path={paths.meeting} element={<MeetingPage />} />
          <Route path={paths.meetingPart} element={<MeetingPage />} />
          <Route path={paths.config} element={<ConfigPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </CrashBoundary>
  )
}
