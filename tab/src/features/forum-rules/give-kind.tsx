import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { useForumAct } from '../forum/use-forum.ts'
import type { RulesProps } from './use-forum-rules.ts'

const useStyles = makeStyles({
  field: { maxWidth: '480px' },
  button: { alignSelf: 'flex-start' },
  does: { margin: 0, maxWidth: '640px', color: tokens.colorNeutralForeground2 },
})

/** Of a forum that was made before anybody said what sort it is. */
export function GiveKind({ rules, onTold }: RulesProps) {
  const texts = useTexts(forumRulesTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const act = useForumAct('giveKind', () => onTold(texts.kindGiven))
  const [kind, setKind] = useState('')
  const [municipalityId, setMunicipality] = useState('')
  const [tried, setTried] = useState(false)
  if (!rules.mayEdit)
    return (
      <Panel title={texts.kind}>
        <p className={styles.does}>{texts.unkindedReader}</p>
      </Panel>
    )
  const chosen = rules.kinds.find((one) => one.kind === kind)
  const local = chosen?.perMunicipality === true
  const give = () => {
    setTried(true)
    if (chosen === undefined || (local && municipalityId === '')) return
    act.mutate({
      params: { forumId: rules.id },
      body: { kind, municipalityId: local ? municipalityId : null },
    })
  }
  const fault = (missing: boolean) =>
    tried && missing ? { validationState: 'error' as const, validationMessage: texts.kindMissing } : {}
  return (
    <Panel title={texts.unkindedTitle} lead={texts.unkindedLead}>
      <Field label={texts.kind} className={styles.field} {...fault(chosen === undefined)}>
        <Select value={kind} onChange={(_, { value }) => setKind(value)}>
          <option value="">{texts.chooseKind}</option>
          {rules.kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== undefined && <p className={styles.does}>{chosen.does}</p>}
      {local && (
        <Field label={texts.ofMunicipality} className={styles.field} {...fault(municipalityId === '')}>
          <Select value={municipalityId} onChange={(_, { value }) => setMunicipality(value)}>
            <option value="">{texts.chooseKind}</option>
            {rules.municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button appearance="primary" className={styles.button} disabledFocusable={act.isPending} onClick={give}>
        {texts.giveKind}
      </Button>
    </Panel>
  )
}
