import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { OutlookView } from '../../../../bot/contract/outlook.ts'
import { personLine } from '../../../../bot/domain/text/person-line.ts'
import { outlookTexts } from '../../texts/outlook.ts'
import { useTexts } from '../../texts/texts.ts'
import { OutlookForm } from './outlook-form.tsx'
import { type OfMeeting, useOutlookAct } from './use-outlook.ts'

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
    gap: '8px 16px',
    alignItems: 'end',
  },
})

const standings = ['needed', 'optional', 'absent'] as const
type Standing = (typeof standings)[number]
const isStanding = (value: string): value is Standing => standings.some((one) => one === value)

type Props = {
  of: OfMeeting
  title: string
  view: Pick<OutlookView, 'people' | 'invitees' | 'version'>
  onSent: (changed: number) => void
  onCancel: () => void
}

/**
 * Who is called to a meeting that stands in Outlook. What is changed is said before it is sent, since Outlook writes to
 * those whom it concerns. The list is the one that was opened: should the meeting change meanwhile, nothing is sent.
 */
export function InviteesForm({ of, title, view, onSent, onCancel }: Props) {
  const texts = useTexts(outlookTexts)
  const styles = useStyles()
  const [{ people, invitees, version }] = useState(view)
  const [before] = useState(
    () =>
      new Map(
        invitees.map(({ personId, needed }): [string | null, Standing] => [
          personId,
          needed ? 'needed' : 'optional',
        ]),
      ),
  )
  const [changes, setChanges] = useState<ReadonlyMap<string, Standing>>(new Map())
  const send = useOutlookAct('changeInvitees', of)
  const was = (personId: string): Standing => before.get(personId) ?? 'absent'
  const is = (personId: string): Standing => changes.get(personId) ?? was(personId)
  const nameOf = ({ name, organisation }: Props['view']['people'][number]) => personLine(name, organisation)
  const changed = people.filter(({ personId }) => was(personId) !== is(personId))
  const named = (isMeant: (from: Standing, to: Standing) => boolean) =>
    changed.filter(({ personId }) => isMeant(was(personId), is(personId))).map(nameOf)
  const told = [
    texts.willInvite(named((from) => from === 'absent')),
    texts.willCallOff(named((_, to) => to === 'absent')),
    texts.willUpdate(named((from, to) => from !== 'absent' && to !== 'absent')),
  ].filter((line) => line !== null)
  const confirm = () => {
    const called = people
      .map(({ personId }) => ({ personId, standing: is(personId) }))
      .filter(({ standing }) => standing !== 'absent')
      .map(({ personId, standing }) => ({ personId, needed: standing === 'needed' }))
    // A promise: the form is gone by then. What goes wrong is shown below, and nothing that was chosen is lost.
    void send.mutateAsync({ invitees: called, version }).then(
      (done) => onSent(done.changed),
      () => undefined,
    )
  }
  return (
    <OutlookForm
      title={texts.changeTitle(title)}
      submit={{ text: texts.sendChange(changed.length), ready: changed.length > 0 }}
      sending={send}
      onSubmit={confirm}
      onCancel={onCancel}
    >
      <div className={styles.people}>
        {people.map((person) => (
          <Field
            key={person.personId}
            label={nameOf(person)}
            {...(!person.hasMail && { hint: texts.withoutMail })}
          >
            <Select
              value={is(person.personId)}
              disabled={!person.hasMail && was(person.personId) === 'absent'}
              onChange={(_, { value }) => {
                if (isStanding(value)) setChanges(new Map(changes).set(person.personId, value))
              }}
            >
              {standings.map((standing) => (
                <option key={standing} value={standing}>
                  {texts.standings[standing]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <div role="status">
        {(told.length > 0 ? [...told, texts.othersHearNothing] : [texts.nothingChanged]).map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
    </OutlookForm>
  )
}
