import { makeStyles, tokens } from '@fluentui/react-components'
import { unseen } from '../../../components/unseen.ts'

const NARROW = '@media (max-width: 720px)'

/** A table where there is room for one, and a card for each line where there is not. */
export const usePlanTable = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  head: { [NARROW]: unseen },
  columnHeader: {
    textAlign: 'left',
    padding: '0 16px 8px 0',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { [NARROW]: { display: 'block' } },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block', padding: '10px 0' },
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '10px 16px 10px 0',
    minWidth: '90px',
    // A column is as wide as its longest word at least.
    overflowWrap: 'break-word',
    hyphens: 'auto',
    [NARROW]: { display: 'block', padding: '2px 0' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  warning: {
    display: 'block',
    marginTop: '4px',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
  },
})
