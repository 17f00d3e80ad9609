import { z } from 'zod'

/** `GET /tab/settings.json`, the one answer that needs no token. */
export const tabSettingsPath = '/tab/settings.json'

/** `origins`: pages besides Microsoft's own that may hold the tab in a frame; teams-js trusts them as its host. */
export const tabSettings = z.object({ origins: z.array(z.string()) })

export type TabSettings = z.infer<typeof tabSettings>
