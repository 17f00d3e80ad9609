import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { RegionPreview } from '../../../../bot/contract/forum-rules.ts'
import { Panel } from '../../components/panel.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, paddingLeft: '20px' },
  title: { ...typographyStyles.subtitle2, margin: '8px 0 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { margin: '0 0 0 32px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  none: { margin: 0 },
})

type Props = {
  preview: RegionPreview
  /** Forums that are to end the day before. */
  ending: string[]
  onEnding: (ending: string[]) => void
}

/** What a change would do, forum by forum; which of them end, is said here. */
export function PreviewPanel({ preview, ending, onEnding }: Props) {
  const texts = useTexts(regionTexts)
  const styles = useStyles()
  const { text, facts, forums, regions } = preview
  return (
    <Panel title={texts.previewTitle}>
      <p className={styles.text}>{text}</p>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {regions.map(({ id, name, municipalities }) => (
        <details key={id}>
          <summary>
            {name}: {texts.covers(municipalities.length)}
          </summary>
          {municipalities.join(', ')}
        </details>
      ))}
      <h3 className={styles.title}>{texts.previewForums}</h3>
      {forums.length === 0 && <p className={styles.none}>{texts.previewNone}</p>}
      <ul className={styles.list}>
        {forums.map((forum) => (
          <li key={forum.id} className={styles.item}>
            <Checkbox
              label={texts.endForum(forum.name)}
              checked={ending.includes(forum.id)}
              onChange={(_, { checked }) =>
                onEnding(checked === true ? [...ending, forum.id] : ending.filter((one) => one !== forum.id))
              }
            />
            <p className={styles.quiet}>
              {forum.region}. {forum.text}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
