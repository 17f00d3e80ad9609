import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { systemTheme } from '../app/system-theme.ts'
import { loadTheme } from '../app/theme.ts'
import { createHttp } from '../http.ts'
import { TableApp } from './table-app.tsx'

// zod would otherwise try `new Function`, which the page's content security policy forbids.
config({ jitless: true })

const root = createRoot(document.getElementById('root') as HTMLElement)
const theme = await loadTheme(systemTheme())
document.documentElement.style.colorScheme = theme.name === 'light' ? 'light' : 'dark'
// Nobody knows who reads it, so the browser says in what language.
const language = window.navigator.language.startsWith('en') ? 'en' : 'da'
document.documentElement.lang = language
// The address of the sheet, /bord/…, is all the proof that there is.
const secret = window.location.pathname.split('/').at(-1) ?? ''
const http = createHttp({ token: () => Promise.resolve(secret), language })
root.render(<TableApp http={http} theme={theme} language={language} />)
