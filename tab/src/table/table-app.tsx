import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CrashBoundary } from '../app/crash-boundary.tsx'
import { queries } from '../app/queries.ts'
import type { LoadedTheme } from '../app/theme.ts'
import { ThemeContext } from '../app/theme-context.ts'
import { MeetingDoorContext } from '../features/meetings/meeting-door.ts'
import type { Http } from '../http.ts'
import { tableDoor } from './table-door.ts'
import { TablePage } from './table-page.tsx'

/** A table's own page: outside Teams, without an account. */
export function TableApp({ http, theme }: { http: Http; theme: LoadedTheme }) {
  const door = useMemo(() => tableDoor(http), [http])
  return (
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
  )
}
