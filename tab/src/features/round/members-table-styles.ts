import { makeStyles, tokens } from '@fluentui/react-components'
import { unseen } from '../../components/unseen.ts'

const NARROW = '@media (max-width: 720px)'

/** A table where there is room for one, and one card for each member where there is not. */
export const useMembersTable = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  head: { [NARROW]: unseen },
  columnHeader: {
    textAlign: 'left',
    padding: '0 16px 8px 0',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block', padding: '12px 0' },
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '12px 16px 12px 0',
    overflowWrap: 'anywhere',
    [NARROW]: { display: 'block', padding: '0 0 8px' },
  },
  member: { width: '28%', [NARROW]: { width: 'auto' } },
  answer: { width: '32%', [NARROW]: { width: 'auto' } },
  strong: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  remark: {
    margin: '4px 0',
    padding: '8px 12px',
    whiteSpace: 'pre-line',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  status: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0 },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warn: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  neutral: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  holder: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  holders: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
})
