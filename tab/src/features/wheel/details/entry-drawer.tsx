import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Link as OutLink,
  makeStyles,
  MessageBar,
  MessageBarBody,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { use, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { WheelItem } from '../../../../../bot/contract/wheel.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { useReturnFocus } from '../../../components/return-focus.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { dateText } from '../../../time/date-text.ts'
import { isoWeekOf } from '../../../time/plain-days.ts'
import { OutlookPanel } from '../../outlook/outlook-panel.tsx'
import { whenText } from '../when-text.ts'

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBottom: '24px' },
  title: { overflowWrap: 'anywhere' },
  facts: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fact: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export type ItemAct = 'move' | 'cancel' | 'restore' | 'tickOff' | 'untick'

type Props = {
  item: WheelItem
  forum: string | null
  today: string
  onAct: (act: ItemAct) => void
  onClose: () => void
}

/** What one thing in the wheel is, and what the reader may do with it. */
export default function EntryDrawer({ item, forum, today, onAct, onClose }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  useReturnFocus()
  const { title, kind, state, responsible, location, links, serves, waitsFor, warnings } = item
  const facts: [string, ReactNode][] = [
    [texts.whenLabel, `${whenText(item, texts, language)} (${texts.week(isoWeekOf(item.from).week)})`],
    [
      texts.table.kind,
      [forum, texts.kinds[kind], texts.states[state], item.moved ? texts.moved : null]
        .filter((part) => part !== null)
        .join(' · '),
    ],
    [texts.place, location],
    [texts.responsible, responsible.map(({ name }) => name).join(', ')],
    [texts.serves, serves.map((part) => texts.parts[part]).join(', ')],
    [
      texts.waitsFor,
      listOf(waitsFor.map((each) => texts.waitsForLine(each.title, dateText(each.from, language)))),
    ],
    [
      texts.links,
      listOf(
        links.map((link) => (
          <OutLink key={link.url} href={link.url} target="_blank" rel="noreferrer">
            {link.title || link.url} {texts.newWindow}
          </OutLink>
        )),
      ),
    ],
  ]
  return (
    <OverlayDrawer open position="end" size="small" onOpenChange={(_, { open }) => !open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          className={styles.title}
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.close}
              onClick={onClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body}>
          {warnings.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{warnings.join(' ')}</MessageBarBody>
            </MessageBar>
          )}
          <Acts item={item} today={today} onAct={onAct} />
          <dl className={styles.facts}>
            {facts.map(
              ([term, fact]) =>
                fact !== '' &&
                fact !== null && (
                  <div key={term}>
                    <dt className={styles.term}>{term}</dt>
                    <dd className={styles.fact}>{fact}</dd>
                  </div>
                ),
            )}
          </dl>
          {(kind === 'meeting' || kind === 'conference') && (
            <PageLink to={linkTo.prepareMeeting(item.entryId, item.key, item.from)}>
              {texts.openMeeting}
            </PageLink>
          )}
          {(kind === 'meeting' || kind === 'conference') && (
            <OutlookPanel entryId={item.entryId} meetingKey={item.key} title={title} />
          )}
        </div>
      </DrawerBody>
    </OverlayDrawer>
  )

  function listOf(parts: ReactNode[]): ReactNode {
    if (parts.length === 0) return null
    return (
      <ul className={styles.list}>
        {parts.map((part, nth) => (
          <li key={nth}>{part}</li>
        ))}
      </ul>
    )
  }
}

function Acts({ item, today, onAct }: Pick<Props, 'item' | 'today' | 'onAct'>) {
  const texts = useTexts(wheelTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { can, roundId, cycleId, entryId, kind } = item
  const tick = kind === 'meeting' || kind === 'conference' ? texts.tickHeld : texts.tickDone
  const isPast = item.to <= today
  const acts: { name: string; may: boolean; go: () => void; first?: boolean }[] = [
    {
      name: texts.openRound,
      may: roundId !== null,
      go: () => void navigate(linkTo.round(roundId ?? '')),
      first: true,
    },
    { name: tick, may: can.tickOff, go: () => onAct('tickOff'), first: isPast },
    { name: texts.restore, may: can.restore, go: () => onAct('restore'), first: true },
    { name: texts.edit, may: can.edit, go: () => void navigate(linkTo.wheelEntry(entryId)), first: !isPast },
    { name: texts.move, may: can.move, go: () => onAct('move') },
    { name: texts.untick, may: can.untick, go: () => onAct('untick') },
    {
      name: item.recurring ? texts.cancel : texts.cancelOnly,
      may: can.cancel,
      go: () => onAct('cancel'),
    },
    {
      name: texts.openCycle,
      may: cycleId !== null,
      go: () => void navigate(linkTo.wheelCycle(cycleId ?? '')),
    },
  ]
  const shown = acts.filter(({ may }) => may)
  const primary = shown.find(({ first }) => first)
  if (shown.length === 0) return null
  return (
    <div className={styles.acts}>
      {[...(primary === undefined ? [] : [primary]), ...shown.filter((act) => act !== primary)].map((act) => (
        <Button key={act.name} appearance={act === primary ? 'primary' : 'secondary'} onClick={act.go}>
          {act.name}
        </Button>
      ))}
    </div>
  )
}
