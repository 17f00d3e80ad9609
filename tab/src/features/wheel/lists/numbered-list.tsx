import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { hovered } from '../../../components/hovered.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import type { PictureItem } from '../picture/picture-item.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: '0 0 4px' },
  list: {
    margin: 0,
    padding: 0,
    columnWidth: '210px',
    columnGap: '20px',
    fontSize: tokens.fontSizeBase200,
    '@media print': { fontSize: '6.5pt', columnWidth: '38mm', columnGap: '3mm' },
  },
  line: {
    breakInside: 'avoid',
    marginLeft: '34px',
    '::marker': { color: tokens.colorNeutralForeground2 },
    '@media print': { marginLeft: '20px' },
  },
  button: {
    display: 'block',
    width: '100%',
    padding: '3px 4px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { padding: 0 },
  },
})

type Props = {
  numbers: readonly { number: number; id: string }[]
  items: ReadonlyMap<string, PictureItem>
  dateOf: (item: PictureItem) => string
  onOpen: (id: string) => void
}

/** What has no room for its title in the picture, by the number that stands there instead. */
export function NumberedList({ numbers, items, dateOf, onOpen }: Props) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  if (numbers.length === 0) return null
  return (
    <section aria-label={texts.numbers}>
      <h2 className={styles.title}>{texts.numbers}</h2>
      <ol className={styles.list}>
        {numbers.map(({ number, id }) => {
          const item = items.get(id)
          return item === undefined ? null : (
            <li key={id} value={number} className={styles.line}>
              <button type="button" className={styles.button} onClick={() => onOpen(id)}>
                {`${item.title}, ${dateOf(item)}`}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
