import type { WheelFileFormat } from '../../../../../bot/contract/wheel-files.ts'
import type { Period, WheelAddress } from '../filters/wheel-address.ts'

/** What is asked of the product for a file that shows what the page shows. */
export function fileQuery(
  format: WheelFileFormat,
  { forum, kind, person, rings }: WheelAddress,
  { shown }: Period,
): Record<string, string | readonly string[] | undefined> {
  return {
    ...{ format, from: shown.from, months: String(shown.months), rings, forum, kind },
    person: person === 'me' ? undefined : person,
    mine: person === 'me' ? 'true' : 'false',
  }
}
