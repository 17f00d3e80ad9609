import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundView } from '../../../../bot/contract/round.ts'
import { startingForum } from '../../app/first-choice.ts'
import { useSession } from '../../app/session.ts'
import { Refusal } from '../../http.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { emptyForm, formFrom, readForm, type Faults, type ProposalForm } from './proposal-form.ts'

/** A saved proposal to edit, or null for a new one. */
export function useProposal(round: RoundView | null) {
  const texts = useTexts(proposalTexts)
  const { http, me } = useSession()
  const queries = useQueryClient()
  const place = round?.id ?? 'new'
  const [kept] = useState(() => keptDraft(me.personId, place))
  const asked = me.forums.filter(({ takesRounds }) => takesRounds)
  const stored = {
    form: round === null ? emptyForm : formFrom(round.content),
    operatorId: round?.operator.id ?? (me.secretariat ? '' : (me.organisation?.id ?? '')),
    forumId: round?.forum.id ?? startingForum(me, { offered: asked.map(({ id }) => id) }),
    version: round?.version ?? null,
  }
  const [typed, setTyped] = useState(kept ?? stored)
  const [dirty, setDirty] = useState(kept !== null)
  const [restored, setRestored] = useState(kept !== null)
  const [faults, setFaults] = useState<Faults>({})
  const [error, setError] = useState<Error | null>(null)
  const [saving, setSaving] = useState(false)

  // Somebody else has saved while nothing was typed here: show theirs.
  const isBehind = stored.version !== null && typed.version !== null && stored.version > typed.version
  if (isBehind && !dirty && !saving) setTyped(stored)

  const change = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed }
    setTyped(next)
    setDirty(true)
    keepDraft(me.personId, place, next)
  }

  /** What has been written anew is not called wrong until it is looked at again. */
  const mend = (fields: string[]) =>
    setFaults((found) => {
      const left = Object.entries(found).filter(
        ([field]) => !fields.some((one) => field === one || field.startsWith(`${one}.`)),
      )
      return left.length === Object.keys(found).length ? found : Object.fromEntries(left)
    })

  /** The round's id when it is stored; null when something is to be mended first, which the page then shows. */
  async function save(wanted: 'draft' | 'complete'): Promise<string | null> {
    const { content, faults: inForm } = readForm(typed.form, texts, wanted)
    const found = { ...(typed.operatorId === '' && { operator: texts.operatorMissing }), ...inForm }
    setFaults(found)
    setError(null)
    if (Object.keys(found).length > 0) return null
    setSaving(true)
    try {
      const id = await store(content)
      forgetDraft(me.personId, place)
      setDirty(false)
      setRestored(false)
      void queries.invalidateQueries()
      return id
    } catch (failure) {
      const refused = failure as Error
      void queries.invalidateQueries({ queryKey: ['round', place] })
      const atFields = refused instanceof Refusal ? fieldFaults(refused) : {}
      setFaults(atFields)
      setError(Object.keys(atFields).length > 0 ? null : refused)
      return null
    } finally {
      setSaving(false)
    }
  }

  async function store(content: ReturnType<typeof readForm>['content']): Promise<string> {
    if (round === null) {
      const { forumId, operatorId: operatorOrganisationId } = typed
      const { id } = await http.ask('createRound', { body: { forumId, operatorOrganisationId, content } })
      return id
    }
    const version = typed.version ?? round.version
    const acted = await http.ask('editRound', { params: { roundId: round.id }, body: { content, version } })
    setTyped({ ...typed, version: acted.version })
    return round.id
  }

  return {
    ...typed,
    dirty,
    restored,
    faults,
    error,
    saving,
    setForm: (changed: Partial<ProposalForm>) => {
      mend(Object.keys(changed))
      change({ form: { ...typed.form, ...changed } })
    },
    setOperator: (operatorId: string) => {
      mend(['operator'])
      change({ operatorId })
    },
    setForum: (forumId: string) => change({ forumId }),
    save,
    /** An annex was stored in between; only a step of our own may take the form along to the new version. */
    annexStored: (version: number) => {
      if (typed.version !== null && version === typed.version + 1) {
        const next = { ...typed, version }
        setTyped(next)
        if (dirty) keepDraft(me.personId, place, next)
      }
      void queries.invalidateQueries({ queryKey: ['round', place] })
    },
    /** Throws what was typed away for what the product has. */
    discard: () => {
      forgetDraft(me.personId, place)
      setTyped(stored)
      setDirty(false)
      setRestored(false)
      setFaults({})
      setError(null)
    },
  }
}

/** The product names fields by its own input (`content.reason`); the form names them as the proposal does. */
function fieldFaults({ problem }: Refusal): Faults {
  const named = problem.fields ?? (problem.field === undefined ? {} : { [problem.field]: problem.message })
  return Object.fromEntries(
    Object.entries(named).map(([field, message]) => [
      field.replace(/^content\./, '').replace('operatorOrganisationId', 'operator'),
      message,
    ]),
  )
}
