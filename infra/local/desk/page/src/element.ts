type Props<T> = Partial<Omit<T, 'style' | 'children' | 'attributes'>> & {
  attributes?: Record<string, string>
}

/** A DOM element with its properties, attributes and children in one go. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { attributes = {}, ...props }: Props<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  Object.assign(made, props)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A button that cannot be pressed twice while it works; what goes wrong is told in `notice`. */
export function workButton(
  text: string,
  work: () => Promise<unknown>,
  notice: HTMLElement,
): HTMLButtonElement {
  const button = element('button', { type: 'button', textContent: text })
  button.addEventListener('click', () => void whileBusy(button, work, notice))
  return button
}

export async function whileBusy(
  button: HTMLButtonElement,
  work: () => Promise<unknown>,
  notice: HTMLElement,
) {
  button.disabled = true
  notice.textContent = ''
  try {
    await work()
  } catch (error) {
    notice.textContent = error instanceof Error ? error.message : String(error)
  } finally {
    button.disabled = false
  }
}

/** A line that screen readers read out when it changes. */
export function noticeLine(): HTMLParagraphElement {
  return element('p', { className: 'notice', attributes: { role: 'status' } })
}
