import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { Refusal } from '../../http.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'
import { AnnexEditor } from './annex-editor.tsx'
import { ChangeFields } from './change-fields.tsx'
import { ContactPicker } from './contact-picker.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { LeaveGuard } from '../../components/leave-guard.tsx'
import { LinkRows } from './link-rows.tsx'
import { SaveBar } from './save-bar.tsx'
import { LineField, LongField } from './text-field.tsx'
import { useProposal } from './use-proposal.ts'
import { WhoFields } from './who-fields.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export function ProposalEditor({ round }: { round: RoundView | null }) {
  const texts = useTexts(proposalTexts)
  const styles = useStyles()
  const { me } = useSession()
  const navigate = useNavigate()
  const proposal = useProposal(round)
  const { form, faults, setForm } = proposal
  const [saved, setSaved] = useState(false)
  const forum = me.forums.find(({ id }) => id === proposal.forumId)

  const saveDraft = async () => {
    setSaved(false)
    const id = await proposal.save('draft')
    setSaved(id !== null)
    // A draft that is stored has an address of its own, and there takes annexes.
    if (id !== null && round === null) void navigate(linkTo.editRound(id), { replace: true })
    return id !== null
  }
  const goOn = async () => {
    const id = await proposal.save('complete')
    if (id === null) return
    if (me.secretariat) return void navigate(linkTo.startRound(id))
    // What is sent is read once more on the round's page, which asks whether to send it now.
    void navigate(linkTo.round(id), { state: { asks: 'submit' } })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      <LeaveGuard dirty={proposal.dirty} save={saveDraft} />
      {proposal.restored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.restored}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={proposal.discard}>{texts.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <FaultSummary faults={faults} />
      {round === null && (
        <Panel title={texts.who}>
          <WhoFields
            me={me}
            forumId={proposal.forumId}
            operatorId={proposal.operatorId}
            fault={faults['operator']}
            onForum={proposal.setForum}
            onOperator={proposal.setOperator}
          />
        </Panel>
      )}
      <Panel title={texts.change}>
        <ChangeFields form={form} faults={faults} onChange={setForm} />
      </Panel>
      <Panel title={texts.why}>
        <LongField
          name="reason"
          label={texts.labels.reason}
          value={form.reason}
          limit={textLimits.reason}
          fault={faults['reason']}
          onChange={(reason) => setForm({ reason })}
        />
        <LongField
          name="consequence"
          label={texts.labels.consequence}
          hint={texts.consequenceHint}
          value={form.consequence}
          limit={textLimits.consequence}
          fault={faults['consequence']}
          onChange={(consequence) => setForm({ consequence })}
        />
      </Panel>
      <Panel title={texts.contacts}>
        <LineField
          name="contact"
          label={texts.labels.contact}
          hint={texts.contactHint}
          value={form.contact}
          limit={textLimits.contact}
          fault={faults['contact']}
          onChange={(contact) => setForm({ contact })}
        />
        <ContactPicker
          me={me}
          regionCode={forum?.regionCode}
          operatorId={proposal.operatorId}
          chosen={form.contactedOrganisationIds}
          onChange={(contactedOrganisationIds) => setForm({ contactedOrganisationIds })}
        />
      </Panel>
      <Panel title={texts.documents}>
        {round === null ? (
          <p className={styles.note}>{texts.annexAfterSave}</p>
        ) : (
          <AnnexEditor roundId={round.id} annexes={round.annexes} onStored={proposal.annexStored} />
        )}
        <LinkRows links={form.links} faults={faults} onChange={(links) => setForm({ links })} />
      </Panel>
      <SaveBar
        error={proposal.error}
        saved={saved && !proposal.dirty}
        saving={proposal.saving}
        changedMeanwhile={isChangedMeanwhile(proposal.error)}
        isNew={round === null}
        onDiscard={proposal.discard}
        onSave={() => void saveDraft()}
      />
    </form>
  )
}

const isChangedMeanwhile = (error: Error | null) =>
  error instanceof Refusal && error.problem.code === 'changed_meanwhile'
