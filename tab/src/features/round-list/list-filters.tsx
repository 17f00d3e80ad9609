import { Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useState } from 'react'
import { roundState } from '../../../../bot/contract/round.ts'
import { useSession } from '../../app/session.ts'
import { listTexts } from '../../texts/list.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { useFilters } from './list-query.ts'
import { operatorsOf } from './operators.ts'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    // A field is as wide as its column, however long its longest choice is.
    '& > *': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  search: { maxWidth: 'none', width: '100%' },
})

const TYPING_MS = 300

export function ListFilters() {
  const texts = useTexts(listTexts)
  const { states } = useTexts(shellTexts)
  const styles = useStyles()
  const { me } = useSession()
  const [filters, change] = useFilters()
  const asked = me.forums.filter(({ takesRounds }) => takesRounds)
  return (
    <search aria-label={texts.filters} className={styles.filters}>
      <SearchField />
      <Field label={texts.state}>
        <Select value={filters.state ?? ''} onChange={(_, { value }) => change({ state: value })}>
          <option value="">{texts.allStates}</option>
          {roundState.options.map((state) => (
            <option key={state} value={state}>
              {states[state]}
            </option>
          ))}
        </Select>
      </Field>
      {asked.length > 1 && (
        <Field label={texts.forum}>
          <Select value={filters.forum ?? ''} onChange={(_, { value }) => change({ forum: value })}>
            <option value="">{texts.allForums}</option>
            {asked.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={texts.operator}>
        <Select value={filters.operator ?? ''} onChange={(_, { value }) => change({ operator: value })}>
          <option value="">{texts.allOperators}</option>
          {operatorsOf(me).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  )
}

/** Asks the product when the typing has come to rest, not for every letter. */
function SearchField() {
  const texts = useTexts(listTexts)
  const styles = useStyles()
  const [{ q = '' }, change] = useFilters()
  const [typed, setTyped] = useState(q)
  const search = useEffectEvent(() => change({ q: typed.trim().slice(0, 100) }))
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed === q) return
    const timer = setTimeout(() => search(), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, q])
  return (
    <Field label={texts.search}>
      <SearchBox
        className={styles.search}
        value={typed}
        maxLength={100}
        onChange={(_, { value }) => setTyped(value)}
      />
    </Field>
  )
}
