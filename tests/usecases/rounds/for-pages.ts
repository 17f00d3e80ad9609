import type { Config } from '../../../bot/config.ts'
import type { Deps } from '../../../bot/deps.ts'

/** What the round's page needs besides a forum: where its links lead, and whom it names. */
export const forPages = (deps: Deps): Deps => ({
  ...deps,
  config: {
    teamsAppId: 'app',
    publicUrl: 'https://rammehjul.example',
    secretariatMailbox: 'sek@example.dk',
  } as Config,
})
