import { unseen } from './unseen.ts'

/** What the eye sees change by itself, told to a screen reader: politely, when the text changes. */
export function SaidAloud({ text }: { text: string }) {
  return (
    <div role="status" aria-live="polite" style={unseen}>
      {text}
    </div>
  )
}
