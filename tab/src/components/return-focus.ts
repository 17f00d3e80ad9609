import { useEffect, useState } from 'react'

/** When what took the focus is gone, gives it back to where it came from, or to the page's heading where that is gone too. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the browser has noticed that the focused element is gone.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const heading = document.querySelector<HTMLElement>('main h1')
        const target = isFocusable(opener) && opener.isConnected ? opener : heading
        target?.focus()
      })
    },
    [opener],
  )
}

const isFocusable = (element: Element | null): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement
