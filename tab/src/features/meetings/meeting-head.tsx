import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { use } from 'react'
import { useNavigate } from 'react-router'
import type { MeetingView } from '../../../../bot/contract/meetings.ts'
import type { MeetingStep } from '../../../../bot/domain/meetings/next-meeting-step.ts'
import { linkTo, type MeetingPartName } from '../../app/routes.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { TabLinks } from '../../components/tab-links.tsx'
import { capital } from '../../components/capital.ts'
import { meetingTexts } from '../../texts/meetings.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { wheelTexts } from '../../texts/wheel.ts'
import { whenText } from '../wheel/when-text.ts'

const useStyles = makeStyles({
  when: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  tabs: { marginTop: tokens.spacingVerticalS, '@media print': { display: 'none' } },
  back: { '@media print': { display: 'none' } },
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 24px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media print': { display: 'none' },
  },
  words: { flex: '1 1 240px', minWidth: 0 },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0 0' },
})

type Props = { meeting: MeetingView; part: MeetingPartName }

/** What meeting it is and when, its parts, and the one thing to do next. */
export function MeetingHead({ meeting, part }: Props) {
  const texts = useTexts(meetingTexts)
  const wheel = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { title, date, lastDate, times, forumName, location, state, inWheel } = meeting
  const when = whenText({ from: date, to: lastDate, times }, wheel, language)
  const facts = [forumName, capital(when), location]
  return (
    <div>
      <div className={styles.back}>
        <BackLink to={linkTo.meetings}>{texts.back}</BackLink>
      </div>
      <PageTitle name={`${title} – ${texts.part[part]}`}>{title}</PageTitle>
      <p className={styles.when}>
        {facts.filter((fact) => fact !== null && fact !== '').join(' · ')}{' '}
        {state === 'cancelled' && (
          <Badge appearance="tint" color="danger">
            {wheel.states.cancelled}
          </Badge>
        )}
        {!inWheel && (
          <Badge appearance="tint" color="warning">
            {texts.notInWheel}
          </Badge>
        )}
      </p>
      <div className={styles.tabs}>
        <TabLinks label={texts.parts} places={placesOf(meeting, texts)} />
      </div>
    </div>
  )
}

/** Where each step is taken. */
const partOf: Record<MeetingStep, MeetingPartName> = {
  plan: 'run-sheet',
  mend: 'run-sheet',
  participants: 'participants',
  groups: 'groups',
  align: 'groups',
  send: 'groups',
  set: 'run',
  ready: 'run',
  running: 'run',
  collate: 'collation',
  answer: 'collation',
  finish: 'collation',
}

/** The meeting's next step is taken on another page than this. */
export const leadsElsewhere = ({ next }: MeetingView, part: MeetingPartName): boolean =>
  next !== null && partOf[next] !== part

/** Not shown on the page that it leads to: there the page itself says what to do. */
export function NextStep({ meeting, part }: Props) {
  const texts = useTexts(meetingTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { next } = meeting
  if (next === null || !leadsElsewhere(meeting, part)) return null
  const { text, button } = texts.next[next]
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <div className={styles.words}>
        <h2 id="next-step" className={styles.label}>
          {texts.nextStep}
        </h2>
        <p className={styles.text}>{text}</p>
      </div>
      <Button appearance="primary" onClick={() => void navigate(partAddress(meeting.id, partOf[next]))}>
        {button}
      </Button>
    </section>
  )
}

const partAddress = (id: string, part: MeetingPartName) =>
  part === 'run-sheet' ? linkTo.meeting(id) : linkTo.meetingPart(id, part)

/** Who takes part sees the programme, their own group, the meeting as it runs, the notes, and what came of it. */
function placesOf({ id, can }: MeetingView, texts: typeof meetingTexts.da) {
  const names: [MeetingPartName, string][] = can.edit
    ? [
        ['run-sheet', texts.part['run-sheet']],
        ['participants', texts.part.participants],
        ['groups', texts.part.groups],
        ['run', texts.part.run],
        ['notes', texts.part.notes],
        ['collation', texts.part.collation],
      ]
    : [
        ['run-sheet', texts.programme],
        ['groups', texts.ownGroup],
        ['run', can.run ? texts.part.run : texts.meetingNow],
        ['notes', texts.part.notes],
        ['collation', texts.part.collation],
      ]
  return names.map(([part, name]) => ({ to: partAddress(id, part), name, end: true }))
}
