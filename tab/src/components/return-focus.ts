import { useEffect, useState } from 'react'

/** On what is told of an act, while it is told. */
export const TOLD = 'data-told'

/**
 * When what took the focus is gone, gives it back to where it came from. Where that is gone too, to what is told of the act, or else
 * to the page's heading.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the browser has noticed that the focused element is gone.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        // What a link had opened as the page came took the focus from nothing.
        if (isFocusable(opener) && opener.isConnected && opener !== document.body) return opener.focus()
        const told = document.querySelector<HTMLElement>(`[${TOLD}]`)
        if (told !== null) return told.focus({ preventScroll: true })
        document.querySelector<HTMLElement>('main h1')?.focus()
      })
    },
    [opener],
  )
}

const isFocusable = (element: Element | null): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement
