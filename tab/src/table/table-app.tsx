import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Language } from '../../../bot/domain/language.ts'
import { CrashBoundary } from '../app/crash-boundary.tsx'
import { queries } from '../app/queries.ts'
import type { LoadedTheme } from '../app/theme.ts'
import { ThemeContext } from '../app/theme-context.ts'
import { MeetingDoorContext } from '../features/meetings/meeting-door.ts'
import type { Http } from '../http.ts'
import { LanguageContext } from '../texts/texts.ts'
import { tableDoor } from './table-door.ts'
import { TablePage } from './table-page.tsx'

type Props = { http: Http; theme: LoadedTheme; language: Language }

/** A table's own page: outside Teams, without an account. */
export function TableApp({ http, theme, language }: Props) {
  const door = useMemo(() => tableDoor(http), [http])
  return (
    <LanguageContext value={language}>
      <ThemeContext value={theme.name}>
        <FluentProvider theme={theme.values} style={{ minHeight: '100%' }}>
          <CrashBoundary>
            <QueryClientProvider client={queries}>
              <MeetingDoorContext value={door}>
                <TablePage http={http} />
              </MeetingDoorContext>
            </QueryClientProvider>
          </CrashBoundary>
        </FluentProvider>
      </ThemeContext>
    </LanguageContext>
  )
}
