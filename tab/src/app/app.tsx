import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { HashRouter } from 'react-router'
import type { Teams } from '../teams.ts'
import { LanguageContext } from '../texts/texts.ts'
import { ThemeContext } from './theme-context.ts'
import { CrashBoundary } from './crash-boundary.tsx'
import { OutsidePage, UnreachablePage } from './outside-pages.tsx'
import { queries } from './queries.ts'
import { SignedIn } from './signed-in.tsx'
import type { Start } from './start-tab.ts'
import { loadTheme, type LoadedTheme } from './theme.ts'

export function App({ start, firstTheme }: { start: Start; firstTheme: LoadedTheme }) {
  const teams = start.kind === 'ready' ? start.teams : null
  const language = teams?.language ?? 'da'
  const theme = useTeamsTheme(teams, firstTheme)

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = theme.name === 'light' ? 'light' : 'dark'
  }, [language, theme.name])

  return (
    <LanguageContext value={language}>
      <ThemeContext value={theme.name}>
        <FluentProvider theme={theme.values} style={{ minHeight: '100%' }}>
          <CrashBoundary>
            {start.kind === 'outside' && <OutsidePage />}
            {start.kind === 'unreachable' && <UnreachablePage />}
            {start.kind === 'ready' && (
              <QueryClientProvider client={queries}>
                <HashRouter>
                  <SignedIn teams={start.teams} http={start.http} />
                </HashRouter>
              </QueryClientProvider>
            )}
          </CrashBoundary>
        </FluentProvider>
      </ThemeContext>
    </LanguageContext>
  )
}

function useTeamsTheme(teams: Teams | null, first: LoadedTheme): LoadedTheme {
  const [theme, setTheme] = useState(first)
  useEffect(() => teams?.onThemeChange((name) => void loadTheme(name).then(setTheme)), [teams])
  return theme
}
