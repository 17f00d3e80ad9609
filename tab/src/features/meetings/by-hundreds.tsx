import { Button } from '@fluentui/react-components'
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { peopleTexts } from '../../texts/meetings-people.ts'
import { useTexts } from '../../texts/texts.ts'

const AT_ONCE = 100

type Props<T> = { items: readonly T[]; className?: string; children: (item: T) => ReactNode }

/** A list that shows a hundred more each time it is asked. */
export function ByHundreds<T>({ items, className, children }: Props<T>) {
  const texts = useTexts(peopleTexts)
  const [shown, setShown] = useState(AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  const rest = Math.min(items.length - shown, AT_ONCE)
  // The button goes away with the last of them: the keyboard goes on at the first that is new.
  const showMore = () => {
    flushSync(() => setShown(shown + AT_ONCE))
    const first = list.current?.children[shown]
    if (!(first instanceof HTMLElement)) return
    first.tabIndex = -1
    first.focus()
  }
  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, shown).map(children)}
      </ul>
      {rest > 0 && (
        <div>
          <Button onClick={showMore}>{texts.showMore(rest)}</Button>
        </div>
      )}
    </>
  )
}
