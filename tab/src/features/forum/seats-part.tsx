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
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../components/panel.tsx'
import { forumTexts } from '../../texts/forum.ts'
import { useTexts } from '../../texts/texts.ts'
import { FillSeatsDialog } from './fill-seats-dialog.tsx'
import type { PartProps } from './part-props.ts'
import { SeatCard } from './seat-card.tsx'
import { SeatDialog, type OpenSeatDialog } from './seat-dialogs.tsx'
import { seatsToFill } from './seats-to-fill.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
})

export function SeatsPart({ forum, onTold }: PartProps) {
  const texts = useTexts(forumTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { me } = useSession()
  const [open, setOpen] = useState<OpenSeatDialog | null>(null)
  const [filling, setFilling] = useState(false)
  const toConfirm = forum.members.filter(({ guess }) => guess !== null).length
  const fillable = seatsToFill(forum)
  const done = () => {
    setOpen(null)
    setFilling(false)
    onTold(texts.saved)
  }
  return (
    <>
      {me.secretariat && toConfirm > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.toConfirmFirst(toConfirm)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void navigate(linkTo.forumPart(forum.id, 'people'))}>
              {texts.goConfirm}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Panel
        title={texts.seats}
        lead={texts.seatsLead}
        aside={
          me.secretariat && (
            <div className={styles.buttons}>
              {fillable.length > 0 && (
                <Button appearance="primary" onClick={() => setFilling(true)}>
                  {texts.fill(fillable.length)}
                </Button>
              )}
              <Button onClick={() => setOpen({ kind: 'add-seat' })}>{texts.addSeat}</Button>
            </div>
          )
        }
      >
        <ul className={styles.list}>
          {forum.seats.map((seat) => (
            <SeatCard key={seat.id} seat={seat} {...(me.secretariat && { onOpen: setOpen })} />
          ))}
        </ul>
      </Panel>
      {open !== null && <SeatDialog open={open} forum={forum} onDone={done} onClose={() => setOpen(null)} />}
      {filling && <FillSeatsDialog forum={forum} onDone={done} onClose={() => setFilling(false)} />}
    </>
  )
}
