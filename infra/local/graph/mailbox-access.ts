import type { Answer } from '../http/router.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { refusals } from './refusals.ts'

/**
 * Only the secretariat's own calendar can be written and read: Exchange's role for the app has a scope of that one
 * mailbox. `answer` gets its address in small letters.
 */
export function inSecretariatMailbox(
  answer: (mailbox: string, call: GraphCall) => Answer | Promise<Answer>,
): GraphRoute['handle'] {
  return (call) => {
    const { world, people } = call.parts
    const asked = call.params['user-id']?.toLowerCase() ?? ''
    const ours = world.secretariatMailbox.toLowerCase()
    if (asked === ours && call.tenant.id === world.hostTenantId) return answer(ours, call)
    return people.inTenant(call.tenant.id, asked) ? refusals.accessDenied() : refusals.noSuchMailbox()
  }
}
