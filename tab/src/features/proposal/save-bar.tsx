import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useSession } from '../../app/session.ts'
import { actProblemText } from '../../components/problem-text.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  status: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  error: Error | null
  saved: boolean
  saving: boolean
  changedMeanwhile: boolean
  isNew: boolean
  onDiscard: () => void
  onSave: () => void
}

/** The two ways on from the form, and what came of the last saving. */
export function SaveBar({ error, saved, saving, changedMeanwhile, isNew, onDiscard, onSave }: Props) {
  const texts = useTexts(proposalTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const { me } = useSession()
  return (
    <div className={styles.bar}>
      <div role="alert">
        {error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {actProblemText(error, shell)}
              {changedMeanwhile && ` ${texts.changedHint}`}
            </MessageBarBody>
            {changedMeanwhile && (
              <MessageBarActions>
                <Button onClick={onDiscard}>{texts.changedMeanwhile}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving}>
          {me.secretariat ? texts.goOn : texts.submit}
        </Button>
        <Button onClick={onSave} disabledFocusable={saving}>
          {isNew ? texts.save : texts.saveChanges}
        </Button>
        <span role="status" className={styles.status}>
          {saving ? texts.saving : saved ? texts.saved : ''}
        </span>
      </div>
    </div>
  )
}
