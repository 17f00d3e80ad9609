import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { countLimits, textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldId } from './field-id.ts'
import type { Faults, ProposalForm } from './proposal-form.ts'
import { faultProps } from './text-field.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { paddingBottom: tokens.spacingVerticalM },
  },
  field: { flex: '1 1 200px' },
  remove: { marginTop: '26px', '@media (max-width: 480px)': { marginTop: 0 } },
  add: { alignSelf: 'flex-start' },
})

type Links = ProposalForm['links']
type Props = { links: Links; faults: Faults; onChange: (links: Links) => void }

export function LinkRows({ links, faults, onChange }: Props) {
  const texts = useTexts(proposalTexts)
  const styles = useStyles()
  const change = (at: number, changed: Partial<Links[number]>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...changed } : link)))
  return (
    <>
      {links.map((link, index) => (
        <div key={index} className={styles.row}>
          <Field label={texts.linkTitle(index + 1)} className={styles.field}>
            <Input
              value={link.title}
              maxLength={textLimits.linkTitle}
              onChange={(_, { value }) => change(index, { title: value })}
            />
          </Field>
          <Field
            label={texts.linkUrl(index + 1)}
            className={styles.field}
            {...faultProps(faults[`links.${index}.url`])}
          >
            <Input
              id={fieldId(`links.${index}.url`)}
              type="url"
              value={link.url}
              maxLength={textLimits.linkUrl}
              placeholder="https://"
              onChange={(_, { value }) => change(index, { url: value })}
            />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={texts.removeLink(index + 1)}
            onClick={() => onChange(links.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {links.length < countLimits.links && (
        <Button
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => onChange([...links, { title: '', url: '' }])}
        >
          {texts.addLink}
        </Button>
      )}
    </>
  )
}
