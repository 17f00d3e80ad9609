import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { CalendarItem } from '../../../infra/local/calendar/calendar-item.ts'
import { changeInvitees } from '../../../bot/usecases/calendar/change-invitees.ts'
import { chooseSide } from '../../../bot/usecases/calendar/choose-side.ts'
import { useOutlook } from './outlook-stage.ts'

const stage = useOutlook()
const admin = () => stage.tenant.admin
const [slagelse, koege, soroe] = ['director-slagelse', 'director-koege', 'director-soroe'] as const
type Standing = 'required' | 'optional'

const mailOf = (key: string) => {
  const person = stage.tenant.world.people.find((one) => one.key === key)
  if (!person?.mail) throw new Error(`${key} has no mail`)
  return person.mail
}
const keyOf = (address: string) =>
  stage.tenant.world.people.find(({ mail }) => mail?.toLowerCase() === address.toLowerCase())?.key ?? address

/** Who stands on the event in Outlook. */
const inOutlook = (eventId: string) => {
  const event = stage.inOutlook().find(({ id }) => id === eventId)
  return Object.fromEntries((event?.attendees ?? []).map(({ address, type }) => [keyOf(address), type]))
}
const inWheel = async (entryId: string) => {
  const { invitees } = await stage.view(entryId)
  const names = new Map(stage.tenant.world.people.map(({ key }) => [stage.forum.personId(key), key]))
  return Object.fromEntries(
    invitees.map(({ personId, name, needed }) => [
      (personId === null ? null : names.get(personId)) ?? name,
      needed ? 'required' : 'optional',
    ]),
  )
}
const ofCopy = (key: string, eventSubject: string): CalendarItem['isCancelled'] | undefined =>
  admin()
    .calendar(mailOf(key))
    .find(({ subject }) => subject.includes(eventSubject))?.isCancelled
const change = async (entryId: string, called: Record<string, Standing>, version?: number) =>
  changeInvitees(stage.deps, stage.secretary(), {
    entryId,
    key: 'once',
    version: version ?? (await stage.view(entryId)).version,
    invitees: Object.entries(called).map(([key, standing]) => ({
      personId: stage.forum.personId(key),
      needed: standing === 'required',
    })),
  })
const callInOutlook = (eventId: string, called: Record<string, Standing | 'resource'>) =>
  admin().callTo(
    stage.box(),
    eventId,
    Object.entries(called).map(([key, type]) => ({ address: key.includes('@') ? key : mailOf(key), type })),
  )

beforeAll(async () => {
  await stage.sentMeeting({ title: 'Det første' })
  await stage.subscribe()
})
afterEach(() => {
  admin().setNotifications('prompt')
  admin().clearFaults()
})

