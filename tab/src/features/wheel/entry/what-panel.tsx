import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { entryInput, type WheelView } from '../../../../../bot/contract/wheel.ts'
import { rememberForum, rememberRegion } from '../../../app/first-choice.ts'
import { Panel } from '../../../components/panel.tsx'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { faultProps } from './fault-props.ts'
import type { FormPart } from './form-part.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
})

const kinds = entryInput.shape.kind.options
const { maxLength } = entryInput.shape.title

export function WhatPanel({ form, faults, onChange, view }: FormPart & { view: WheelView }) {
  const texts = useTexts(entryTexts)
  const wheel = useTexts(wheelTexts)
  const { required } = useTexts(shellTexts)
  const styles = useStyles()
  const forums = view.forums.filter(({ mayEdit, id }) => mayEdit || id === form.forumId)
  const chooseForum = (value: string) => {
    const forum = forums.find(({ id }) => id === value)
    if (forum !== undefined) rememberForum(forum)
    onChange({ forumId: forum?.id ?? null })
  }
  const chooseRegion = (regionCode: string) => {
    rememberRegion(regionCode)
    onChange({ regionCode })
  }
  return (
    <Panel title={texts.what}>
      <Field label={`${texts.title} (${required})`} {...faultProps(faults['title'])}>
        <Input
          value={form.title}
          {...(maxLength !== null && { maxLength })}
          onChange={(_, { value }) => onChange({ title: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={texts.kind}>
          <Select
            value={form.kind}
            onChange={(_, { value }) => onChange({ kind: kinds.find((kind) => kind === value) ?? form.kind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {wheel.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.forum} {...faultProps(faults['forumId'])}>
          <Select value={form.forumId ?? ''} onChange={(_, { value }) => chooseForum(value)}>
            <option value="">{texts.noForum}</option>
            {forums.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {form.forumId === null && view.regions.length > 1 && (
          <Field label={texts.region} {...faultProps(faults['regionCode'])}>
            <Select value={form.regionCode} onChange={(_, { value }) => chooseRegion(value)}>
              {view.regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={texts.location} {...faultProps(faults['location'])}>
          <Input
            value={form.location}
            maxLength={200}
            onChange={(_, { value }) => onChange({ location: value })}
          />
        </Field>
      </div>
    </Panel>
  )
}
