import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { use, type ReactNode } from 'react'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { Panel } from '../../components/panel.tsx'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'
import { AnnexList } from './annex-list.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))',
    gap: '16px 24px',
    margin: 0,
  },
  wide: { gridColumn: '1 / -1' },
  name: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  value: { margin: '2px 0 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' },
  list: { margin: 0, paddingLeft: '20px' },
})

/** The whole proposal: where a card cuts a long text short, it is read here. */
export function ProposalPanel({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { content, contacted, gate } = round
  const { placesBefore, placesAfter, effectiveDate } = content
  return (
    <Panel title={texts.proposal}>
      <dl className={styles.facts}>
        <Fact name={texts.operator}>{round.operator.name}</Fact>
        <Fact name={texts.legalBasis}>{content.legalBasis}</Fact>
        <Fact name={texts.places}>
          {placesBefore !== null && placesAfter !== null && texts.placesText(placesBefore, placesAfter)}
        </Fact>
        <Fact name={texts.effectiveDate}>{effectiveDate !== null && dateText(effectiveDate, language)}</Fact>
        <Fact name={texts.targetGroup} wide>
          {content.targetGroup}
        </Fact>
        <Fact name={texts.reason} wide>
          {content.reason}
        </Fact>
        <Fact name={texts.consequence} wide>
          {content.consequence}
        </Fact>
        <Fact name={texts.contacted} wide>
          {contacted.length === 0 ? texts.noOne : contacted.map(({ name }) => name).join(', ')}
        </Fact>
        <Fact name={texts.contact} wide>
          {content.contact}
        </Fact>
        {gate !== null && (
          <Fact name={texts.gate} wide>
            {gate.text}
          </Fact>
        )}
        {content.links.length > 0 && (
          <Fact name={texts.links} wide>
            <ul className={styles.list}>
              {content.links.map(({ title, url }) => (
                <li key={url}>
                  <Link href={url} target="_blank" rel="noopener noreferrer" inline>
                    {`${title || url} ${texts.newWindow}`}
                  </Link>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {round.annexes.length > 0 && (
          <Fact name={texts.annexes} wide>
            <AnnexList roundId={round.id} annexes={round.annexes} />
          </Fact>
        )}
      </dl>
    </Panel>
  )
}

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  const texts = useTexts(roundTexts)
  const styles = useStyles()
  return (
    <div {...(wide && { className: styles.wide })}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children || texts.notFilled}</dd>
    </div>
  )
}
