import type { RegionSetupView } from '../../../../bot/contract/forum-rules.ts'
import type { KindOfSetup } from './use-regions.ts'

type Kind = KindOfSetup['kind']

/** Which forums are to be made, as they are ticked and named. `municipalities`: of a kind that each has one of. */
export type SetupForm = {
  chosen: Kind[]
  names: Record<string, string>
  municipalities: string[]
  confirmed: boolean
}

/**
 * What the documents tell of the region stands chosen, but for what it has already and the local councils. A forum of
 * which nobody has said what it is, is most likely the directors' group.
 */
export function setupFrom(setup: RegionSetupView): SetupForm {
  return {
    chosen: setup.kinds
      .filter(
        ({ kind, basis, perMunicipality, existing }) =>
          basis === 'documents' &&
          !perMunicipality &&
          existing.length === 0 &&
          (kind !== 'directors_group' || setup.unkinded.length === 0),
      )
      .map(({ kind }) => kind),
    names: Object.fromEntries(setup.kinds.map(({ kind, names }) => [kind, names[0] ?? ''])),
    municipalities: setup.municipalities.map(({ id }) => id),
    confirmed: false,
  }
}

type ForumToMake = { kind: Kind; name: string; municipalityId: string | null; groupId: null }

/** The forums that would be made, one for each municipality where each has one of its own and none yet. */
export function forumsOf(
  form: SetupForm,
  setup: RegionSetupView,
  councilName: (name: string, municipality: string) => string,
): ForumToMake[] {
  return setup.kinds
    .filter(({ kind }) => form.chosen.includes(kind))
    .flatMap(({ kind, perMunicipality, existing }): ForumToMake[] => {
      const name = (form.names[kind] ?? '').trim()
      if (!perMunicipality) return [{ kind, name, municipalityId: null, groupId: null }]
      const there = existing.map(({ municipalityId }) => municipalityId)
      return setup.municipalities
        .filter(({ id }) => form.municipalities.includes(id) && !there.includes(id))
        .map((one) => ({
          kind,
          name: name === '' ? '' : councilName(name, one.name),
          municipalityId: one.id,
          groupId: null,
        }))
    })
}

/** How many of the chosen kinds are our proposal and not told by the documents. */
export const proposedCount = (form: SetupForm, setup: RegionSetupView): number =>
  setup.kinds.filter(({ kind, basis }) => form.chosen.includes(kind) && basis !== 'documents').length
