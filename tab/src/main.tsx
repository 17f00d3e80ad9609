import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from './app/app.tsx'
import { startTab } from './app/start-tab.ts'
import { systemTheme } from './app/system-theme.ts'
import { loadTheme } from './app/theme.ts'

// zod would otherwise try `new Function`, which the page's content security policy forbids.
config({ jitless: true })

const root = createRoot(document.getElementById('root') as HTMLElement)
const start = await startTab()
const firstTheme = await loadTheme(start.kind === 'ready' ? start.teams.theme : systemTheme())
root.render(<App start={start} firstTheme={firstTheme} />)
