import type { PersonView } from '../../../admin/person-view.ts'
import { element } from './element.ts'
import { hostTab } from './teams-host.ts'
import { tenant } from './tenant-api.ts'

/** The tab in a frame, as Teams holds it. Returns what tells it of a new theme, and what ends it. */
export function drawTab(main: HTMLElement, person: PersonView, page: string, productUrl: string | null) {
  if (productUrl === null) {
    main.append(element('p', { textContent: 'Produktet er ikke startet endnu.' }))
    return { changeTheme: () => undefined, end: () => undefined }
  }
  const frame = element('iframe', {
    className: 'tab',
    title: `Fanen Rammehjul, set af ${person.name}`,
    attributes: {
      sandbox:
        'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
      allow: 'clipboard-read; clipboard-write',
    },
  })
  const host = hostTab({
    frame,
    origin: new URL(productUrl).origin,
    person,
    page,
    token: async () => (await tenant.tabToken(person.key)).token,
  })
  frame.src = `${productUrl}/tab/`
  main.append(frame)
  return host
}