describe('who is called to a meeting that stands in Outlook', () => {
  test('can be changed here: one is added, one is spared, one is taken off, and Outlook tells them', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Tre ændringer' }, [slagelse, koege])
    expect(await stage.view(entryId)).toMatchObject({ can: { changeInvitees: true } })
    expect(await change(entryId, { [koege]: 'optional', [soroe]: 'required' })).toEqual({
      ok: true,
      changed: 3,
    })
    await stage.inStep()
    expect(inOutlook(eventId)).toEqual({ [koege]: 'optional', [soroe]: 'required' })
    expect(ofCopy(soroe, 'Tre ændringer')).toBe(false)
    expect(ofCopy(slagelse, 'Tre ændringer')).toBe(true)
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', conflicts: [] })
  })

  test('follows Outlook where the secretariat changes it there, and whoever is added by hand stays', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Rettet i Outlook' }, [slagelse, koege])
    const besides = { 'lokale4@sorø.dk': 'resource', 'gaest@eksempel.dk': 'required' } as const
    callInOutlook(eventId, { [slagelse]: 'optional', ...besides })
    await stage.inStep()
    expect(await inWheel(entryId)).toMatchObject({ [slagelse]: 'optional', 'gaest@eksempel.dk': 'optional' })
    expect(await inWheel(entryId)).not.toHaveProperty(koege)
    await change(entryId, { [slagelse]: 'optional', [soroe]: 'required' })
    await stage.inStep()
    expect(inOutlook(eventId)).toEqual({ [slagelse]: 'optional', [soroe]: 'required', ...besides })
  })

  test('takes both sides’ changes of different people, although Outlook was first', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Begge på én gang' }, [slagelse, koege])
    admin().setNotifications('lost')
    callInOutlook(eventId, { [slagelse]: 'required' })
    await change(entryId, { [slagelse]: 'required', [koege]: 'required', [soroe]: 'optional' })
    await stage.inStep()
    expect(inOutlook(eventId)).toEqual({ [slagelse]: 'required', [soroe]: 'optional' })
    expect(await inWheel(entryId)).toEqual({ [slagelse]: 'required', [soroe]: 'optional' })
  })

  test.each(['wheel', 'outlook'] as const)(
    'is shown where both have changed the same person, and is as %s has it when that is chosen',
    async (side) => {
      const { entryId, eventId } = await stage.sentMeeting({ title: `Samme, ${side}` }, [slagelse, koege])
      admin().setNotifications('lost')
      callInOutlook(eventId, { [slagelse]: 'required', [koege]: 'optional' })
      await change(entryId, { [slagelse]: 'required' })
      await stage.inStep()
      expect(inOutlook(eventId)).toMatchObject({ [koege]: 'optional' })
      const { conflicts, version } = await stage.view(entryId)
      expect(conflicts).toMatchObject([
        {
          field: 'invitees',
          wheel: 'Direktør, Køge Kommune: ikke indkaldt',
          outlook: 'Direktør, Køge Kommune: valgfri',
        },
      ])
      const chosen = { entryId, key: 'once', field: 'invitees', side, version } as const
      expect(await chooseSide(stage.deps, stage.secretary(), chosen)).toEqual({ ok: true })
      await stage.inStep()
      const ends = side === 'wheel' ? {} : { [koege]: 'optional' }
      expect(inOutlook(eventId)).toEqual({ [slagelse]: 'required', ...ends })
      expect(await inWheel(entryId)).toEqual({ [slagelse]: 'required', ...ends })
      expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', conflicts: [] })
    },
  )

  test('keeps what people have answered when others are changed', async () => {
    const { entryId } = await stage.sentMeeting({ title: 'Har svaret' }, [slagelse, koege])
    const own = admin()
      .calendar(mailOf(slagelse))
      .find(({ subject }) => subject === 'Har svaret')
    admin().answerEvent(mailOf(slagelse), own?.id ?? '', 'accepted')
    await stage.inStep()
    await change(entryId, { [slagelse]: 'required' })
    await stage.inStep()
    expect((await stage.view(entryId)).invitees).toMatchObject([{ answer: 'accepted' }])
  })

  test('is changed on the meeting as it stands: a list that is out of date changes nothing', async () => {
    const { entryId } = await stage.sentMeeting({ title: 'Gammel liste' })
    const { version } = await stage.view(entryId)
    expect(await change(entryId, { [soroe]: 'required' }, version)).toMatchObject({ ok: true })
    expect(await change(entryId, { [koege]: 'required' }, version)).toMatchObject({
      ok: false,
      refusal: { code: 'invitees_changed_meanwhile' },
    })
  })

  test('cannot be changed by a director', async () => {
    const { entryId } = await stage.sentMeeting({ title: 'Ikke for alle' })
    const { version } = await stage.view(entryId)
    const director = stage.forum.actor(slagelse, 'tab')
    const input = { entryId, key: 'once', version, invitees: [] }
    expect(await changeInvitees(stage.deps, director, input)).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    })
  })

  test('may be nobody at all: then the meeting stands in the calendar alone, and is taken out of it when cancelled', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Kun os' })
    await change(entryId, {})
    await stage.inStep()
    expect(inOutlook(eventId)).toEqual({})
    expect(ofCopy(koege, 'Kun os')).toBe(true)
  })
})
