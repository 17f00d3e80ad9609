import type { MessageView } from '../../../admin/chat-view.ts'
import type { PersonView } from '../../../admin/person-view.ts'
import type { Where } from '../../../teams/client.ts'
import { drawCard } from './card.ts'
import { shortTime } from './danish-time.ts'
import { element, noticeLine, whileBusy, workButton } from './element.ts'
import { settings } from './settings.ts'
import { openLink, openLinksAsTeams } from './teams-link.ts'
import { tenant } from './tenant-api.ts'

/** The person's chat with the bot, or the group's. Returns what brings it up to date. */
export function drawChat(main: HTMLElement, person: PersonView, where: Where): () => Promise<void> {
  const list = element('ol', { className: 'messages' })
  const notice = noticeLine()
  const drawn = new Map<string, { face: string; item: HTMLLIElement }>()
  const say = sayForm(person, where, notice)
  main.append(list, notice, say)

  const draw = (messages: readonly MessageView[]) => {
    for (const message of messages) {
      const face = JSON.stringify([message.visible, message.text, settings.theme, message.editedAt])
      const known = drawn.get(message.id)
      if (known?.face === face) continue
      const item = drawMessage(person, where, message, notice)
      if (known) known.item.replaceWith(item)
      else list.append(item)
      drawn.set(message.id, { face, item })
    }
    for (const [id, { item }] of drawn) {
      if (messages.some((message) => message.id === id)) continue
      item.remove()
      drawn.delete(id)
    }
    if (messages.length === 0)
      list.replaceChildren(element('li', { className: 'empty', textContent: 'Ingen beskeder endnu.' }))
    else list.querySelector('.empty')?.remove()
  }

  return inTurn(async () => {
    const before = drawn.size
    draw((await tenant.openChat(person.key, where)).messages)
    // As in Teams: opened at what was said last, with the way to answer it.
    if (before === 0) say.scrollIntoView({ block: 'end' })
    else if (drawn.size > before) list.lastElementChild?.scrollIntoView({ block: 'nearest' })
  })
}

function drawMessage(
  person: PersonView,
  where: Where,
  message: MessageView,
  notice: HTMLElement,
): HTMLLIElement {
  const edited = message.editedAt ? ' · redigeret' : ''
  const item = element(
    'li',
    { className: message.author === null || message.author === person.key ? message.from : 'other' },
    element('p', {
      className: 'sender',
      textContent: `${message.authorName ?? 'Rammehjul'} · ${shortTime(new Date(message.sentAt))}${edited}`,
    }),
  )
  if (message.text) item.append(element('p', { className: 'text', textContent: message.text }))
  if (message.visible) item.append(drawMessageCard(person, where, message, message.visible, notice))
  return item
}

function drawMessageCard(
  person: PersonView,
  where: Where,
  message: MessageView,
  card: object,
  notice: HTMLElement,
): HTMLElement {
  const frame = element('div', { className: 'card' })
  const act = async (work: () => Promise<{ notice: string | null } | null>) => {
    frame.inert = true
    frame.setAttribute('aria-busy', 'true')
    try {
      notice.textContent = (await work())?.notice ?? ''
    } catch (error) {
      notice.textContent = error instanceof Error ? error.message : String(error)
    } finally {
      frame.inert = false
      frame.removeAttribute('aria-busy')
    }
  }
  const drawn = drawCard(card, settings.theme, {
    open: (link) => openLink(link, person.key),
    execute: (press) => void act(() => tenant.press(person.key, message.id, press, where)),
    submit: (value) =>
      void act(async () => {
        await tenant.submit(person.key, message.id, value, where)
        return null
      }),
  })
  openLinksAsTeams(drawn, person.key)
  frame.append(drawn)
  if ('refresh' in card) {
    const refresh = workButton(
      'Opdater kort',
      () => act(() => tenant.refresh(person.key, message.id, where)),
      notice,
    )
    refresh.className = 'quiet'
    frame.append(refresh)
  }
  return frame
}

function sayForm(person: PersonView, where: Where, notice: HTMLElement): HTMLFormElement {
  const input = element('input', {
    id: 'say',
    type: 'text',
    autocomplete: 'off',
    required: true,
    maxLength: 10_000,
  })
  const button = element('button', { type: 'submit', textContent: 'Send' })
  const form = element(
    'form',
    { className: 'say' },
    element('label', {
      htmlFor: 'say',
      textContent: where === 'group' ? 'Skriv til @Rammehjul' : 'Skriv til botten',
    }),
    input,
    button,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void whileBusy(
      button,
      async () => {
        const { status } = await tenant.say(person.key, input.value, where)
        input.value = ''
        if (status >= 300 || status === 0) notice.textContent = `Botten svarede ikke (${status}).`
        input.focus()
      },
      notice,
    )
  })
  return form
}

/** Runs one at a time; whoever asks meanwhile gets one more run at the end. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  return async () => {
    if (running) {
      again = true
      return running
    }
    running = (async () => {
      do {
        again = false
        await work()
      } while (again)
    })()
    try {
      await running
    } finally {
      running = null
    }
  }
}
