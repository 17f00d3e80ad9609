import { app, authentication, pages } from '@microsoft/teams-js'
import type { Language } from '../../bot/domain/language.ts'

/** Where in Teams the page is shown: as a page of its own, beside a meeting, or to everybody in it. */
export type Frame = 'content' | 'sidePanel' | 'meetingStage'

export type Theme = 'light' | 'dark' | 'contrast'

/** What a page may know and ask of Teams around it. */
export type Teams = {
  language: Language
  theme: Theme
  /** What a link into the tab points at: a round, or a part of a meeting. */
  linked: string | null
  frame: Frame
  /** The tab is shown in a meeting of Teams' own. */
  inMeeting: boolean
  /** Shows an address of ours to everybody in the meeting. False: Teams would not. Null: there is no meeting beside us. */
  shareToStage: ((address: string) => Promise<boolean>) | null
  onThemeChange: (handler: (theme: Theme) => void) => void
  /** A fresh token for this person and this app; the host renews it. Rejects when the person must consent first. */
  token: () => Promise<string>
  /** Takes Teams' own waiting sign away. */
  ready: () => void
  /** In the window where a tab is added to a team or chat: what Teams keeps when the person presses Save. */
  offerTab: (tab: { entityId: string; name: string; contentUrl: string; websiteUrl: string }) => void
}

const CONNECT_MS = 10_000
const TOKEN_MS = 20_000

/** Null outside Teams: no host answers. `origins`: pages besides Microsoft's own that may be the host. */
export async function connectToTeams(origins: string[]): Promise<Teams | null> {
  if (window.parent === window && !('nativeInterface' in window)) return null
  const context = await within(
    CONNECT_MS,
    app.initialize(origins).then(() => app.getContext()),
  )
  if (context === null) return null
  const frame = frameOf(context.page.frameContext)
  return {
    language: context.app.locale.toLowerCase().startsWith('en') ? 'en' : 'da',
    theme: themeOf(context.app.theme),
    linked: context.page.subPageId || null,
    frame,
    inMeeting: context.meeting !== undefined,
    shareToStage: frame === 'sidePanel' ? shareToStage : null,
    onThemeChange: (handler) => app.registerOnThemeChangeHandler((name) => handler(themeOf(name))),
    token,
    ready: () => void app.notifySuccess(),
    offerTab({ entityId, name, contentUrl, websiteUrl }) {
      pages.config.registerOnSaveHandler((save) => {
        const kept = pages.config.setConfig({ entityId, suggestedDisplayName: name, contentUrl, websiteUrl })
        kept.then(
          () => save.notifySuccess(),
          (error: unknown) => save.notifyFailure(String(error)),
        )
      })
      pages.config.setValidityState(true)
    },
  }
}

async function token(): Promise<string> {
  const given = await within(TOKEN_MS, authentication.getAuthToken())
  if (given === null) throw new Error('Teams gave no token in time')
  return given
}

const frameOf = (name: string | undefined): Frame =>
  name === 'sidePanel' || name === 'meetingStage' ? name : 'content'

/** Comes when it is asked for: few pages stand beside a meeting. */
const shareToStage = async (address: string): Promise<boolean> =>
  (await import('./teams-stage.ts')).shareToStage(address)

function themeOf(name: string): Theme {
  if (name === 'contrast') return 'contrast'
  return name === 'dark' || name === 'glass' ? 'dark' : 'light'
}

/** Null when it takes longer. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
