import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'
import { fieldId } from './field-id.ts'
import { LegalBasisField } from './legal-basis-field.tsx'
import type { Faults, ProposalForm } from './proposal-form.ts'
import { faultProps, LineField, LongField } from './text-field.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  sum: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = { form: ProposalForm; faults: Faults; onChange: (changed: Partial<ProposalForm>) => void }

/** What changes, where and when. */
export function ChangeFields({ form, faults, onChange }: Props) {
  const texts = useTexts(proposalTexts)
  const { required } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const sum = useSum(form)
  return (
    <>
      <div className={styles.row}>
        <LineField
          name="facility"
          label={texts.labels.facility}
          hint={texts.facilityHint}
          value={form.facility}
          limit={textLimits.facility}
          fault={faults['facility']}
          onChange={(facility) => onChange({ facility })}
        />
        <LegalBasisField
          value={form.legalBasis}
          fault={faults['legalBasis']}
          onChange={(legalBasis) => onChange({ legalBasis })}
        />
      </div>
      <LongField
        name="targetGroup"
        label={texts.labels.targetGroup}
        hint={texts.targetGroupHint}
        value={form.targetGroup}
        limit={textLimits.targetGroup}
        fault={faults['targetGroup']}
        rows={2}
        onChange={(targetGroup) => onChange({ targetGroup })}
      />
      <div className={styles.row}>
        {(['placesBefore', 'placesAfter'] as const).map((name) => (
          <Field key={name} label={`${texts.labels[name]} (${required})`} {...faultProps(faults[name])}>
            <Input
              id={fieldId(name)}
              inputMode="numeric"
              maxLength={6}
              value={form[name]}
              onChange={(_, { value }) => onChange({ [name]: value })}
            />
          </Field>
        ))}
        <Field
          label={`${texts.labels.effectiveDate} (${required})`}
          hint={isDate(form.effectiveDate) ? dateText(form.effectiveDate, language) : texts.effectiveHint}
          {...faultProps(faults['effectiveDate'])}
        >
          <Input
            id={fieldId('effectiveDate')}
            type="date"
            value={form.effectiveDate}
            onChange={(_, { value }) => onChange({ effectiveDate: value })}
          />
        </Field>
      </div>
      <p className={styles.sum} role="status">
        {sum}
      </p>
    </>
  )
}

function useSum({ placesBefore, placesAfter }: ProposalForm): string {
  const texts = useTexts(proposalTexts)
  if (!/^\d+$/.test(placesBefore.trim()) || !/^\d+$/.test(placesAfter.trim())) return ''
  const [before, after] = [Number(placesBefore), Number(placesAfter)]
  if (after === 0) return texts.closure
  if (after === before) return texts.placesSame
  return after > before ? texts.placesMore(after - before) : texts.placesFewer(before - after)
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
