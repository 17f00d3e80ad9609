import { type Participation, participationIn } from '../domain/rounds/participation.ts'
import { type Column, excelList } from './excel.ts'
import type { RoundListReport } from './round-list-report.ts'

/** How each member has taken part in the rounds, as an Excel workbook in Danish, by forum and then by name. */
export async function participationReport(list: RoundListReport): Promise<Uint8Array> {
  const { rounds, organisations, forums, madeAt } = list
  const forumOf = ({ forumId }: Participation) => forums.get(forumId) ?? ''
  const memberOf = ({ organisationId }: Participation) => organisations.get(organisationId) ?? organisationId
  const danish = new Intl.Collator('da-DK')
  const rows = participationIn(rounds, madeAt).toSorted(
    (a, b) => danish.compare(forumOf(a), forumOf(b)) || danish.compare(memberOf(a), memberOf(b)),
  )
  const number = (title: string, of: (member: Participation) => number | null): Column<Participation> => ({
    title,
    width: 13,
    format: 'number',
    of,
  })
  const columns: Column<Participation>[] = [
    { title: 'Forum', width: 34, format: 'text', of: forumOf },
    { title: 'Medlem', width: 30, format: 'text', of: memberOf },
    number('Egne forslag', ({ ownProposals }) => ownProposals),
    number('Spurgt', ({ asked }) => asked),
    number('Uden bemærkninger', ({ noRemarks }) => noRemarks),
    number('Med bemærkninger', ({ remarks }) => remarks),
    number('Tavs, men nået', ({ silent }) => silent),
    number('Tavs og ikke nået', ({ notReached }) => notReached),
    number('Kan stadig svare', ({ pending }) => pending),
    number('Svar for sent', ({ late }) => late),
    { ...number('Dage til svar (median)', ({ medianDays }) => medianDays), format: 'decimal' },
  ]
  return excelList({ title: 'Deltagelse', columns, rows, madeAt })
}
