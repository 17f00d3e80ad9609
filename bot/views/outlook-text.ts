import type { OutlookView } from '../contract/outlook.ts'
import type { Language } from '../domain/language.ts'
import type { MeetingField, MeetingFields } from '../domain/outlook/meeting-fields.ts'
import type { CallingConflict, Standing } from '../domain/outlook/reconcile-invitees.ts'
import type { Conflict, Sides } from '../domain/outlook/reconcile.ts'
import type { OutlookEvent } from '../store/outlook-events.ts'
import { whenText } from './when-text.ts'

/** A field that a person must choose about: what each side says, and what the buttons do. */
export function conflictView(
  { field, why }: Conflict,
  { wheel, outlook }: Sides,
  language: Language,
): OutlookView['conflicts'][number] {
  const words = texts[language]
  const isCancelled = field === 'cancelled'
  return {
    field,
    text: isCancelled
      ? wheel.cancelled
        ? words.cancelledInWheel
        : words.cancelledInOutlook
      : words.why[why](words.fields[field]),
    wheel: saidOf(wheel, field, language),
    outlook: saidOf(outlook, field, language),
    chooseWheel: isCancelled ? (wheel.cancelled ? words.cancelBoth : words.sendAnew) : words.useWheel,
    chooseOutlook: isCancelled
      ? outlook.cancelled
        ? words.cancelBoth
        : words.planAgain
      : why === 'refused'
        ? null
        : why === 'whole_series'
          ? words.renameAll
          : words.useOutlook,
  }
}

/** The people whom both sides have changed, together: one choice for all of them. */
export function callingConflictView(
  { people }: { people: readonly CallingConflict[] },
  names: ReadonlyMap<string, string>,
  language: Language,
): OutlookView['conflicts'][number] {
  const words = texts[language]
  const said = (side: 'wheel' | 'outlook') =>
    people
      .map((one) => `${names.get(one.personId) ?? words.somebody}: ${words.standings[one[side]]}`)
      .join('; ')
  return {
    field: 'invitees',
    text: words.callingChanged,
    wheel: said('wheel'),
    outlook: said('outlook'),
    chooseWheel: words.useWheel,
    chooseOutlook: words.useOutlook,
  }
}

function saidOf(fields: MeetingFields, field: MeetingField, language: Language): string {
  const words = texts[language]
  if (field === 'title') return fields.title
  if (field === 'location') return fields.location === '' ? words.noPlace : fields.location
  const when = whenText(fields.when, language)
  return field === 'cancelled' && fields.cancelled ? words.cancelled : when
}

/** Why a try failed, as far as somebody can do something about it. */
export function problemText({ reason, dueAt }: OutlookEvent, language: Language): string | null {
  if (reason === null) return null
  const words = texts[language].problems
  const again = dueAt !== null
  if (reason.startsWith('no_consent')) return words.noConsent
  if (reason.startsWith('refused')) return words.refused
  return again ? words.later : words.given
}

/** What stands at the meeting in the wheel, so that it is found without opening every one. */
export const outlookWarnings = (state: 'open' | 'stuck' | undefined, language: Language): string[] =>
  state === undefined ? [] : [texts[language].inWheel[state]]

