import {
  Button,
  Field,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type RunSheet,
  runSheetLimits as limits,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { runSheetTexts } from '../../../texts/meetings-run-sheet.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: '16px 32px',
  },
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
})

type Props = {
  sheet: RunSheet
  onChange?: (step: (sheet: RunSheet) => RunSheet, about?: string | null) => void
}

/** What the meeting is for and how one talks there. `onChange`: it can be edited. */
export function PurposesPanel({ sheet, onChange }: Props) {
  const texts = useTexts(runSheetTexts)
  const styles = useStyles()
  const [editing, setEditing] = useState(false)
  const { purposes, groundRules } = sheet
  return (
    <Panel
      title={texts.purposesTitle}
      aside={
        onChange !== undefined && (
          <div className={styles.acts}>
            <TakeFromTemplate
              onTake={(taken) => {
                onChange((now) => ({ ...now, ...taken }))
                setEditing(false)
              }}
            />
            <Button onClick={() => setEditing(!editing)}>{editing ? texts.closeEdit : texts.edit}</Button>
          </div>
        )
      }
    >
      <div className={styles.two}>
        {editing && onChange !== undefined ? (
          <>
            <LinesField
              label={texts.purposes}
              lines={purposes}
              most={limits.purposes}
              onChange={(lines) => onChange((now) => ({ ...now, purposes: lines }), 'purposes')}
            />
            <LinesField
              label={texts.groundRules}
              lines={groundRules}
              most={limits.groundRules}
              onChange={(lines) => onChange((now) => ({ ...now, groundRules: lines }), 'rules')}
            />
          </>
        ) : (
          <>
            <Lines name={texts.purposes} none={texts.noPurposes} lines={purposes} />
            <Lines name={texts.groundRules} none={texts.noRules} lines={groundRules} />
          </>
        )}
      </div>
    </Panel>
  )
}

function Lines({ name, none, lines }: { name: string; none: string; lines: readonly string[] }) {
  const styles = useStyles()
  return (
    <div>
      <h3 className={styles.name}>{name}</h3>
      {lines.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line, nth) => (
            <li key={nth}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

type LinesProps = {
  label: string
  lines: readonly string[]
  most: number
  onChange: (lines: string[]) => void
}

/** One line of text is one thing. What is typed stays as it is typed; only whole lines count. */
function LinesField({ label, lines, most, onChange }: LinesProps) {
  const texts = useTexts(runSheetTexts)
  const [typed, setTyped] = useState(lines.join('\n'))
  return (
    <Field label={label} hint={texts.onePerLine}>
      <Textarea
        value={typed}
        rows={6}
        resize="vertical"
        onChange={(_, { value }) => {
          setTyped(value)
          const read = value.split('\n').map((line) => line.trim().slice(0, limits.sentence))
          onChange(read.filter((line) => line !== '').slice(0, most))
        }}
      />
    </Field>
  )
}

function TakeFromTemplate({
  onTake,
}: {
  onTake: (taken: Pick<RunSheet, 'purposes' | 'groundRules'>) => void
}) {
  const texts = useTexts(runSheetTexts)
  const { http } = useSession()
  const templates = useQuery({
    queryKey: ['meeting-templates'],
    queryFn: ({ signal }) => http.ask('listTemplates', { signal }),
  })
  const giving = (templates.data?.items ?? []).filter(
    ({ purposes, groundRules }) => purposes.length + groundRules.length > 0,
  )
  if (giving.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{texts.takeFrom}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {giving.map(({ id, title, purposes, groundRules }) => (
            <MenuItem key={id} onClick={() => onTake({ purposes, groundRules })}>
              {texts.takeFromName(title)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
