import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { peopleTexts } from '../../texts/meetings-people.ts'
import { useTexts } from '../../texts/texts.ts'
import { ByHundreds } from './by-hundreds.tsx'
import { matching } from './matching.ts'

const useStyles = makeStyles({
  search: { maxWidth: '360px' },
  // Empty, it is there for screen readers alone.
  status: { ':empty': { position: 'absolute' } },
  found: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Fewer are found by looking. */
const SEARCHED_FROM = 20

type Props<T> = {
  items: readonly T[]
  /** The words that an item is looked for by. */
  wordsOf: (item: T) => string
  className?: string
  children: (item: T) => ReactNode
}

/** A list of people, or of what happened to them, a hundred at a time; a long one is searched by name or organisation. */
export function SearchedList<T>({ items, wordsOf, className, children }: Props<T>) {
  const texts = useTexts(peopleTexts)
  const styles = useStyles()
  const [wanted, setWanted] = useState('')
  const found = matching(items, wordsOf, wanted)
  return (
    <>
      {items.length > SEARCHED_FROM && (
        <Field className={styles.search} label={texts.search}>
          <SearchBox
            value={wanted}
            onChange={(_, { value }) => setWanted(value)}
            // What is looked for shows while it is written; Enter would send the form of a dialog around it.
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        </Field>
      )}
      <div role="status" className={styles.status}>
        {wanted.trim() !== '' && <p className={styles.found}>{texts.found(found.length, items.length)}</p>}
      </div>
      <ByHundreds items={found} className={className}>
        {children}
      </ByHundreds>
    </>
  )
}
