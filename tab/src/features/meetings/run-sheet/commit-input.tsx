import { Input, type InputProps } from '@fluentui/react-components'
import { useState } from 'react'

type Props = Omit<InputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** What stands there now, as it is written. */
  shown: string
  /** Takes what was written; false: it cannot be read, and what stood before comes back. */
  onCommit: (written: string) => boolean
  /** Arrow keys count up and down by this. */
  onStep?: (direction: 1 | -1) => void
}

/**
 * A short field that counts only when one leaves it or presses Enter: what follows from a time must not jump about while
 * its digits are typed. Escape takes back what was typed.
 */
export function CommitInput({ shown, onCommit, onStep, ...input }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed !== null && typed.trim() !== shown) onCommit(typed)
    setTyped(null)
  }
  return (
    <Input
      {...input}
      value={typed ?? shown}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={commit}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.altKey) return
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        setTyped(null)
        onStep?.(event.key === 'ArrowUp' ? 1 : -1)
      }}
    />
  )
}
