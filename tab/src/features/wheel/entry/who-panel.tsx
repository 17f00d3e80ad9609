import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { Panel } from '../../../components/panel.tsx'
import { TickBoxes } from '../../../components/tick-boxes.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { faultProps } from './fault-props.ts'
import type { FormPart } from './form-part.ts'
import { PickList } from './pick-list.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 200px' },
  remove: { marginTop: '26px', '@media (max-width: 480px)': { marginTop: 0 } },
  add: { alignSelf: 'flex-start' },
})

const parts = ['development_strategy', 'steering_agreement'] as const
const MOST_LINKS = 20

type Choice = { id: string; name: string }
type Props = FormPart & { people: readonly Choice[]; entries: readonly Choice[] }

/** Who sees to it, what it belongs to, what it waits for, and where its papers are. */
export function WhoPanel({ form, faults, onChange, people, entries }: Props) {
  const texts = useTexts(entryTexts)
  const wheel = useTexts(wheelTexts)
  const styles = useStyles()
  const { links } = form
  const change = (at: number, changed: Partial<(typeof links)[number]>) =>
    onChange({ links: links.map((link, nth) => (nth === at ? { ...link, ...changed } : link)) })
  return (
    <Panel title={texts.who}>
      <PickList
        label={texts.responsible}
        add={texts.addResponsible}
        none={texts.nobody}
        choices={people}
        chosen={form.responsible}
        onChange={(responsible) => onChange({ responsible })}
      />
      <TickBoxes
        label={texts.serves}
        choices={parts.map((id) => ({ id, name: wheel.parts[id] }))}
        chosen={form.serves}
        onChange={(ids) => onChange({ serves: parts.filter((part) => ids.includes(part)) })}
      />
      <PickList
        label={texts.dependsOn}
        add={texts.addDependency}
        none={texts.dependsOnNothing}
        choices={entries}
        chosen={form.dependsOn}
        onChange={(dependsOn) => onChange({ dependsOn })}
      />
      {links.map((link, nth) => (
        <div key={nth} className={styles.row}>
          <Field label={texts.linkTitle(nth + 1)} className={styles.field}>
            <Input
              value={link.title}
              maxLength={150}
              onChange={(_, { value }) => change(nth, { title: value })}
            />
          </Field>
          <Field
            label={texts.linkUrl(nth + 1)}
            className={styles.field}
            {...faultProps(faults[`links.${nth}`])}
          >
            <Input
              type="url"
              placeholder="https://"
              value={link.url}
              maxLength={500}
              onChange={(_, { value }) => change(nth, { url: value })}
            />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={texts.removeLink(nth + 1)}
            onClick={() => onChange({ links: links.filter((_, at) => at !== nth) })}
          />
        </div>
      ))}
      {links.length < MOST_LINKS && (
        <Button
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => onChange({ links: [...links, { title: '', url: '' }] })}
        >
          {texts.addLink}
        </Button>
      )}
    </Panel>
  )
}
