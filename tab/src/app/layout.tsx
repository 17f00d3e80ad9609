import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { TabLinks } from '../components/tab-links.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { linkTo, paths } from './routes.ts'
import { useSession } from './session.ts'
import { useSettled } from './use-settled.ts'

// Comes after the first page has been drawn; no dialog is open before.
const FocusKeeper = lazy(() => import('./focus-keeper.tsx'))

const useStyles = makeStyles({
  shell: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    '@media print': { backgroundColor: 'transparent', minHeight: 0 },
  },
  skip: {
    position: 'absolute',
    left: '-100vw',
    ':focus': {
      left: tokens.spacingHorizontalM,
      top: tokens.spacingVerticalS,
      padding: '8px 12px',
      zIndex: 10,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow8,
    },
  },
  nav: {
    padding: '0 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: '0 16px' },
    '@media print': { display: 'none' },
  },
  main: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: '24px 24px 64px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 480px)': { padding: '16px 16px 48px' },
    '@media print': { padding: 0, maxWidth: 'none' },
  },
})

/** Not a forum's own page: where there is one forum alone, its members have a place of their own. */
const isAboutForums = (pathname: string): boolean =>
  pathname === paths.newForum || pathname.startsWith('/regions/')

/** The frame of every page: a way past it, the few places to go, and the page itself. */
export function Layout({ children }: { children: ReactNode }) {
  const texts = useTexts(shellTexts)
  const styles = useStyles()
  const { me, teams } = useSession()
  const { pathname } = useLocation()
  const settled = useSettled()
  // Beside a meeting there is room for the meeting alone, and its stage is no place to go from.
  if (pathname === paths.config || teams.frame !== 'content')
    return <main className={styles.main}>{children}</main>

  // Somebody with one forum goes straight to its members; a region has thirty, and they stand on a page of their own.
  const only = me.forums.length === 1 ? me.forums[0] : undefined
  const places = [
    { to: linkTo.wheel, name: texts.wheel, end: true, here: pathname.startsWith('/wheel/') },
    { to: linkTo.rounds, name: texts.rounds, end: false, here: pathname === paths.newProposal },
    { to: linkTo.meetings, name: texts.meetings, end: false },
    ...(me.secretariat ? [{ to: linkTo.scheduling, name: texts.scheduling, end: false }] : []),
    ...(me.secretariat && only !== undefined
      ? [{ to: linkTo.forum(only.id), name: texts.members, end: false }]
      : []),
    { to: linkTo.forums, name: texts.forums, end: only !== undefined, here: isAboutForums(pathname) },
  ]
  return (
    <div className={styles.shell}>
      <Suspense>{settled && <FocusKeeper />}</Suspense>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('main h1')?.focus()
        }}
      >
        {texts.skipToContent}
      </a>
      <header>
        <TabLinks label={texts.mainMenu} places={places} className={styles.nav} />
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
