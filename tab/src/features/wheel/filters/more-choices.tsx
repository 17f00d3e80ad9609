import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { addMonths } from '../../../time/plain-days.ts'
import { NO_FORUM, responsiblePeople } from '../wheel-model.ts'
import { CheckMenu } from './check-menu.tsx'
import { isChosen, useWheelAddress, type Period } from './wheel-address.ts'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 175px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '& > *': { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** What is shown of the period and how: forums, kinds, whose, from which month, how much of it and what the rings are. */
export default function MoreChoices({ view, period }: { view: WheelView; period: Period }) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const [address, change] = useWheelAddress()
  const { forum, kind, person } = address
  const { from, years, shown } = period
  const forums = [
    ...view.forums,
    ...(view.items.some(({ forumId }) => forumId === null) ? [{ id: NO_FORUM, name: texts.noForum }] : []),
  ]
  const kinds = Object.entries(texts.kinds).map(([id, name]) => ({ id, name }))
  const startMonth = (month: number) =>
    change({ from: `${from.slice(0, 4)}-${String(month).padStart(2, '0')}`, quarter: null })
  const quarters = Array.from({ length: 4 * years }, (_, nth) => addMonths(from, nth * 3))
  const quarterName = (first: string) => {
    const last = addMonths(first, 2)
    const name = (date: string) => (texts.months[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)
    return `${texts.quarter(name(first), name(last))} ${last.slice(0, 4)}`
  }
  return (
    <search aria-label={texts.filters} className={styles.box}>
      <CheckMenu
        label={texts.forums}
        all={texts.allForums}
        choices={forums}
        chosen={forum}
        onChange={(ids) => change({ forum: ids })}
      />
      <CheckMenu
        label={texts.kindsLabel}
        all={texts.allKinds}
        choices={kinds}
        chosen={kind}
        onChange={(ids) => change({ kind: ids })}
      />
      <Field label={texts.person}>
        <Select value={person ?? ''} onChange={(_, { value }) => change({ person: value })}>
          <option value="">{texts.everybody}</option>
          <option value="me">{texts.myWheel}</option>
          {responsiblePeople(view.items).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.firstMonth}>
        <Select
          value={String(Number(from.slice(5, 7)))}
          onChange={(_, { value }) => startMonth(Number(value))}
        >
          {texts.months.map((name, nth) => (
            <option key={name} value={String(nth + 1)}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.length}>
        <Select
          value={address.years}
          onChange={(_, { value }) => change({ years: value === '1' ? null : value, quarter: null })}
        >
          <option value="1">{texts.oneYear}</option>
          <option value="2">{texts.twoYears}</option>
        </Select>
      </Field>
      {address.view === 'wheel' && (
        <>
          <Field label={texts.zoom}>
            <Select
              value={shown.months === 3 ? shown.from.slice(0, 7) : ''}
              onChange={(_, { value }) => change({ quarter: value })}
            >
              <option value="">{texts.wholeYear}</option>
              {quarters.map((first) => (
                <option key={first} value={first.slice(0, 7)}>
                  {quarterName(first)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.rings}>
            <Select
              value={address.rings}
              onChange={(_, { value }) => change({ rings: value === 'kind' ? value : null })}
            >
              <option value="forum">{texts.ringsBy.forum}</option>
              <option value="kind">{texts.ringsBy.kind}</option>
            </Select>
          </Field>
        </>
      )}
      {isChosen(address) && (
        <Button
          onClick={() =>
            change({
              ...{ forum: null, kind: null, person: null, years: null },
              ...{ quarter: null, rings: null, from: null },
            })
          }
        >
          {texts.clear}
        </Button>
      )}
    </search>
  )
}
