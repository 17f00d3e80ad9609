import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import { use, useState } from 'react'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { problemText } from '../../../components/problem-text.ts'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { shortClock } from './clock.ts'
import type { Ripple } from './ripple.ts'
import { firstUnwritten } from './unwritten.ts'
import type { SheetDraft } from './use-sheet-draft.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '12px 24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    '@media (max-width: 480px)': { padding: '12px 16px' },
    '@media print': { display: 'none' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
  },
  words: { margin: 0, flex: '1 1 240px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  draft: SheetDraft
  ripple: Ripple
  findings: number
  onShow: (blockId: string) => void
  onTold: (text: string) => void
}

/** What saving would move, before it is saved; and what to do when somebody else was first. */
export function SaveBar({ draft, ripple, findings, onShow, onTold }: Props) {
  const texts = useTexts(runSheetTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [discarding, setDiscarding] = useState(false)
  const [tried, setTried] = useState(false)
  if (!draft.changed) return null
  const said = [
    ripple.before.size > 0 ? texts.unsaved(ripple.before.size) : texts.unsavedOther,
    ripple.newEnd === null ? '' : texts.unsavedEnd(shortClock(ripple.newEnd, language)),
    findings > 0 ? `${texts.findings(findings)}.` : '',
  ].join(' ')
  const unwritten = firstUnwritten(draft.sheet)
  const saved = (done: boolean) => done && onTold(texts.savedNow)
  function save() {
    setTried(true)
    if (unwritten !== null) onShow(unwritten.blockId)
    else void (draft.conflict === null ? draft.save() : draft.saveOverNewer()).then(saved)
  }
  return (
    <div className={styles.bar}>
      {draft.error !== null && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problemText(draft.error, shell)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {tried && unwritten !== null && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{texts.unwritten[unwritten.what](unwritten.place)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {draft.conflict !== null && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.conflictTitle}</MessageBarTitle>
              {texts.conflictText}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      <div className={styles.line}>
        <p className={styles.words} role="status">
          {said}
        </p>
        <div className={styles.acts}>
          <Button onClick={() => (draft.conflict === null ? setDiscarding(true) : draft.discard())}>
            {draft.conflict === null ? texts.discard : texts.keepTheirs}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={draft.saving}
            onClick={() => !draft.saving && save()}
          >
            {draft.conflict === null ? texts.save : texts.keepMine}
          </Button>
        </div>
      </div>
      {discarding && (
        <ActDialog
          title={texts.discardTitle}
          text={texts.discardText}
          confirm={texts.discard}
          pending={false}
          error={null}
          onConfirm={() => {
            setDiscarding(false)
            draft.discard()
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </div>
  )
}
