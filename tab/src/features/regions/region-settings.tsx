import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { RegionSetupView } from '../../../../bot/contract/forum-rules.ts'
import { ActNotice, type Told } from '../../components/act-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { RuleBox } from '../forum-rules/rule-box.tsx'
import { useForumAct } from '../forum/use-forum.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  field: { maxWidth: '420px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Area = RegionSetupView['areas'][number]

/** Which municipality hosts the secretariat, and the areas by which a spread is told. */
export function RegionSettings({ setup }: { setup: RegionSetupView }) {
  const texts = useTexts(regionTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const act = useForumAct('saveRegionSetting')
  const [hostId, setHost] = useState(setup.hostId ?? setup.hostProposed ?? '')
  const [areas, setAreas] = useState(setup.areas)
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState<Told>(null)
  const hostTold = setup.municipalities.find(({ id }) => id === setup.hostProposed)?.name
  const nameless = areas.some(({ name }) => name.trim() === '')
  const change = (at: number, changed: Partial<Area>) =>
    setAreas((before) => before.map((area, place) => (place === at ? { ...area, ...changed } : area)))
  // A municipality lies in one area: the one in which it was ticked last.
  const place = (at: number, municipalities: string[]) =>
    setAreas((before) =>
      before.map((area, index) =>
        index === at
          ? { ...area, municipalities }
          : { ...area, municipalities: area.municipalities.filter((id) => !municipalities.includes(id)) },
      ),
    )
  const save = (chosen: Area[] | null) => {
    setTried(true)
    if (chosen !== null && nameless) return
    act.mutate(
      { body: { regionId: setup.id, hostId: hostId === '' ? null : hostId, areas: chosen } },
      { onSuccess: () => setTold({ text: texts.settingSaved, intent: 'success' }) },
    )
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save(areas)
      }}
    >
      <Panel title={texts.hostTitle} lead={texts.hostLead}>
        <Field
          label={texts.host}
          className={styles.field}
          {...(hostTold !== undefined && { hint: texts.hostTold(hostTold) })}
        >
          <Select value={hostId} onChange={(_, { value }) => setHost(value)}>
            <option value="">{texts.hostUnknown}</option>
            {setup.municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </Panel>
      <Panel title={texts.areasTitle} lead={texts.areasLead}>
        {areas.map((area, at) => (
          <RuleBox
            key={area.id}
            title={area.name}
            told={area.name === '' ? null : texts.areaHas(namesIn(area, setup))}
            change={texts.changeArea(area.name)}
            remove={texts.removeArea(area.name)}
            fault={tried && area.name.trim() === '' ? texts.nameMissing : undefined}
            onRemove={() => setAreas(areas.filter((_, index) => index !== at))}
          >
            <Field label={texts.areaName} className={styles.field}>
              <Input
                value={area.name}
                maxLength={100}
                onChange={(_, { value }) => change(at, { name: value })}
              />
            </Field>
            <TickBoxes
              label={texts.areaMunicipalities}
              choices={setup.municipalities}
              chosen={area.municipalities}
              onChange={(ids) => place(at, ids)}
            />
          </RuleBox>
        ))}
        <div className={styles.buttons}>
          <Button
            icon={<AddRegular />}
            onClick={() => setAreas([...areas, { id: newId(areas), name: '', municipalities: [] }])}
          >
            {texts.addArea}
          </Button>
        </div>
      </Panel>
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ActNotice told={told} />
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={act.isPending}>
          {texts.saveSetting}
        </Button>
      </div>
    </form>
  )
}

const namesIn = (area: Area, { municipalities }: RegionSetupView): string =>
  municipalities
    .filter(({ id }) => area.municipalities.includes(id))
    .map(({ name }) => name.replace(/ Kommune$/, ''))
    .join(', ')

/** An id that no other area has. */
function newId(areas: Area[]): string {
  let at = areas.length + 1
  while (areas.some(({ id }) => id === `area-${at}`)) at += 1
  return `area-${at}`
}
