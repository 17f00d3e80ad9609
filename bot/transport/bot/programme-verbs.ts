import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { programmeCard } from '../../cards/programme-card.ts'
import { showProgramme, showProgrammeOf } from '../../usecases/meetings/programme/show-programme.ts'
import { meetingTabLink, tabLink } from '../../views/links.ts'
import { drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'

/** The programme is of who reads it: where others read along, nothing of it is shown. */
export async function drawProgramme(context: VerbContext, of: string | null): Promise<AdaptiveCard> {
  const { deps, actor, userId, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const shown = of === null ? await showProgramme(deps, actor) : await showProgrammeOf(deps, actor, of)
  return programmeCard({
    language: actor.language,
    meeting: shown?.programme ?? null,
    meetingId: shown === null ? null : of,
    tabUrl:
      shown === null ? tabLink(deps.config, null) : meetingTabLink(deps.config, shown.meetingId, 'run-sheet'),
    refreshUserIds: [userId],
  })
}
