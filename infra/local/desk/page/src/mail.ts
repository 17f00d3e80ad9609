import type { PersonView } from '../../../admin/person-view.ts'
import type { Mail } from '../../../state.ts'
import { longTime, shortTime } from './danish-time.ts'
import { element } from './element.ts'
import { openLinksAsTeams } from './teams-link.ts'
import { tenant } from './tenant-api.ts'

/** The person's mail, and for the secretariat the shared mailbox too. Returns what brings it up to date. */
export function drawMail(main: HTMLElement, person: PersonView, sharedMailbox: string): () => Promise<void> {
  const addresses = person.role === 'secretariat' ? [sharedMailbox, person.mail] : [person.mail]
  const boxes = addresses.map((address) => mailbox(person, address))
  main.append(...boxes.map(({ section }) => section))
  return async () => void (await Promise.all(boxes.map(({ update }) => update())))
}

function mailbox(person: PersonView, address: string) {
  const list = element('ul', { className: 'mails' })
  const reader = element('div', { className: 'reader' })
  const section = element('section', {}, element('h3', { textContent: address }), list, reader)
  const update = async () => {
    const mails = await tenant.mails(address)
    const rows = mails.map((mail) =>
      element(
        'li',
        {},
        mailButton(mail, () => open(person, address, mail, reader)),
      ),
    )
    list.replaceChildren(...rows)
    if (rows.length === 0) list.append(element('li', { textContent: 'Ingen mails.' }))
  }
  return { section, update }
}

function mailButton(mail: Mail, onOpen: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', className: mail.read ? 'mail' : 'mail unread' },
    element('span', { className: 'name', textContent: mail.subject }),
    element('span', {
      className: 'reach',
      textContent: `${mail.read ? '' : 'Ulæst · '}${mail.from.name} · ${shortTime(new Date(mail.receivedAt))}`,
    }),
  )
  button.addEventListener('click', onOpen)
  return button
}

function open(person: PersonView, address: string, mail: Mail, reader: HTMLElement) {
  const frame = element('iframe', { title: `Mail: ${mail.subject}`, srcdoc: page(mail) })
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight
    if (height) frame.height = String(height + 8)
    if (frame.contentDocument) openLinksAsTeams(frame.contentDocument, person.key)
  })
  const heading = element('h4', { textContent: mail.subject, tabIndex: -1 })
  reader.replaceChildren(
    heading,
    element('p', {
      className: 'sender',
      textContent: `Fra ${mail.from.name} <${mail.from.address}> til ${mail.to}, ${longTime(new Date(mail.receivedAt))}`,
    }),
    frame,
  )
  heading.focus()
  if (!mail.read) void tenant.markRead(address, mail.id)
}

/** No script of a mail runs, as in any mail program; its links open in a window of their own. */
const HEAD =
  '<!doctype html><html lang="da"><head><meta http-equiv="Content-Security-Policy" ' +
  `content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https:">` +
  '<base target="_blank"><title>Mail</title></head>'

function page(mail: Mail): string {
  if (mail.contentType === 'html') return HEAD + mail.content
  const text = mail.content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${HEAD}<pre style="white-space:pre-wrap;font:inherit">${text}</pre>`
}
