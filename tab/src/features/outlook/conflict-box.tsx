import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import type { OutlookView } from '../../../../bot/contract/outlook.ts'
import { actProblemText } from '../../components/problem-text.ts'
import { outlookTexts } from '../../texts/outlook.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { type OfMeeting, useOutlookAct } from './use-outlook.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  sides: { margin: 0, display: 'grid', gap: '4px' },
  term: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { whiteSpace: 'normal', maxWidth: '100%' },
})

type Props = {
  of: OfMeeting
  conflict: OutlookView['conflicts'][number]
  version: number
  onChosen: () => void
}

/** What both sides say, and a button for each. */
export function ConflictBox({ of, conflict, version, onChosen }: Props) {
  const texts = useTexts(outlookTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const choose = useOutlookAct('chooseSide', of)
  const { field, text, wheel, outlook } = conflict
  const pick = (side: string) =>
    // A promise: what was chosen about is gone by then, and this box with it. What goes wrong is shown below.
    void choose.mutateAsync({ field, side, version }).then(onChosen, () => undefined)
  const buttons = [
    { side: 'wheel', name: conflict.chooseWheel },
    { side: 'outlook', name: conflict.chooseOutlook },
  ]
  return (
    <div className={styles.box} role="group" aria-label={text}>
      <p className={styles.text}>{text}</p>
      <dl className={styles.sides}>
        <div>
          <dt className={styles.term}>{texts.wheelSays}</dt>
          <dd className={styles.said}>{wheel}</dd>
        </div>
        <div>
          <dt className={styles.term}>{texts.outlookSays}</dt>
          <dd className={styles.said}>{outlook}</dd>
        </div>
      </dl>
      <div role="alert">
        {choose.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(choose.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {buttons.map(
          ({ side, name }) =>
            name !== null && (
              <Button
                key={side}
                className={styles.button}
                disabledFocusable={choose.isPending}
                onClick={() => pick(side)}
              >
                {name}
              </Button>
            ),
        )}
      </div>
    </div>
  )
}
