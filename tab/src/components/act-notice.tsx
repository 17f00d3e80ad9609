import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

export type Told = { text: string; intent: 'success' | 'warning' } | null

/** What an act came to. Takes the focus, for the button that began it may be gone. */
export function ActNotice({ told }: { told: Told }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told === null) return
    // After the dialog has closed and given the focus back.
    const timer = setTimeout(() => box.current?.focus(), 100)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <div ref={box} role="status" tabIndex={-1} style={{ outline: 'none' }}>
      {told !== null && (
        <MessageBar intent={told.intent} layout="multiline">
          <MessageBarBody>{told.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
