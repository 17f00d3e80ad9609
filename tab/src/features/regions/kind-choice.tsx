import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { useTexts } from '../../texts/texts.ts'
import type { SetupForm } from './setup-choice.ts'
import type { KindOfSetup } from './use-regions.ts'

const useStyles = makeStyles({
  item: {
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  body: { paddingLeft: '32px', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { maxWidth: '420px' },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  rules: { margin: '8px 0 0', display: 'grid', gap: '6px' },
  term: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

type Props = {
  kind: KindOfSetup
  form: SetupForm
  municipalities: { id: string; name: string }[]
  fault: string | undefined
  onChange: (changed: Partial<SetupForm>) => void
}

/** One sort of forum: whether it is to be made, what it is called here, and the rules that it begins with. */
export function KindChoice({ kind, form, municipalities, fault, onChange }: Props) {
  const texts = useTexts(regionTexts)
  const styles = useStyles()
  const { chosen, names } = form
  const on = chosen.includes(kind.kind)
  const others = kind.names.slice(1)
  const missing = municipalities.filter(({ id }) => kind.existing.every((one) => one.municipalityId !== id))
  const toggle = (ticked: boolean) =>
    onChange({ chosen: ticked ? [...chosen, kind.kind] : chosen.filter((one) => one !== kind.kind) })
  return (
    <li className={styles.item}>
      <Checkbox label={kind.kindName} checked={on} onChange={(_, { checked }) => toggle(checked === true)} />
      <div className={styles.body}>
        <p className={styles.text}>{kind.does}</p>
        {kind.existing.length > 0 && (
          <p className={styles.text}>{texts.exists(kind.existing.map(({ name }) => name).join(', '))}</p>
        )}
        {kind.perMunicipality && !on && (
          <p className={styles.text}>{texts.perMunicipality(missing.length)}</p>
        )}
        {on && (
          <Field
            label={texts.nameOf(kind.kindName)}
            className={styles.name}
            {...(others.length > 0 && { hint: texts.alsoCalled(others.join(', ')) })}
            {...(fault !== undefined && { validationState: 'error', validationMessage: fault })}
          >
            <Input
              value={names[kind.kind] ?? ''}
              maxLength={textLimits.forumName}
              onChange={(_, { value }) => onChange({ names: { ...names, [kind.kind]: value } })}
            />
          </Field>
        )}
        {on && kind.perMunicipality && (
          <TickBoxes
            label={texts.whichMunicipalities}
            choices={missing}
            chosen={form.municipalities}
            onChange={(ids) => onChange({ municipalities: ids })}
          />
        )}
        <details>
          <summary className={styles.summary} aria-label={`${texts.showRules}: ${kind.kindName}`}>
            {texts.showRules}
          </summary>
          <dl className={styles.rules}>
            <Rules term={texts.who} lines={kind.texts.composition} />
            <Rules term={texts.chair} lines={[kind.texts.chair]} />
            <Rules term={texts.when} lines={kind.texts.cadence} />
          </dl>
        </details>
      </div>
    </li>
  )
}

function Rules({ term, lines }: { term: string; lines: string[] }) {
  const styles = useStyles()
  if (lines.length === 0) return null
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      {lines.map((line) => (
        <dd key={line} className={styles.value}>
          {line.charAt(0).toUpperCase() + line.slice(1)}
        </dd>
      ))}
    </div>
  )
}
