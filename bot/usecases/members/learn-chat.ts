import type { Deps } from '../../deps.ts'
import { blockChat, saveChat } from '../../store/identities.ts'

type Spoken = {
  /** The app is no longer there. */
  left: boolean
  tenantId: string
  objectId: string
  serviceUrl: string
  conversation: { id: string }
  from: { id: string; name?: string | undefined }
}

/** Learns from a personal chat's activity where its person can be written to, or that the app is gone there. */
export async function learnChat(deps: Pick<Deps, 'db' | 'clock'>, activity: Spoken): Promise<void> {
  const { tenantId, objectId } = activity
  if (activity.left) {
    await blockChat(deps.db, tenantId, objectId)
    return
  }
  await saveChat(
    deps.db,
    {
      tenantId,
      objectId,
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      userId: activity.from.id,
      name: activity.from.name ?? null,
    },
    deps.clock(),
  )
}