const texts = {
  da: {
    inWheel: {
      open: 'Årshjulet og Outlook siger ikke det samme: åbn punktet, og vælg, hvad der gælder.',
      stuck: 'Outlook er ikke fulgt med: åbn punktet for at se hvorfor.',
    },
    fields: { title: 'Navnet', when: 'Tiden', location: 'Stedet', cancelled: '' },
    why: {
      both: (field: string) => `${field} er ændret både i årshjulet og i Outlook. Vælg, hvad der gælder.`,
      whole_series: (field: string) =>
        `${field} er ændret for dette møde i Outlook. I årshjulet gælder det alle punktets datoer. Vælg, hvad der gælder.`,
      refused: (field: string) =>
        `${field} er ændret i Outlook på en måde, som årshjulet ikke kan tage imod. Ret punktet i årshjulet, eller sæt Outlook tilbage.`,
    },
    cancelledInWheel: 'Mødet er aflyst i årshjulet, men ændret i Outlook. Vælg, hvad der gælder.',
    cancelledInOutlook: 'Mødet er aflyst i Outlook, men ændret i årshjulet. Vælg, hvad der gælder.',
    useWheel: 'Brug årshjulets i Outlook',
    useOutlook: 'Brug Outlooks i årshjulet',
    renameAll: 'Brug Outlooks for alle punktets datoer',
    cancelBoth: 'Aflys begge steder',
    sendAnew: 'Lad det stå i årshjulet, så det kan sendes igen',
    planAgain: 'Lad mødet blive holdt, som Outlook siger',
    callingChanged:
      'Hvem der er indkaldt, er ændret både i årshjulet og i Outlook. Vælg, hvad der gælder for dem, der står her.',
    somebody: 'En, der er slettet',
    standings: { needed: 'skal med', optional: 'valgfri', absent: 'ikke indkaldt' } satisfies Record<
      Standing,
      string
    >,
    noPlace: 'Intet sted',
    cancelled: 'Aflyst',
    problems: {
      noConsent:
        'Rammehjul har ikke adgang til sekretariatets kalender. Bed jeres administrator give den (infra/install.md, trin 2); der prøves igen hvert kvarter.',
      refused:
        'Outlook vil ikke tage imod mødet. Se efter, om navn, sted og deltagernes mailadresser er rigtige, og prøv igen.',
      later: 'Outlook svarer ikke lige nu. Der prøves igen af sig selv.',
      given: 'Outlook har ikke svaret i lang tid. Prøv igen, når Microsoft 365 virker.',
    },
  },
  en: {
    inWheel: {
      open: 'The wheel and Outlook do not say the same: open the entry and choose what counts.',
      stuck: 'Outlook has not followed: open the entry to see why.',
    },
    fields: { title: 'The name', when: 'The time', location: 'The place', cancelled: '' },
    why: {
      both: (field: string) => `${field} was changed both in the wheel and in Outlook. Choose what counts.`,
      whole_series: (field: string) =>
        `${field} of this meeting was changed in Outlook. In the wheel it is that of all the entry’s dates. Choose what counts.`,
      refused: (field: string) =>
        `${field} was changed in Outlook in a way that the wheel cannot take. Change the entry in the wheel, or set Outlook back.`,
    },
    cancelledInWheel: 'The meeting is cancelled in the wheel but was changed in Outlook. Choose what counts.',
    cancelledInOutlook:
      'The meeting is cancelled in Outlook but was changed in the wheel. Choose what counts.',
    useWheel: 'Use the wheel’s in Outlook',
    useOutlook: 'Use Outlook’s in the wheel',
    renameAll: 'Use Outlook’s for all the entry’s dates',
    cancelBoth: 'Cancel in both',
    sendAnew: 'Leave it in the wheel, so that it can be sent again',
    planAgain: 'Let the meeting be held as Outlook says',
    callingChanged:
      'Who is invited was changed both in the wheel and in Outlook. Choose what counts for those who stand here.',
    somebody: 'Somebody erased',
    standings: { needed: 'must come', optional: 'optional', absent: 'not invited' } satisfies Record<
      Standing,
      string
    >,
    noPlace: 'No place',
    cancelled: 'Cancelled',
    problems: {
      noConsent:
        'Rammehjul has no access to the secretariat’s calendar. Ask your administrator to grant it (infra/install.md, step 2); it is tried again every quarter of an hour.',
      refused:
        'Outlook does not accept the meeting. Check the name, the place and the invitees’ mail addresses, and try again.',
      later: 'Outlook does not answer right now. It is tried again by itself.',
      given: 'Outlook has not answered for a long time. Try again when Microsoft 365 works.',
    },
  },
} as const
